import { obligation } from '../obligation.ts'
import type { Rule } from '../rule.ts'

export const notice: Rule = {
  id: 'notice',
  kind: 'notice',
  duty: true,
  about: 'A choice or a notice in the ordinary course that has its time: forecasts, options, elections, designations.',
  propose: (passage) => obligation(passage, 'notice'),
  matches: [
    {
      text: 'Buyer shall notify Supplier of its selection on or before August 1, 2024.',
      gives: [{ due: '2024-08-01' }],
    },
  ],
  misses: ['Either party shall notify the other promptly of any breach within five days.'],
}
