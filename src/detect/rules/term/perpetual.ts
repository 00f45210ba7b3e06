import type { Due } from '../../../model/due.ts'
import { isConditional } from '../../boilerplate.ts'
import type { Passage } from '../../passage.ts'
import type { Rule } from '../../rule.ts'
import { endOf } from './end-reading.ts'
import { ownTerm } from './own-term.ts'
import { inAnnex, isRecital } from './words.ts'

/** An agreement without an end of its own: until terminated, or for ever. */
export const perpetual: Rule = {
  id: 'perpetual',
  kind: 'term',
  about: 'The agreement has no dated end of its own: it runs until an event, until terminated, or for ever.',
  propose(passage) {
    if (inAnnex(passage) || isRecital(passage) || ownTerm(passage) !== 'named') return []
    const event = untilEvent(passage) ?? redactedLength(passage)
    if (!(event || ENDLESS.test(passage.text)) || NOT.test(passage.text) || endOf(passage)) return []
    return [
      {
        kind: 'term',
        code: 'expiry',
        title: event ? 'End of the term' : 'Term without a fixed end',
        due: event ?? { type: 'none' },
        amounts: [],
        responsible: [],
        beneficiary: [],
        passages: [passage.span],
        facts: { perpetual: true },
      },
    ]
  },
  matches: [
    {
      text: 'This Agreement shall remain in effect until terminated by either party.',
      gives: [{ due: 'none', code: 'expiry' }],
    },
    { text: 'This Agreement is valid for an indefinite term.', gives: [{ due: 'none', code: 'expiry' }] },
    {
      text: 'This Agreement begins on the Effective Date and continues until acceptance of all Deliverables, unless terminated earlier.',
      gives: [{ due: 'event', code: 'expiry' }],
    },
    {
      text: 'This Agreement commences on the Effective Date and shall continue for a period of [***] years thereafter.',
      gives: [{ due: '? after thereafter', code: 'expiry' }],
    },
    {
      text: 'The term of this Agreement commences on signing and remains in force until the expiration of the Licence Agreement.',
      gives: [{ due: 'event', code: 'expiry' }],
    },
  ],
  misses: [
    'This Agreement shall remain in effect for two years unless terminated earlier.',
    'The Supplier grants the Client a perpetual license.',
    'This Agreement shall remain in effect until 31 December 2024 unless terminated earlier.',
  ],
}

/** `until acceptance of all Deliverables`, `until the expiration of the Licence Agreement`: an end that waits for an event. */
const UNTIL =
  /\b(?:until|till|expires? (?:upon|on)|terminates? (?:upon|on)|ends? (?:upon|on))\s+((?:the\s+)?(?!(?:sooner|earlier|otherwise|it|this|such time|terminated|either|notice|revoked|refund|January|February|March|April|May|June|July|August|September|October|November|December|\w+\.com)\b)(?:(?:earlier|later|latest) of\s+)?[^,.;()]{6,160})/i
/** Ways of ending that are no event in the course of the contract. */
const NO_EVENT =
  /\b(?:terminat(?:ed|ion|es|e)|cancel|breach|notice|renew|expir(?:ation|y) (?:or|of (?:this|the (?:agreement|contract|term)))|agree otherwise|hereof|herein|\d{4})\b/i

/** `for a period of [***] years thereafter`: an end that is not told. */
const redactedLength = (passage: Passage): Due | undefined =>
  passage.dues.find(
    ({ due, lead }) => due.type === 'relative' && due.offset === undefined && (lead === 'for' || lead === 'until'),
  )?.due

function untilEvent(passage: Passage): Due | undefined {
  if (isConditional(passage)) return undefined
  const match = UNTIL.exec(passage.text)
  const words = match?.[1]?.replace(/\s+(?:unless|except|and shall|and may)\b.*$/i, '').trim()
  if (!match || !words || NO_EVENT.test(words)) return undefined
  const start = passage.span.start + match.index + match[0].indexOf(words)
  const span = { start, end: start + words.length }
  return { type: 'event', event: words, anchor: { words, span }, span }
}

const ENDLESS =
  /\b(?:until|unless and until|till)\s+(?:it is\s+|this (?:agreement|contract) is\s+|sooner\s+|earlier\s+|otherwise\s+|such time as [^.;]{0,40})?(?:(?:the\s+)?(?:earlier|later|earliest|latest|first) (?:of|to occur)|terminated|cancel{1,2}ed|(?:its |the )?(?:expiration|termination|completion)|either party|(?:the )?date (?:on which|that)|all\b|the last\b)|\bindefinite(?:ly)?\b|\b(?:in|into) perpetuity\b|\bperpetual(?:ly)?\b|\bno fixed term\b|\b(?:continue|remain|effect|force|effective|for|valid)\s+(?:so|as) long as\b|\bending on the (?:expiration|termination)\b/i
const NOT =
  /\b(?:licen[cs]e[ds]? (?:granted|is|shall)|confidential|surviv|each statement|policy|insurance|warrant|renew\w*)/i
