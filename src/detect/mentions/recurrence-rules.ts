/** RFC 5545 section 3.3.10 rules, only where the words fix the day. */

export type RecurrenceUnit = 'week' | 'month' | 'quarter' | 'year'

const MONTHS_OF_START = { quarter: '1,4,7,10', year: '1' } as const
const MONTHS_OF_END = { quarter: '3,6,9,12', year: '12' } as const
const BUSINESS_DAYS = 'BYDAY=MO,TU,WE,TH,FR'

/**
 * The nth (negative: from the end) day of each month, calendar quarter or calendar year. A quarter or a year counts in
 * its first month, or its last, so only days that all these months have are given.
 */
export function dayOfUnit(unit: RecurrenceUnit, days: readonly number[], isBusiness: boolean): string | undefined {
  const isEnd = days.some((day) => day < 0)
  if (days.some((day) => day > 31 || day === 0)) return undefined
  const by = isBusiness ? `${BUSINESS_DAYS};BYSETPOS=${days.join(',')}` : `BYMONTHDAY=${days.join(',')}`
  if (unit === 'month') return isBusiness && days.some((day) => day > 20) ? undefined : `FREQ=MONTHLY;${by}`
  if (unit === 'week') return undefined
  if (isBusiness && days.some((day) => day > 20)) return undefined
  const months = isEnd ? MONTHS_OF_END[unit] : MONTHS_OF_START[unit]
  // BYSETPOS counts within the whole year, so business days of a quarter need the monthly frequency.
  return isBusiness
    ? `FREQ=MONTHLY;BYMONTH=${months};${by}`
    : days.every((day) => day <= 30)
      ? `FREQ=YEARLY;BYMONTH=${months};${by}`
      : undefined
}

/** The first Monday of each month. */
export const weekdayOfMonth = (weekday: string, position: number): string | undefined =>
  position <= 4 ? `FREQ=MONTHLY;BYDAY=${position}${weekday}` : undefined

/** March 1, June 1, September 1 and December 1 of each year. */
export function datesOfYear(dates: readonly { readonly month: number; readonly day: number }[]): string | undefined {
  const days = new Set(dates.map(({ day }) => day))
  const months = dates.map(({ month }) => month).sort((a, b) => a - b)
  if (days.size === 1) return `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=${[...days][0]}`
  // March 31, June 30, September 30 and December 31: each its month's last
  if (
    dates.every(({ month, day }) => month !== 2 && day === [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1])
  ) {
    return `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=-1`
  }
  return undefined
}

/** How often so many dates a year come, when they lie evenly. */
export function nameOfDates(dates: readonly { readonly month: number }[]): string {
  const months = dates.map(({ month }) => month).sort((a, b) => a - b)
  const step = 12 / months.length
  const isEven = months.every((month, index) => index === 0 || month - months[index - 1]! === step)
  if (!isEven) return `${months.length} times a year`
  return (
    { 1: 'annual', 2: 'semiannual', 4: 'quarterly', 12: 'monthly' }[months.length] ?? `${months.length} times a year`
  )
}
