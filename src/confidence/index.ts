import type { Milestone } from '../model/milestone.ts'
import type { Schedule } from '../model/schedule.ts'
import { doubtedIn, fieldClasses, milestoneClasses } from './classes.ts'
import { estimate } from './estimate.ts'
import { table } from './table.ts'

/** Two places: the measure is no finer. */
const rounded = (share: number | undefined): number | null =>
  share === undefined ? null : Math.round(share * 100) / 100

const isModels = (source: string): boolean => source.startsWith('model:')

/**
 * What a model alone has found was never measured, and has no number. Where it confirms a rule's result it is a second source, as a
 * second rule would be: the share measured for those, where that is more than what the rule has by itself.
 */
function confidenceOf(milestone: Milestone, isDoubted: boolean): number | undefined {
  const of = (sources: readonly string[]): number | undefined =>
    estimate(milestoneClasses({ ...milestone, sources: [...sources] }, isDoubted), table)
  const alone = of(milestone.sources.filter((source) => !isModels(source)))
  // What a model has filled in is named first.
  if (alone === undefined || isModels(milestone.sources[0] ?? '')) return undefined
  const confirmed = milestone.sources.some(isModels) ? of(milestone.sources) : undefined
  return Math.max(alone, confirmed ?? 0)
}

/** The schedule with the measured confidence of each result; what a person has confirmed or changed keeps its own. */
export function withConfidence(schedule: Schedule): Schedule {
  const doubted = doubtedIn(schedule)
  const milestones = schedule.milestones.map((milestone) => ({
    ...milestone,
    confidence: rounded(confidenceOf(milestone, doubted.has(milestone.id))),
  }))
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone.confidence]))
  const smartfields = schedule.smartfields.map((field) => {
    if (field.status === 'absent') return field
    const ofMilestone = field.milestone === null ? undefined : byId.get(field.milestone)
    return {
      ...field,
      confidence: ofMilestone !== undefined ? ofMilestone : rounded(estimate(fieldClasses(field), table)),
    }
  })
  return { ...schedule, milestones, smartfields }
}
