import type { Period } from '../../../model/date.ts'
import type { Due } from '../../../model/due.ts'
import type { Rule } from '../../rule.ts'
import { saysNoRenewal } from './no-renewal.ts'
import { type Renewal, renewalOf } from './renewal-reading.ts'
import { inAnnex, isRecital } from './words.ts'

/** What happens at the end of the term: renewal for how long, by itself or by choice. */
export const renewal: Rule = {
  id: 'renewal',
  kind: 'term',
  about: 'The renewal of the term: its length, and whether it comes by itself or by choice.',
  propose(passage) {
    if (inAnnex(passage) || isRecital(passage) || saysNoRenewal(passage.text)) return []
    const found = renewalOf(passage)
    if (!found) return []
    return [
      {
        kind: 'term',
        code: 'renewal',
        title: found.type === 'option' ? 'Option to renew the term' : 'Renewal of the term',
        due: dueOf(found),
        amounts: [],
        responsible: [],
        beneficiary: [],
        passages: [passage.span],
        facts: { renewalType: found.type, ...(found.period && { renewalTerm: found.period }) },
      },
    ]
  },
  matches: [
    {
      text: 'This Agreement shall automatically renew for successive one (1) year periods unless either party gives notice.',
      gives: [{ due: 'annual', code: 'renewal' }],
    },
    {
      text: 'After the initial term this Agreement continues on a month-to-month basis.',
      gives: [{ due: 'monthly', code: 'renewal' }],
    },
    {
      text: 'The parties may extend the term of this Agreement for an additional period of two (2) years.',
      gives: [{ due: 'every 2 years', code: 'renewal' }],
    },
  ],
  misses: [
    'The term shall not automatically renew.',
    'The Licensee shall pay the renewal fee within 30 days.',
    'The Supplier may extend the delivery date by ten (10) days.',
    'The parties shall renew the insurance policy every year.',
  ],
}

function dueOf({ period, span }: Renewal): Due {
  if (!period) return { type: 'none' }
  return { type: 'recurring', recurrence: recurrenceOf(period), span }
}

const NAMES: Readonly<Record<string, string>> = {
  '1D': 'daily',
  '1W': 'weekly',
  '2W': 'biweekly',
  '1M': 'monthly',
  '1Q': 'quarterly',
  '3M': 'quarterly',
  '6M': 'semiannual',
  '2Q': 'semiannual',
  '12M': 'annual',
  '1Y': 'annual',
  '365D': 'annual',
}
const WORDS: Readonly<Record<string, string>> = {
  D: 'days',
  W: 'weeks',
  M: 'months',
  Q: 'quarters',
  Y: 'years',
  B: 'business days',
  H: 'hours',
}

function recurrenceOf({ amount, unit }: Period): string {
  return NAMES[`${amount}${unit}`] ?? `every ${amount} ${WORDS[unit]}`
}
