import type { CivilDate, PartialDate } from '../model/date.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Schedule } from '../model/schedule.ts'
import {
  addPeriod,
  compare,
  daysBetween,
  firstDay,
  fromIso,
  isFull,
  lastDay,
  toIso,
  weekday,
} from '../text/civil-date.ts'
import { dueDays } from './due-days.ts'
import { daysOfMonth, daysOfWeek, holdsInMonth, parseRule } from './recurrence-rule.ts'
import { recurrenceStep } from './recurrence-step.ts'

/** One time that a milestone falls due. */
export interface Occurrence {
  /** As far as it is fixed: `2024-04-03`, `2024-04`. Of a window its first day. */
  readonly date: string
  /** The last day it can be met on: of a window its end, of a month its last day. */
  readonly lastDay: string
  /** Whether the contract fixes that last day; of `in March 2024` it does not. */
  readonly isDay: boolean
  readonly isRepeated: boolean
}

/** Enough for each week of two years; a daily duty is no entry for each day of them. */
const most = 120

const onlyWhileInForce = (milestone: Milestone): boolean => milestone.kind !== 'term' && milestone.kind !== 'notice'

/**
 * When a milestone falls due between two days, both included. A recurrence without an end of its own goes on to the end of the
 * contract's initial term, and beyond where it renews by itself; renewals and notices go on in any case. Single steps keep
 * the day of the month, at most its last. Business days are not looked at: they have moved the first date only.
 */
export function occurrences(
  milestone: Milestone,
  { expirationDate, renewalType }: Pick<Schedule['keyDates'], 'expirationDate' | 'renewalType'>,
  from: string,
  to: string,
): Occurrence[] {
  const { due } = milestone
  const days = dueDays(due)
  if (days === undefined || days.first > to) return []
  if (!days.isRecurring) {
    const last = days.last ?? days.first
    return last < from
      ? []
      : [{ date: due.date!, lastDay: last, isDay: isFull(fromIso(due.endDate ?? due.date!)!), isRepeated: false }]
  }
  const renews = renewalType === 'automatic' || renewalType === 'evergreen'
  const expiry = expirationDate === null || renews || !onlyWhileInForce(milestone) ? undefined : fromIso(expirationDate)
  const end = days.last ?? (expiry && toIso(lastDay(expiry) ?? {}))
  const until = end !== undefined && end < to ? end : to
  const found: Occurrence[] = []
  for (const date of repeated(due, fromIso(due.date!)!, fromIso(from) as CivilDate, fromIso(until) as CivilDate)) {
    const [first, last] = [firstDay(date)!, lastDay(date)!]
    if (toIso(first)! > until || found.length >= most) break
    if (toIso(last)! >= from)
      found.push({ date: toIso(date)!, lastDay: toIso(last)!, isDay: isFull(date), isRepeated: true })
  }
  return found
}

/** All times from the first on, in order; those long before `from` may be left out, and some after `until` be there. */
function* repeated(
  due: Milestone['due'],
  first: PartialDate,
  from: CivilDate,
  until: CivilDate,
): Generator<PartialDate> {
  const start = firstDay(first)!
  const rule = due.rrule === null ? undefined : parseRule(due.rrule)
  if (rule?.frequency === 'WEEKLY') {
    let monday = addPeriod(start, { amount: weekday(start) - 1, unit: 'D' }, 'before')
    const weeks = Math.max(0, Math.floor(daysBetween(start, from) / 7) - rule.interval)
    monday = monday && addPeriod(monday, { amount: weeks - (weeks % rule.interval), unit: 'W' })
    for (; monday !== undefined; monday = addPeriod(monday, { amount: rule.interval, unit: 'W' })) {
      for (const day of daysOfWeek(rule, monday)) if (compare(day, start) >= 0) yield day
    }
  } else if (rule !== undefined) {
    let month: CivilDate | undefined = { ...(compare(start, from) < 0 ? from : start), day: 1 }
    for (; month !== undefined && compare(month, until) <= 0; month = addPeriod(month, { amount: 1, unit: 'M' })) {
      if (!holdsInMonth(rule, start, month)) continue
      const { year, month: number } = month
      const days = daysOfMonth(rule, month)
      const dates: PartialDate[] = days?.map((day) => ({ year, month: number, day })) ?? [{ year, month: number }]
      for (const date of dates) if (compare(lastDay(date)!, start) >= 0) yield date
    }
  } else {
    yield* stepped(due.recurrence ?? '', first, from)
  }
}

function* stepped(recurrence: string, first: PartialDate, from: CivilDate): Generator<PartialDate> {
  const step = recurrenceStep(recurrence)
  const start = firstDay(first)!
  if (step === undefined) {
    yield first
    return
  }
  const length = step.unit === 'M' ? 31 * step.amount : (step.unit === 'W' ? 7 : 1) * step.amount
  const skipped = Math.max(0, Math.floor(daysBetween(start, from) / length) - 1)
  for (let n = skipped; ; n++) {
    const day = addPeriod(start, { ...step, amount: n * step.amount })
    if (day === undefined) return
    yield isFull(first) ? day : sameParts(first, day)
  }
}

/** As exact as the first: a month stays a month. */
const sameParts = (first: PartialDate, { year, month }: CivilDate): PartialDate => {
  if (first.quarter !== undefined) return { year, quarter: Math.ceil(month / 3) }
  return first.month === undefined ? { year } : { year, month }
}
