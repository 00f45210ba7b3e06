import type { Milestone } from '../model/milestone.ts'
import type { Schedule } from '../model/schedule.ts'
import { dayOf, firstDay, lastDay } from './dates.ts'

type Due = Milestone['due']

const CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const full = 10

/**
 * After how much it comes again where that is exact: months, days where negative; 0 where it does not or nobody can tell the
 * day by counting on from the first (`the first Wednesday of each month`). A day that only might be right is not shown.
 */
export const exactStep = ({ type, rrule, date }: Due): number => {
  if (type !== 'recurring' || rrule === null || date?.length !== full) return 0
  const { month, day } = dayOf(firstDay(date))
  const weekday = CODES[(firstDay(date) + 4) % 7]
  const [, freq, interval = '1', rest] = /^FREQ=([A-Z]+);(?:INTERVAL=(\d+);)?(.*)$/.exec(rrule) ?? []
  const every = Number(interval)
  if (freq === 'WEEKLY') return rest === `BYDAY=${weekday}` ? -7 * every : 0
  if (day > 28) return 0
  if (freq === 'MONTHLY') return rest === `BYMONTHDAY=${day}` ? every : 0
  if (freq === 'YEARLY') return rest === `BYMONTH=${month};BYMONTHDAY=${day}` ? 12 * every : 0
  return 0
}

/** The last day that a recurrence without an end of its own can fall on; a contract that renews by itself has none. */
export const endOfRecurrences = ({ expirationDate, renewalType }: Schedule['keyDates']): number | undefined =>
  expirationDate === null ||
  expirationDate === 'perpetual' ||
  renewalType === 'automatic' ||
  renewalType === 'evergreen'
    ? undefined
    : lastDay(expirationDate)

/** The nth time after the first. */
export const occurrence = (first: number, step: number, n: number): number => {
  if (step < 0) return first - n * step
  const { year, month, day } = dayOf(first)
  const total = year * 12 + month - 1 + n * step
  return firstDay(
    `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )
}

/** The first time on or after `today`; undefined where it is over. `until`: the last day that can be one. */
export const nextOccurrence = (
  first: number,
  step: number,
  until: number | undefined,
  today: number,
): number | undefined => {
  if (first >= today) return first
  if (step === 0) return undefined
  const unit = step < 0 ? -step : step * 31
  let n = Math.max(0, Math.floor((today - first) / unit))
  while (occurrence(first, step, n) < today) n += 1
  const day = occurrence(first, step, n)
  return until !== undefined && day > until ? undefined : day
}
