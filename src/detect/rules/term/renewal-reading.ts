import type { Period } from '../../../model/date.ts'
import type { PeriodMention } from '../../../model/mention.ts'
import { overlaps, type Span } from '../../../model/span.ts'
import { isNoticePeriod } from '../../dues/lead.ts'
import type { Passage } from '../../passage.ts'
import { endOf } from './end-reading.ts'
import { underTermHeading } from './own-term.ts'
import { at, textAfter, textBefore } from './words.ts'

export interface Renewal {
  readonly type: 'automatic' | 'option' | 'evergreen'
  readonly period?: Period
  readonly span: Span
}

const VERB =
  '(?:(?:auto[- ]?|self[- ]?)?renew(?:s|ed|als?|able|ing)?|extend(?:s|ed|able|ing)?|extensions?|prolong(?:ed|ing)|roll(?:s|ed)? over|successor (?:franchise|agreement|term|licen[cs]e)|(?<!\\b(?:within|during|in|over|for) (?:any|each|every) )(?:successive|additional|further|consecutive|subsequent)(?=[^.;]{0,40}\\b(?:terms?|periods?|years?|months?)\\b)|continu(?:e|es|ed|ing)(?=[^.;]{0,60}\\b(?:successive|additional|further|consecutive|month[- ]to|year[- ]to|yearly|annual|monthly)))'
const RENEW = new RegExp(`\\b${VERB}(?=\\W|$)`, 'gi')
const THING =
  '(?:agreements?|contract|terms?|initial period|addendum|engagement|lease|franchise|arrangement|appointment|maintenance|licen[cs]e|sponsorship)'
/** The verb and the term or the agreement near each other. */
const OF_TERM = new RegExp(
  `\\b${THING}\\b[^.;]{0,160}?\\b${VERB}(?=\\W|$)|\\b${VERB}(?=\\W)[^.;]{0,70}?\\b${THING}\\b`,
  'i',
)
const RHYTHM =
  /\b(month[- ]to[- ]month|(?:monthly|yearly|annual) basis|(?:monthly|yearly|annual|one-year) (?:periods?|terms?|extensions?|renewals?|increments)|year[- ]to[- ]year|week[- ]to[- ]week|quarter[- ]to[- ]quarter|from month to month|from year to year|year by year)\b/i
const ANNUALLY =
  /\b(?:renew|extend|continu)\w*\b[^.;]{0,60}?\b(annually|yearly|monthly|quarterly|each year|every year|each month|(?:each|every) anniversary)\b/i
const EVERGREEN =
  /\b(?:thereafter|after that|following the initial term|after the initial term)\b[^.;]{0,80}?\b(?:until|unless)\b[^.;]{0,40}?\bterminated\b|\b(?:continue|remain)s?\b[^.;]{0,80}?\b(?:thereafter|after that|indefinitely)\b[^.;]{0,40}?\buntil\b[^.;]{0,40}?\bterminated\b/i
const NOT =
  /\b(?:renewal (?:fee|price|rate)s?\b(?![^.;]{0,200}\bterm)|extend(?:ed)? (?:warrant|credit|support)|insurance|polic(?:y|ies)\b|patents?|extension of time|option period|statute|domain|time (?:for|of) (?:performance|completion|delivery)|delivery date|extend(?:s|ed)? (?:to|only to|beyond) (?!an?\b|the (?:\w+ )?anniversary)|negotiat\w*|discussions?|force majeure|surviv\w*)|["']?(?:calendar|contract|fiscal|agreement|sales|licen[cs]e) (?:quarter|year|month)["']? (?:(?:shall )?means?|(?:shall )?refers? to|shall be)\b|\bmay only extend\b|\bterm of such (?:\w+ )?obligations\b/i
/** Whether another thing was renewed is a condition of something else. */
const CONDITION = /\b(?:if|unless|until)\b[^.;]{0,100}\b(?:has|have|had|is|are) not (?:been )?(?:renewed|extended)\b/i
/** An extension that is made by this very paper is no renewal to come. */
const DONE = /\b(?:is|are) hereby (?:further )?(?:renewed|extended)\b/i
const OPTION =
  /\b(?:may(?! terminate| elect not| decide not)|option|right to|at its (?:sole )?(?:discretion|election)|elects? to (?:renew|extend)|mutual|by (?:written )?agreement of|upon (?:written )?agreement|agree(?:s|d)? (?:in writing )?to (?:renew|extend)|renewable|eligible|request|successor)\b/i
/** Both must want it, whatever else the sentence says. */
const BY_AGREEMENT =
  /^(?!.*\bautomatic)[^.;]*\b(?:renew|extend)\w*\b[^.;]{0,80}\b(?:by|upon|pursuant to|with|on) (?:the )?(?:mutual|(?:written )?(?:agreement|consent) (?:of|between) (?:the|both))\b/i
const AUTOMATIC =
  /\b(?:automatic(?:ally)?|auto[- ]?renew\w*|self[- ]?renew\w*|shall (?:be )?(?:deemed )?(?:renewed|extended|renew|extend|continue)|will (?:be )?(?:renewed|extended|renew|extend|continue)|unless\b[^.;]{0,100}\b(?:notice|notif|terminat|elect|object|advis))\b/i

/** The renewal that a sentence states, if any. */
export function renewalOf(passage: Passage): Renewal | undefined {
  const { text } = passage
  if (
    NOT.test(text) ||
    CONDITION.test(text) ||
    DONE.test(text) ||
    /^\W*(?:\w+\W+)?(?:each|any|every) (?!party|of the|renewal|extension|such|successive)/i.test(text)
  )
    return undefined
  const words = [...text.matchAll(RENEW)]
  const evergreen = EVERGREEN.exec(text)
  if (words.length === 0 && !evergreen && !RHYTHM.test(text)) return undefined
  if (!OF_TERM.test(text) && !underTermHeading(passage) && !(evergreen && /agreement|contract|term/i.test(text)))
    return undefined
  const type = BY_AGREEMENT.test(text) ? 'option' : AUTOMATIC.test(text) || !OPTION.test(text) ? 'automatic' : 'option'
  const mention = periodOf(passage, words)
  if (mention?.period) return { type, period: mention.period, span: mention.span }
  const rhythm = RHYTHM.exec(text)?.[1] ?? (words.length > 0 ? ANNUALLY.exec(text)?.[1] : undefined)
  if (rhythm !== undefined) {
    const start = passage.span.start + text.indexOf(rhythm)
    return { type, period: rhythmPeriod(rhythm), span: { start, end: start + rhythm.length } }
  }
  const automatic = /\bautomatic(?:ally)?\b/i.test(text) ? words[0] : undefined
  if (automatic) {
    const start = passage.span.start + automatic.index
    return { type, span: { start, end: start + automatic[0].length } }
  }
  if (!evergreen) return undefined
  const start = passage.span.start + evergreen.index
  return { type: 'evergreen', span: { start, end: start + evergreen[0].length } }
}

const rhythmPeriod = (words: string): Period =>
  /month/i.test(words)
    ? { amount: 1, unit: 'M' }
    : /week/i.test(words)
      ? { amount: 1, unit: 'W' }
      : /quarter/i.test(words)
        ? { amount: 1, unit: 'Q' }
        : { amount: 1, unit: 'Y' }

/** The length of the renewal: the first period behind the word, or one that names it (`one-year renewal term`). */
function periodOf(passage: Passage, words: readonly RegExpMatchArray[]): PeriodMention | undefined {
  const first = words[0]?.index
  if (first === undefined) return undefined
  const end = endOf(passage)?.due
  return passage.periods.find((mention) => {
    if (!mention.period || mention.period.unit === 'H' || mention.period.unit === 'B') return false
    if (end && end.type !== 'none' && overlaps(end.span, mention.span)) return false
    const before = textBefore(passage, mention.span, 90)
    const after = textAfter(passage, mention.span, 90)
    if (isNoticePeriod(after) || EARLIER.test(after) || NOTICE.test(before)) return false
    if (at(passage, mention.span.start) < first) return NAMED.test(after)
    return !INITIAL.test(before) && !/^[\s"'(]*initial\b/i.test(after)
  })
}

const EARLIER =
  /^\s*(?:\([^)]{0,30}\)\s*)?(?:calendar\s+)?(?:'?s?'?\s*)?(?:days?\s+)?(?:prior|before|in advance|preceding|advance|after|following|from|of (?:the|such|receipt))\b/i
const NOTICE =
  /\b(?:within|at least|not less than|no less than|not later than|no later than|not more than|no more than|(?:sooner|earlier) than|minimum of|upon|notice of|gives?|giving|provid\w+|during the)\s+(?:an?\s+|the\s+)?(?:last\s+|first\s+)?$/i
const NAMED =
  /^\s*(?:\([^)]{0,20}\)\s*)?(?:automatic\s+|additional\s+|successive\s+|consecutive\s+|term\s+){0,2}(?:renewals?|extensions?)\b/i
const INITIAL = /\b(?:initial|first|original)\s+(?:(?!terms?\b|periods?\b)\w+\s+){0,3}?$/i
