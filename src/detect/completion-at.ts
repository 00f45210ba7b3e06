import type { DueExpression } from './dues/index.ts'
import type { Passage } from './passage.ts'
import type { Proposal } from './rule.ts'
import { titleOf } from './title.ts'
import { evidenceSpan } from './trim.ts'

/** What is reached at one due point of a passage, if there is one: a completion without a sum. */
export const completionAt = (passage: Passage, due: DueExpression | undefined): readonly Proposal[] =>
  due === undefined
    ? []
    : [
        {
          kind: 'completion',
          title: titleOf(passage),
          due: due.due,
          amounts: [],
          passages: [evidenceSpan(passage, [due.span])],
        },
      ]
