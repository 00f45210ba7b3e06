import { obligation } from '../obligation.ts'
import type { Rule } from '../rule.ts'

export const completion: Rule = {
  id: 'completion',
  kind: 'completion',
  duty: true,
  about:
    'A stage of the work that shall be commenced, completed, launched or performed by a date, after a period or by a rule.',
  propose: (passage) => obligation(passage, 'completion'),
  matches: [
    { text: 'Contractor shall complete the foundation works by 30 June 2024.', gives: [{ due: '2024-06-30' }] },
    { text: 'The Athlete shall participate in two photo sessions per Contract Year.', gives: [{ due: 'annual' }] },
    {
      text: 'No later than thirty (30) days following the Closing, Seller shall change its corporate name.',
      gives: [{ due: 'P30D after the Closing' }],
    },
    { text: 'In the event the Pilot is completed, Contractor shall train the staff.', gives: [{ due: 'event' }] },
  ],
  misses: [
    'Each request must be received at least ten days prior to its intended use.',
    'Rights end if the targets are not achieved by the second anniversary of the Effective Date.',
    'Contractor shall perform the Work in compliance with all laws.',
    'The office shall be open at least forty hours per week.',
    'Commencing on the Launch Date, Host shall maintain the Site.',
    'A party in breach shall commence a cure within ten days.',
  ],
}
