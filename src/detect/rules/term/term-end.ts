import type { Rule } from '../../rule.ts'
import { endOf, endProposal } from './end-reading.ts'
import { ownTerm } from './own-term.ts'
import { inAnnex, isRecital } from './words.ts'

/** `shall carry insurance while this Agreement lasts and for one year thereafter`: another length. */
const INSURED = /\b(?:insurance|insured|coverage)\b/i

/** The end of the initial term: a date, an anniversary or a length. */
export const termEnd: Rule = {
  id: 'term-end',
  kind: 'term',
  about: 'The end of the initial term: a written date, an anniversary, or a length counted from the start.',
  propose(passage) {
    if (inAnnex(passage) || isRecital(passage) || ownTerm(passage) !== 'named' || INSURED.test(passage.text)) return []
    const end = endOf(passage)
    return end ? [endProposal(passage, end)] : []
  },
  matches: [
    {
      text: 'The term of this Agreement shall commence on January 1, 2024 and shall end on December 31, 2026.',
      gives: [{ due: '2026-12-31', code: 'expiry' }],
    },
    {
      text: 'This Agreement shall commence on the Effective Date and shall continue for a period of five (5) years, unless earlier terminated.',
      gives: [{ due: 'P5Y after', code: 'expiry' }],
    },
    {
      text: 'This Agreement shall remain in effect until the third anniversary of the Effective Date.',
      gives: [{ due: 'P3Y after the Effective Date', code: 'expiry' }],
    },
    {
      text: 'The initial term of this Agreement is two (2) years following the Effective Date. Thereafter it renews for successive one-year terms.',
      gives: [{ due: 'P2Y after the Effective Date', code: 'expiry' }],
    },
    {
      text: 'This Agreement shall have an initial three (3) year term.',
      gives: [{ due: 'P3Y after', code: 'expiry' }],
    },
  ],
  misses: [
    'Contractor shall carry liability insurance while this Agreement lasts and for one year thereafter.',
    'Either party may terminate this Agreement upon sixty (60) days prior written notice.',
    'This Agreement shall automatically renew for successive one (1) year periods.',
    'The Supplier warrants the goods for a period of two (2) years from delivery.',
    'The obligations of confidentiality survive for three (3) years after the term of this Agreement.',
  ],
}
