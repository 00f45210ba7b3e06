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
      NOT.test(passage.text) ||
      FROM_DISCLOSURE.test(passage.text) ||
      MEANS.test(passage.text)
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
  misses: [
    'SUPPLY AGREEMENT\n\nThe obligations of confidentiality shall continue for a period of three (3) years.',
    'CONFIDENTIALITY AGREEMENT\n\nConfidential Information shall remain subject to this Agreement for a period of five (5) years beyond the date of disclosure.',
    'CONFIDENTIALITY AGREEMENT\n\nFrom the date received, the Recipient will not disclose Confidential Information to others for a period of five (5) years.',
  ],
}

const DUTIES =
  /\b(?:obligations?|undertakings?|covenants?|restrictions?|provisions|duty|duties|confidentiality)\b[^.;]{0,260}?\b(?:continue|expire|terminate|survive|remain|cease|end|last|be (?:in|of no) (?:force|effect)|be binding|apply|for a period)/i
const PERIOD_OF =
  /\b(?:hold|keep|kept|maintain|confidential|disclos\w*|reveal|secret)\b[^.;]{0,240}?\b(?:for a period of|for a term of|until|during the period)\b|\b(?:for a period of|for a term of|until)\b[^.;]{0,200}?\b(?:confidential|disclose|reveal|secret)\b/i
/** Each piece of information has a period of its own: the agreement's term is another thing. */
const FROM_DISCLOSURE =
  /\b(?:from|after|following|beyond|since|of)\s+(?:the\s+|its\s+|their\s+|such\s+|each\s+)?(?:(?:date|time|day)\s+(?:of\s+|on which\s+|when\s+)?)?(?:(?:its|the|such|each|initial|first|any|last|actual|it is|it was|they are)\s+){0,3}(?:disclosure|disclosed|receipt|received|delivery of such)\b/i
/** A definition of what is secret. */
const MEANS = /\bInformation["']?\s+(?:shall\s+)?means?\b|\bis disclosed to\b[^.;]{0,120}\bfor a period\b/i
const NOT =
  /\b(?:solicit|hire|employ|standstill|securities|compete|competing|purchase|acquir|revocation|revoke|restrict(?:ed|ion) period|invited|contact the)\w*/i
