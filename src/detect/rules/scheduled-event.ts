import { boilerplateTopic } from '../boilerplate.ts'
import { completionAt } from '../completion-at.ts'
import type { Rule } from '../rule.ts'

/** An event is said to happen on a day, without anybody's duty: what other due points count from. */
const HAPPENS =
  /\b(?:is|are|shall|will)\s+(?:currently\s+|tentatively\s+)?(?:(?:scheduled|expected|planned|intended|anticipated|be)\s+)?(?:to\s+)?(?:be\s+)?(?:take place|occur|held|played|staged|happen|performed|launched?|opened?|broadcast|convened?)\b[^.;]{0,90}$/i
const EVENT =
  /\b(?:event|game|match|tournament|race|concert|festival|show|performance|conference|exhibition|fair|launch|opening|ceremony|closing|bout|fight|meeting|workshop|shoot|campaign|tour|parade|gala|auction)s?\b/i

export const scheduledEvent: Rule = {
  id: 'scheduled-event',
  kind: 'completion',
  about: 'An event that takes place on a day: `The Event is scheduled to take place on April 22, 2000`.',
  propose(passage) {
    if (passage.block.kind === 'table-row' || boilerplateTopic(passage) !== undefined) return []
    const due = passage.dues.find(
      (d) =>
        d.due.type === 'absolute' &&
        !d.due.blank &&
        (d.lead === 'on' || d.lead === 'from') &&
        HAPPENS.test(passage.text.slice(0, d.span.start - passage.span.start)) &&
        EVENT.test(passage.text.slice(0, d.span.start - passage.span.start)),
    )
    return completionAt(passage, due)
  },
  matches: [
    {
      text: 'The Event is scheduled to take place on April 22, 2025 at the city stadium.',
      gives: [{ due: '2025-04-22' }],
    },
    { text: 'The opening ceremony will be held in the main hall on 3 May 2026.', gives: [{ due: '2026-05-03' }] },
  ],
  misses: [
    'The Event took place on April 22, 2020.',
    'The meeting will be held at the office of the Company.',
    'This Agreement shall be performed in Ohio and is dated May 1, 2024.',
  ],
}
