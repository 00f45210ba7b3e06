import { Temporal } from 'temporal-polyfill'
import type { CivilDate, PartialDate, Period } from '../model/date.ts'

/** The one door to temporal-polyfill. */

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month; of February without a year: 29, the most it can be. */
export function daysInMonth(month: number, year?: number): number {
  if (month === 2) return year === undefined || isLeapYear(year) ? 29 : 28
  return MONTH_LENGTHS[month - 1] ?? 0
}

/** Whether the written parts can be a date: `{month: 2, day: 30}` cannot, `{month: 2, day: 29}` can. */
export function isPossible({ year, month, day, quarter }: PartialDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false
  if (quarter !== undefined && (quarter < 1 || quarter > 4)) return false
  if (day === undefined) return true
  return day >= 1 && day <= (month === undefined ? 31 : daysInMonth(month, year))
}

export function isFull(date: PartialDate): date is CivilDate {
  return date.year !== undefined && date.month !== undefined && date.day !== undefined
}

/**
 * The date `period` away. Months, quarters and years keep the day of the month, clamped to the month's end (31 January
 * and one month is 28 or 29 February). Business days are Monday to Friday without holidays; zero of them is the same day.
 * undefined for hours and for parts of a unit that do not come to whole months (1.5 years do, 1.5 months do not).
 */
export function addPeriod(
  date: CivilDate,
  period: Period,
  direction: 'after' | 'before' = 'after',
  isHoliday: (date: CivilDate) => boolean = () => false,
): CivilDate | undefined {
  const sign = direction === 'after' ? 1 : -1
  const { amount, unit } = period
  switch (unit) {
    case 'D':
      return plus(date, { days: sign * amount })
    case 'W':
      return plus(date, { days: sign * amount * 7 })
    case 'M':
      return plus(date, { months: sign * amount })
    case 'Q':
      return plus(date, { months: sign * amount * 3 })
    case 'Y':
      return plus(date, { months: sign * amount * 12 })
    case 'B':
      return addBusinessDays(date, amount, sign, isHoliday)
    case 'H':
      return undefined
  }
}

function addBusinessDays(
  from: CivilDate,
  amount: number,
  sign: 1 | -1,
  isHoliday: (date: CivilDate) => boolean,
): CivilDate | undefined {
  if (!Number.isInteger(amount)) return undefined
  let date: CivilDate | undefined = from
  for (let left = amount; left > 0; ) {
    date = plus(date, { days: sign })
    if (date === undefined) return undefined
    if (isWeekday(date) && !isHoliday(date)) left--
  }
  return date
}

function plus(date: CivilDate, by: { days?: number; months?: number }): CivilDate | undefined {
  const { days = 0, months = 0 } = by
  if (!Number.isInteger(days) || !Number.isInteger(months)) return undefined
  try {
    return plain(Temporal.PlainDate.from(date).add({ days, months }))
  } catch {
    return undefined // outside the range of the calendar: a period of a million years is a slip of the pen
  }
}

const plain = ({ year, month, day }: Temporal.PlainDate): CivilDate => ({ year, month, day })

/** 1 Monday … 7 Sunday. */
export const weekday = (date: CivilDate): number => Temporal.PlainDate.from(date).dayOfWeek
const isWeekday = (date: CivilDate): boolean => weekday(date) <= 5

/** Whole days from `a` to `b`, negative when `b` is earlier. */
export const daysBetween = (a: CivilDate, b: CivilDate): number =>
  Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b), { largestUnit: 'day' }).days

/** Negative, zero or positive, as `a` is before, on or after `b`. */
export const compare = (a: CivilDate, b: CivilDate): number => a.year - b.year || a.month - b.month || a.day - b.day

/** First day that the written parts allow; undefined without a year. */
export function firstDay(date: PartialDate): CivilDate | undefined {
  if (date.year === undefined) return undefined
  const month = date.month ?? (date.quarter === undefined ? 1 : date.quarter * 3 - 2)
  return { year: date.year, month, day: date.day ?? 1 }
}

/** Last day that the written parts allow; undefined without a year. */
export function lastDay(date: PartialDate): CivilDate | undefined {
  if (date.year === undefined) return undefined
  const month = date.month ?? (date.quarter === undefined ? 12 : date.quarter * 3)
  return { year: date.year, month, day: date.day ?? daysInMonth(month, date.year) }
}

/** `2024-04-03`, `2024-04`, `2024-Q2`, `2024`; undefined without a year, or with a day whose month is not written. */
export function toIso(date: PartialDate): string | undefined {
  if (date.year === undefined) return undefined
  const year = String(date.year).padStart(4, '0')
  if (date.month === undefined) {
    if (date.day !== undefined) return undefined
    return date.quarter === undefined ? year : `${year}-Q${date.quarter}`
  }
  const month = `${year}-${two(date.month)}`
  return date.day === undefined ? month : `${month}-${two(date.day)}`
}

/** The inverse of `toIso`; undefined for anything else, and for days that do not exist. */
export function fromIso(iso: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/.exec(iso)
  if (!match) return undefined
  const date: PartialDate = {
    year: Number(match[1]),
    ...(match[2] && { quarter: Number(match[2]) }),
    ...(match[3] && { month: Number(match[3]) }),
    ...(match[4] && { day: Number(match[4]) }),
  }
  return isPossible(date) ? date : undefined
}

const two = (value: number): string => String(value).padStart(2, '0')
