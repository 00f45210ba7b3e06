import { boilerplateTopic } from '../boilerplate.ts'
import { obligation } from '../obligation.ts'
import type { Passage } from '../passage.ts'
import type { Proposal, Rule } from '../rule.ts'
import { titleOf } from '../title.ts'
import { evidenceSpan } from '../trim.ts'

export const review: Rule = {
  id: 'review',
  kind: 'review',
  duty: true,
  about: 'A review, inspection, acceptance test, meeting or adjustment at set times.',
  propose(passage) {
    const duties = obligation(passage, 'review')
    return duties.length ? duties : named(passage)
  },
  matches: [
    { text: 'The media plan is subject to annual review by the parties.', gives: [{ due: 'annual' }] },
    { text: 'The parties shall meet quarterly to review progress.', gives: [{ due: 'quarterly' }] },
    {
      text: 'Client shall inspect the Website within ten (10) days after delivery.',
      gives: [{ due: 'P10D after delivery' }],
    },
  ],
  misses: ['Client may review the records upon request.'],
}

const NAMED = /^\s+(?:[a-z]+\s+){0,2}(?:reviews?|meetings?|calls?|inspections?|reconciliations?|assessments?)\b/i

/** A regular review that is only named: `subject to annual review`, `weekly status calls`. */
function named(passage: Passage): readonly Proposal[] {
  if (passage.block.kind === 'table-row' || boilerplateTopic(passage) !== undefined) return []
  const due = passage.dues.find(
    (d) => d.due.type === 'recurring' && NAMED.test(passage.text.slice(d.span.end - passage.span.start)),
  )
  if (!due) return []
  return [
    {
      kind: 'review',
      title: titleOf(passage),
      due: due.due,
      amounts: [],
      passages: [evidenceSpan(passage, [due.span])],
    },
  ]
}
