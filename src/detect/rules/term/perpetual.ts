import type { Rule } from '../../rule.ts'
import { endOf } from './end-reading.ts'
import { ownTerm } from './own-term.ts'
import { inAnnex, isRecital } from './words.ts'

/** An agreement without an end of its own: until terminated, or for ever. */
export const perpetual: Rule = {
  id: 'perpetual',
  kind: 'term',
  about: 'The agreement has no end of its own: it runs until terminated, until an event, or for ever.',
  propose(passage) {
    if (inAnnex(passage) || isRecital(passage) || ownTerm(passage) !== 'named') return []
    const match = ENDLESS.exec(passage.text)
    if (!match || NOT.test(passage.text) || endOf(passage)) return []
    return [
      {
        kind: 'term',
        code: 'expiry',
        title: 'Term without a fixed end',
        due: { type: 'none' },
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
  ],
  misses: [
    'This Agreement shall remain in effect for two years unless terminated earlier.',
    'The Supplier grants the Client a perpetual license.',
    'This Agreement shall remain in effect until 31 December 2024 unless terminated earlier.',
  ],
}

const ENDLESS =
  /\b(?:until|unless and until|till)\s+(?:it is\s+|this (?:agreement|contract) is\s+|sooner\s+|earlier\s+|otherwise\s+|such time as [^.;]{0,40})?(?:(?:the\s+)?(?:earlier|later|earliest|latest|first) (?:of|to occur)|terminated|cancel{1,2}ed|(?:its |the )?(?:expiration|termination|completion)|either party|(?:the )?date (?:on which|that)|all\b|the last\b)|\bindefinite(?:ly)?\b|\b(?:in|into) perpetuity\b|\bperpetual(?:ly)?\b|\bno fixed term\b|\b(?:continue|remain|effect|force|effective|for|valid)\s+(?:so|as) long as\b|\bending on the (?:expiration|termination)\b/i
const NOT =
  /\b(?:licen[cs]e[ds]? (?:granted|is|shall)|confidential|surviv|each statement|policy|insurance|warrant|renew\w*)/i
