import { isNoticePeriod } from '../../dues/lead.ts'
import type { Rule } from '../../rule.ts'
import { isUndertaking } from '../../undertaking.ts'
import { endOf, isOwnStart } from './end-reading.ts'
import { textAfter } from './words.ts'

/** How long the duties of a confidentiality agreement last: its term, though no clause calls it so. */
export const confidentialityTerm: Rule = {
  id: 'confidentiality-term',
  kind: 'term',
  about: 'How long the duties of a confidentiality agreement last; only in agreements that are about nothing else.',
  propose(passage) {
    if (
      !isUndertaking(passage.contract) ||
      !(DUTIES.test(passage.text) || PERIOD_OF.test(passage.text)) ||
      NOT.test(passage.text)
    )
      return []
    const end = endOf(passage)
    if (
      !end?.term ||
      !isOwnStart(end.due) ||
      isNoticePeriod(end.due.type === 'none' ? '' : textAfter(passage, end.due.span, 60))
    )
      return []
    return [
      {
        kind: 'term',
        code: 'expiry',
        title: 'End of the confidentiality obligations',
        due: end.due,
        amounts: [],
        responsible: [],
        beneficiary: [],
        passages: [passage.span],
        facts: { term: end.term },
      },
    ]
  },
  matches: [
    {
      text: 'CONFIDENTIALITY AGREEMENT\n\nThe obligations set forth in this Agreement shall continue until the second anniversary of the date hereof.',
      gives: [{ due: 'P2Y after the date hereof', code: 'expiry' }],
    },
  ],
  misses: ['SUPPLY AGREEMENT\n\nThe obligations of confidentiality shall continue for a period of three (3) years.'],
}

const DUTIES =
  /\b(?:obligations?|undertakings?|covenants?|restrictions?|provisions|duty|duties|confidentiality)\b[^.;]{0,160}?\b(?:continue|expire|terminate|survive|remain|cease|end|last|be (?:in|of no) (?:force|effect)|be binding|apply|for a period)/i
const PERIOD_OF =
  /\b(?:hold|keep|kept|maintain|confidential|disclos\w*|reveal|secret)\b[^.;]{0,240}?\b(?:for a period of|for a term of|until|during the period)\b|\b(?:for a period of|for a term of|until)\b[^.;]{0,200}?\b(?:confidential|disclose|reveal|secret)\b/i
const NOT =
  /\b(?:solicit|hire|employ|standstill|securities|compete|competing|purchase|acquir|revocation|revoke|restrict(?:ed|ion) period|invited|contact the)\w*/i
