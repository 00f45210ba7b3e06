import { obligation } from '../obligation.ts'
import type { Rule } from '../rule.ts'

export const deliverable: Rule = {
  id: 'deliverable',
  kind: 'deliverable',
  duty: true,
  about: 'Somebody shall deliver, submit, furnish, publish or report something by a date, after a period or by a rule.',
  propose: (passage) => obligation(passage, 'deliverable'),
  matches: [
    { text: 'Developer shall deliver the prototype no later than March 1, 2024.', gives: [{ due: '2024-03-01' }] },
    {
      text: 'Supplier will submit a stock report to Buyer within ten (10) days after the end of each calendar month.',
      gives: [{ due: 'monthly' }],
    },
    {
      text: 'On a calendar quarter basis, Buyer shall 9012/26 furnish Supplier a list of its orders.',
      gives: [{ due: 'quarterly' }],
    },
    {
      text: 'No later than [***] after the filing of the application, Buyer shall, [***], furnish the first forecast.',
      gives: [{ due: '? after the filing of the application' }],
    },
    {
      text: 'Within ten (10) days after the Closing Date, Seller shall:\n(a) deliver the deeds to Buyer;\n(b) Provide copies of all permits.',
      gives: [{ due: 'P10D after the Closing Date' }, { due: 'P10D after the Closing Date' }],
    },
    {
      text: 'Within ten (10) days after each month, Agent shall: (a) report its sales, and (b) pay the commission.',
      gives: [{ due: 'monthly' }],
    },
    { text: 'Prior to transferring the strain, Owner shall provide a letter of consent.', gives: [{ due: 'event' }] },
  ],
  misses: [
    'Within ten (10) days after termination of this Agreement, Seller shall:\n(a) deliver the keys to Buyer.',
    'At the request of Buyer, to be made no more than once a year, Seller will provide a certificate.',
    'Developer shall provide the Services in a workmanlike manner.',
    'Notices shall be deemed delivered three days after mailing.',
  ],
}
