import type { Rule } from '../../rule.ts'
import { endOf, endProposal } from './end-reading.ts'
import { ownTerm } from './own-term.ts'
import { inAnnex, isRecital } from './words.ts'

/** A sentence under the heading `Term` that does not name what ends. */
export const termClause: Rule = {
  id: 'term-clause',
  kind: 'term',
  about: 'The end of the initial term from a clause headed Term whose words do not say what ends.',
  propose(passage) {
    if (inAnnex(passage) || isRecital(passage) || ownTerm(passage) !== 'heading') return []
    const end = endOf(passage)
    return end ? [endProposal(passage, end)] : []
  },
  matches: [
    {
      text: '5. Term. Three (3) years from the Effective Date.',
      gives: [{ due: 'P3Y after the Effective Date', code: 'expiry' }],
    },
  ],
  misses: [
    '5. Term. This Agreement ends on 31 May 2025.',
    '5. Payment Terms. Within three (3) months from the Effective Date the Client shall pay the balance.',
  ],
}
