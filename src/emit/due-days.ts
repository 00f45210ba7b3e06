import type { Milestone } from '../model/milestone.ts'
import { firstDay, fromIso, lastDay, toIso } from '../text/civil-date.ts'

/** The days on which a milestone may fall, both included. */
export interface DueDays {
  readonly first: string
  /** undefined: a recurrence without an end of its own. */
  readonly last: string | undefined
  readonly isRecurring: boolean
}

/** undefined where no date is fixed. A month, quarter or year is all of its days, a window goes to its end. */
export function dueDays({ type, date, endDate }: Milestone['due']): DueDays | undefined {
  const from = date === null ? undefined : fromIso(date)
  const until = endDate === null ? undefined : fromIso(endDate)
  const first = from && firstDay(from)
  if (from === undefined || first === undefined) return undefined
  const isRecurring = type === 'recurring'
  const last = until === undefined ? (isRecurring ? undefined : lastDay(from)) : lastDay(until)
  return { first: toIso(first)!, last: last && toIso(last), isRecurring }
}
