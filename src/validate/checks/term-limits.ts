import type { Milestone } from '../../model/milestone.ts'
import type { Schedule, ScheduleDiagnostic } from '../../model/schedule.ts'
import { about, type Check } from '../check.ts'

/** Work and money that fall due outside the life of the contract: behind its end, or before it was made. */
export const termLimits: Check = {
  id: 'term-limits',
  run: (schedule) => [...behindTheEnd(schedule), ...beforeTheStart(schedule)],
}

const DAY = /^\d{4}-\d\d-\d\d$/
const isWork = ({ kind, code }: Milestone): boolean => kind !== 'term' && kind !== 'notice' && code !== 'expiry'

/** What counts from the end of the term is meant to come after it. */
function behindTheEnd({ milestones, keyDates }: Schedule): ScheduleDiagnostic[] {
  const end = keyDates.expirationDate
  // A contract that renews may run on.
  if (!end || !DAY.test(end) || (keyDates.renewalType !== null && keyDates.renewalType !== 'none')) return []
  const ends = new Set(milestones.filter((m) => m.code === 'expiry').map((m) => m.id))
  const late = milestones.filter(
    (m) =>
      isWork(m) &&
      m.due.date !== null &&
      DAY.test(m.due.date) &&
      m.due.date > end &&
      !ends.has(m.due.anchorMilestone ?? ''),
  )
  return late.map((m) =>
    about([m], {
      code: 'due-after-term',
      severity: 'warning',
      message: `${m.title}: due on ${m.due.date}, after the end of the term on ${end}.`,
      question: `"${m.title}" is due on ${m.due.date}, but the term ends on ${end}: does the obligation outlive the term, or is one of the dates wrong?`,
    }),
  )
}

function beforeTheStart({ milestones, keyDates }: Schedule): ScheduleDiagnostic[] {
  const start = keyDates.agreementDate
  if (!start || !DAY.test(start)) return []
  const early = milestones.filter(
    (m) =>
      isWork(m) &&
      m.due.date !== null &&
      DAY.test(m.due.date) &&
      m.due.date < start &&
      (m.due.endDate ?? m.due.date) < start,
  )
  const [first] = early
  if (!first) return []
  const [verb, others] = early.length === 1 ? ['fell', ''] : ['and others fell', ` (${early.length} in all)`]
  return [
    about(early, {
      code: 'due-before-agreement',
      severity: 'info',
      message: `Due before the agreement of ${start}${others}: ${first.title}, ${first.due.date}.`,
      question: `"${first.title}" ${verb} due on ${first.due.date}, before the agreement of ${start}${others}: done already, or a wrong date?`,
    }),
  ]
}
