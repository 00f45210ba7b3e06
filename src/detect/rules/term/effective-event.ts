import { LAST_SIGNATURE_SOURCE } from '../../../text/last-signature.ts'
import type { Passage } from '../../passage.ts'
import type { Proposal, Rule } from '../../rule.ts'
import { ownTerm } from './own-term.ts'
import { termProposal } from './term-proposal.ts'
import { inAnnex, isRecital, SUBJECT } from './words.ts'

/** The agreement has effect from its own date or signing, said without a date. */
export const effectiveEvent: Rule = {
  id: 'effective-event',
  kind: 'term',
  about:
    'The agreement takes effect, or its term begins, on its own date or on signing: no date of its own is written.',
  propose(passage) {
    if (!HINT.test(passage.text) || inAnnex(passage) || isRecital(passage) || /^\W*IN WITNESS/i.test(passage.text))
      return []
    const match =
      TAKES_EFFECT.exec(passage.text) ??
      (ownTerm(passage) ? TERM_BEGINS.exec(passage.text) : null) ??
      ON_LAST_SIGNATURE.exec(passage.text) ??
      MEANS_LAST_SIGNATURE.exec(passage.text) ??
      LAST_SIGNATURE_NAMED.exec(passage.text)
    if (!match) return dayAfterSignature(passage) ?? uponEvent(passage)
    const words = match[1] ?? ''
    const from = match.index + match[0].indexOf(words)
    const span = { start: passage.span.start + from, end: passage.span.start + from + words.length }
    return [
      termProposal(passage, 'effective', 'Effective date', {
        type: 'event',
        event: words,
        anchor: { words, span },
        span,
      }),
    ]
  },
  matches: [
    {
      text: 'This Agreement shall be effective as of the date first above written.',
      gives: [{ due: 'event', code: 'effective' }],
    },
    {
      text: 'The term of this Agreement shall commence on the date hereof and continue for two years.',
      gives: [{ due: 'event', code: 'effective' }],
    },
    {
      text: 'This Agreement shall be effective on the date on which the Platform goes live and shall continue for one year.',
      gives: [{ due: 'event', code: 'effective' }],
    },
    {
      text: 'This Agreement is effective as of the last date of execution by both parties.',
      gives: [{ due: 'event', code: 'effective' }],
    },
    {
      text: 'This Agreement shall be effective on the later of the dates that it is executed by Harbour Foods Ltd and Northlight Studio LLC.',
      gives: [{ due: 'event', code: 'effective' }],
    },
    {
      text: '"Effective Date" of this Agreement shall mean the date the last party hereto has executed this Agreement.',
      gives: [{ due: 'event', code: 'effective' }],
    },
    {
      text: 'The Effective Date of this Agreement shall be the later of the dates shown by the signatures below.',
      gives: [{ due: 'event', code: 'effective' }],
    },
    {
      text: 'This Agreement is entered into as of the date of the last signature below (the "Effective Date") by and between Harbour Foods Ltd and Northlight Studio LLC.',
      gives: [{ due: 'event', code: 'effective' }],
    },
    {
      text: 'This Agreement begins on the day after the date of last signature to these Terms ("Effective Date").',
      gives: [{ due: 'P1D after the date of last signature', code: 'effective' }],
    },
    {
      text: 'The Contract becomes effective after signed by both parties.',
      gives: [{ due: 'event', code: 'effective' }],
    },
    {
      text: 'The date upon which Buyer confirms that the conditions are met shall be the "Effective Date".',
      gives: [{ due: 'event', code: 'effective' }],
    },
  ],
  misses: [
    'The warranty becomes effective after the forms are signed by the dealer.',
    'This Agreement shall become effective on 1 May 2020.',
    'The amendment of a schedule is effective when the last of the managers signed it.',
    'Payment is due on the date of the last signature of the acceptance protocol.',
    'IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first above written.',
  ],
}

const ON_LAST_SIGNATURE = new RegExp(
  `\\b(?:${SUBJECT}|effective date)\\b["']?\\)?[^.;]{0,80}?\\b(?:effective|in effect|into effect|take effect|takes effect|into force|in force|commences?|begins?)\\b(?:\\s+(?:as of|from|on|upon|immediately upon|as from|with effect from|at))?\\s+(${LAST_SIGNATURE_SOURCE})`,
  'i',
)
const MEANS_LAST_SIGNATURE = new RegExp(
  `\\bEffective Date["']?\\)?\\s*(?:of (?:this|the) (?:\\w+\\s+){0,3}?\\w+\\s*)?(?:(?:shall\\s+|will\\s+)?(?:means?|be|is)|:|-)\\s*(?:deemed to be\\s+)?(?:as of\\s+|on\\s+)?(${LAST_SIGNATURE_SOURCE})`,
  'i',
)
/** `as of the date of the last signature below (the "Effective Date")`. */
const LAST_SIGNATURE_NAMED = new RegExp(
  `\\b(?:as of|on|upon)\\s+(${LAST_SIGNATURE_SOURCE})[^.;()]{0,60}?,?\\s*\\(?\\s*(?:the|hereinafter,?(?: the)?)?\\s*["']?Effective Date\\b`,
  'i',
)

/** `on the day after the date of last signature ("Effective Date")`. */
const DAY_AFTER = new RegExp(
  `\\b((?:the\\s+)?(?:first\\s+)?day\\s+(?:after|following)\\s+)(${LAST_SIGNATURE_SOURCE})[^.;()]{0,60}?,?\\s*\\(?\\s*(?:the|hereinafter,?(?: the)?)?\\s*["']?Effective Date\\b`,
  'i',
)
function dayAfterSignature(passage: Passage): readonly Proposal[] | undefined {
  const match = DAY_AFTER.exec(passage.text)
  const [lead = '', words = ''] = [match?.[1], match?.[2]]
  if (!match) return undefined
  const start = passage.span.start + match.index
  const anchor = { words, span: { start: start + lead.length, end: start + lead.length + words.length } }
  const due = {
    type: 'relative',
    offset: { amount: 1, unit: 'D' },
    direction: 'after',
    anchor,
    span: { start, end: anchor.span.end },
  } as const
  return [termProposal(passage, 'effective', 'Effective date', due)]
}

const UPON_EVENT = new RegExp(
  `\\b${SUBJECT}\\b[^.;]{0,60}?\\b(?:effective|take effect|commence|come into (?:force|effect))\\b\\s+(?:as of|on|upon|when|from)\\s+((?:that|the) (?:date|day)\\s*(?:\\([^)]{0,40}\\)\\s*)?(?:on which |upon which |that |when )?(?!(?:the |all |both )?part(?:y|ies)\\b.{0,40}(?:sign|execut))(?!.{0,30}(?:hereof|first|above))(?:the|all|its|both)\\s[^,.;]{3,100})`,
  'i',
)

/** Without one of these words nothing below can match. */
const HINT = /effective|\beffect\b|\bforce\b|binding|valid|commenc|beg[iu]n|start|sign|execut/i
/** `The date upon which the conditions are met shall be the "Effective Date"`. */
const DEFINED =
  /\b((?:the )?(?:date|day) (?:up)?on which [^.;"]{5,160}?)\s*,?\s*(?:shall be|is|being)\s+(?:referred to (?:herein )?as\s+)?(?:the\s+)?"Effective Date"/i
/** `becomes effective after signed by both parties`, `the later of the dates that it is executed`. */
const AFTER_SIGNING = new RegExp(
  `\\b${SUBJECT}\\s+(?:shall|will|becomes?|is|takes?|comes?)\\b[^.;]{0,30}?\\b(?:effective|into (?:force|effect)|in force|valid)\\b\\s+((?:(?:as of|on) the (?:later|latest|last) of the dates? |after |upon |once |when |from )(?:[a-z]+ ){0,5}?(?:sign(?:ed|ature|ing)|execut(?:ed|ion))[^.;("]{0,60})`,
  'i',
)
/** The agreement takes effect when something happens: its date waits for the event. */
function uponEvent(passage: Passage): readonly Proposal[] {
  const words =
    UPON_EVENT.exec(passage.text)?.[1] ?? DEFINED.exec(passage.text)?.[1] ?? AFTER_SIGNING.exec(passage.text)?.[1]
  if (!words) return []
  const start = passage.span.start + passage.text.indexOf(words)
  const due = { type: 'event', event: words, span: { start, end: start + words.length } } as const
  return [termProposal(passage, 'effective', 'Effective date', due)]
}

const OWN_DATE =
  '((?:the\\s+)?(?:date\\s+(?:first\\s+)?(?:above\\s+written|written\\s+above|set\\s+forth\\s+above|listed\\s+above|above)|date\\s+first\\s+(?:\\w+\\s+){1,2}above|date\\s+hereof|date\\s+stated\\s+at\\s+(?:its|the)\\s+(?:beginning|head|top)|(?:(?:day|date)\\s+and\\s+)?(?:date|year|day)\\s+first\\s+(?:above\\s+written|written\\s+above|set\\s+forth\\s+above|listed\\s+above)|date\\s+of\\s+(?:this\\s+(?:agreement|contract)|(?:its\\s+|the\\s+)?(?:execution|signing|signature))|(?:date\\s+(?:on\\s+which\\s+)?(?:it|this\\s+agreement)\\s+is\\s+(?:signed|executed))|date\\s+on\\s+which\\s+it\\s+is\\s+signed|signing\\s+date|execution(?:\\s+date|\\s+hereof)?|signing|signature))\\b'
const LINK =
  '(?:\\s+(?:as of|from|on|upon|immediately upon|as from|with effect from|at|by|beginning on|commencing on))?\\s+'
const TAKES_EFFECT = new RegExp(
  `\\b${SUBJECT}\\b[^.;]{0,80}?\\b(?:effective|in effect|into effect|take effect|takes effect|into force|in force|binding)\\b(?:\\s+(?:for all purposes|commencing|beginning))?${LINK}${OWN_DATE}`,
  'i',
)
const TERM_BEGINS = new RegExp(
  `\\b(?:term|duration|period|this agreement|this contract|agreement)\\b[^.;]{0,120}?\\b(?:commenc(?:e|es|ing)|begins?|beginning|starts?|starting)${LINK}${OWN_DATE}`,
  'i',
)
