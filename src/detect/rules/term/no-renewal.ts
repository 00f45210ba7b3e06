import type { Rule } from '../../rule.ts'
import { inAnnex, isRecital } from './words.ts'

/** `does not renew`, `shall not be automatically extended`, `without renewal`: said of the agreement or its term. */
const NO_RENEWAL =
  /\b(?:(?:agreement|contract|term|order form|it)\b[^.;]{0,60}\b(?:does|do|shall|will|is|are|can) ?not (?:be )?(?:automatically )?(?:renew|extend|be renewed|be extended|renewed|extended)\w*|no (?:automatic |tacit )?renewal\b|without (?:any )?(?:automatic |tacit )?renewal\b|not subject to (?:automatic )?renewal\b)/i
/** `shall not renew unless …`, `does not renew if a notice is given`: a condition, not the end of it. */
const UNLESS = /\b(?:unless|except|if|until)\b/i

export const saysNoRenewal = (text: string): boolean => NO_RENEWAL.test(text) && !UNLESS.test(text)

/** The contract says that it ends without renewal: the renewal type is `none`. */
export const noRenewal: Rule = {
  id: 'no-renewal',
  kind: 'term',
  about: 'The contract says that its term does not renew.',
  propose(passage) {
    if (inAnnex(passage) || isRecital(passage) || !saysNoRenewal(passage.text)) return []
    return [
      {
        kind: 'term',
        code: 'no-renewal',
        title: 'No renewal of the term',
        due: { type: 'none' },
        amounts: [],
        responsible: [],
        beneficiary: [],
        passages: [passage.span],
        facts: { renewalType: 'none' },
      },
    ]
  },
  matches: [
    { text: 'This Agreement ends on 30 June 2025 and does not renew.', gives: [{ due: 'none', code: 'no-renewal' }] },
    { text: 'The term shall not automatically renew.', gives: [{ due: 'none', code: 'no-renewal' }] },
  ],
  misses: [
    'This Agreement shall automatically renew for successive one (1) year periods.',
    'This Agreement shall not renew unless both parties agree in writing.',
  ],
}
