import type { Schedule } from '../model/schedule.ts'
import { doubtedIn, fieldClasses, milestoneClasses } from './classes.ts'
import { estimate } from './estimate.ts'
import { table } from './table.ts'

/** Two places: the measure is no finer. */
const rounded = (share: number | undefined): number | null =>
  share === undefined ? null : Math.round(share * 100) / 100

/** The schedule with the measured confidence of each result; what a person has confirmed or changed keeps its own. */
export function withConfidence(schedule: Schedule): Schedule {
  const doubted = doubtedIn(schedule)
  const milestones = schedule.milestones.map((milestone) => ({
    ...milestone,
    confidence: rounded(estimate(milestoneClasses(milestone, doubted.has(milestone.id)), table)),
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
