import type { CivilDate } from '../model/date.ts'
import { addPeriod, daysInMonth, weekday } from '../text/civil-date.ts'

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The parts of an RFC 5545 rule that the program writes. */
interface Rule {
  readonly frequency: 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly interval: number
  readonly months: readonly number[]
  readonly monthDays: readonly number[]
  readonly weekdays: readonly { readonly nth: number; readonly day: number }[]
  readonly positions: readonly number[]
}

/** undefined for a rule with parts that are not known here: a wrong date is worse than none. */
export function parseRule(rrule: string): Rule | undefined {
  const parts = new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]))
  const known = ['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS']
  const frequency = parts.get('FREQ')
  if ([...parts.keys()].some((part) => !known.includes(part))) return undefined
  if (frequency !== 'WEEKLY' && frequency !== 'MONTHLY' && frequency !== 'YEARLY') return undefined
  const numbers = (part: string): number[] => parts.get(part)?.split(',').map(Number) ?? []
  const weekdays = (parts.get('BYDAY')?.split(',') ?? []).map((word) => ({
    nth: Number(word.slice(0, -2) || 0),
    day: DAYS.indexOf(word.slice(-2)) + 1,
  }))
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    months: numbers('BYMONTH'),
    monthDays: numbers('BYMONTHDAY'),
    weekdays,
    positions: numbers('BYSETPOS'),
  }
}

/** Months between the first month and this one. */
const monthsFrom = (first: CivilDate, month: CivilDate): number =>
  12 * (month.year - first.year) + month.month - first.month

/** Whether the rule holds in this month at all. Only for monthly and yearly rules. */
export function holdsInMonth({ frequency, interval, months }: Rule, first: CivilDate, month: CivilDate): boolean {
  if (months.length > 0 && !months.includes(month.month)) return false
  if (frequency === 'MONTHLY') return months.length > 0 || monthsFrom(first, month) % interval === 0
  return (months.length > 0 || month.month === first.month) && (month.year - first.year) % interval === 0
}

/**
 * The days of a month in which the rule holds, in order; undefined where it fixes none (`each October`). A day that the month
 * does not have is its last one: what is due on the 31st is due in June too.
 */
export function daysOfMonth(
  { monthDays, weekdays, positions }: Rule,
  { year, month }: CivilDate,
): number[] | undefined {
  const length = daysInMonth(month, year)
  const all = Array.from({ length }, (_, i) => i + 1)
  const fits = (day: number): boolean => {
    const name = weekday({ year, month, day })
    return weekdays.some(({ nth, day: wanted }) => {
      if (wanted !== name) return false
      return nth === 0 || (nth > 0 ? Math.ceil(day / 7) === nth : Math.ceil((length - day + 1) / 7) === -nth)
    })
  }
  if (monthDays.length === 0 && weekdays.length === 0) return undefined
  const days =
    monthDays.length > 0
      ? [...new Set(monthDays.map((day) => (day > 0 ? Math.min(day, length) : length + 1 + day)))].sort((a, b) => a - b)
      : all.filter(fits)
  if (positions.length === 0) return days
  return positions.flatMap((position) => days.at(position > 0 ? position - 1 : position) ?? []).sort((a, b) => a - b)
}

/** The days of the week that begins on this Monday. */
export const daysOfWeek = ({ weekdays }: Rule, monday: CivilDate): CivilDate[] =>
  weekdays
    .map(({ day }) => day)
    .sort((a, b) => a - b)
    .flatMap((day) => addPeriod(monday, { amount: day - 1, unit: 'D' }) ?? [])
