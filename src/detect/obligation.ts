import type { MilestoneKind } from '../model/candidate.ts'
import { actionsOf, governing, isNegated } from './action.ts'
import { boilerplateTopic, isConditional, underBoilerplateHeading } from './boilerplate.ts'
import type { DueExpression } from './dues/index.ts'
import { strongest } from './pairing.ts'
import type { Passage } from './passage.ts'
import type { Proposal } from './rule.ts'
import { titleOf } from './title.ts'
import { evidenceSpan } from './trim.ts'

/**
 * The duties of a passage whose governing verb makes a milestone of `kind`: one a duty, with its strongest due point.
 * Standing duties (no due point), conditional ones and boilerplate are none.
 */
export function obligation(passage: Passage, kind: MilestoneKind): readonly Proposal[] {
  if (passage.block.kind === 'table-row' || passage.dues.length === 0) return []
  if (boilerplateTopic(passage) !== undefined || isNegated(passage)) return []
  const actions = actionsOf(passage)
  if (actions.length === 0) return []
  const groups = new Map<number, DueExpression[]>()
  for (const due of passage.dues) {
    if (!isDuePoint(passage, due)) continue
    const action = governing(actions, due.span.start - passage.span.start)
    if (action?.kind !== kind) continue
    groups.set(action.at, [...(groups.get(action.at) ?? []), due])
  }
  return [...groups].map(([at, dues]) => {
    const due = strongest(dues)
    return {
      kind,
      title: titleOf(passage, at),
      due: due.due,
      amounts: [],
      passages: [evidenceSpan(passage, [due.span])],
    }
  })
}

function isDuePoint(passage: Passage, due: DueExpression): boolean {
  if (due.lead === 'for' || due.lead === 'notice') return false
  if (due.due.type === 'event') return isWorkEvent(passage, due.due.event)
  if (due.due.type === 'relative' && (due.due.anchor.words === '' || /^(?:receipt|receiving|notice|request|such|written|the receipt|its receipt)/i.test(due.due.anchor.words)) && due.lead !== 'during')
    return !isConditional(passage) && !underBoilerplateHeading(passage) && due.due.anchor.words !== ''
  if (due.due.type === 'absolute' && (due.lead === 'bare' || due.lead === 'from')) return due.lead === 'from' && /\b(?:commenc|begin|start)/i.test(passage.text)
  return !isConditional(passage)
}

const WORK_EVENT =
  /\b(?:(?:execution|signing) of (?:this|the)|closing|completion of (?:the|each|all)|launch|commencement of|acceptance of the|delivery of the|final|first|substantial|practical)\b/i
const CHANCE = /\b(?:request|notice|demand|termination|expiration|breach|default|claim|written consent|dispute|termination|cancell|return|refund|reject|complaint|objection)\b/i

/** An event in the ordinary course of the work: not a request, a notice or the end of the contract. */
function isWorkEvent(passage: Passage, event: string): boolean {
  return WORK_EVENT.test(event) && !CHANCE.test(passage.text) && !isConditional(passage)
}
