import type { MilestoneKind } from '../../model/candidate.ts'
import { boilerplateTopic } from '../boilerplate.ts'
import type { Passage } from '../passage.ts'

/** Topics under which a rule of the same kind would still look: see the rules for payments, options and windows. */
const KEPT: Readonly<Record<MilestoneKind, ReadonlySet<string>>> = {
  payment: new Set(['records', 'termination', 'confidentiality']),
  term: new Set(['non-compete', 'termination']),
  notice: new Set(['termination', 'change of control']),
  deliverable: new Set(),
  completion: new Set(),
  review: new Set(),
}

/** What makes a passage no milestone of this kind, by the same checks that keep boilerplate out of the rules' results. */
export function noMilestone(passage: Passage, kind: MilestoneKind, _hasAmount: boolean): string | undefined {
  if (passage.block.kind === 'table-row') return undefined
  const topic = boilerplateTopic(passage)
  return topic === undefined || KEPT[kind].has(topic) ? undefined : topic
}
