import { obligation } from '../obligation.ts'
import type { Rule } from '../rule.ts'

export const review: Rule = {
  id: 'review',
  kind: 'review',
  duty: true,
  about: 'A review, inspection, acceptance test, meeting or adjustment at set times.',
  propose: (passage) => obligation(passage, 'review'),
  matches: [
    { text: 'The parties shall meet quarterly to review progress.', gives: [{ due: 'quarterly' }] },
    { text: 'Client shall inspect the Website within ten (10) days after delivery.', gives: [{ due: 'P10D after delivery' }] },
  ],
  misses: ['Client may review the records upon request.'],
}
