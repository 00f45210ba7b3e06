import type { CivilDate, PartialDate, Period, Precision } from '../model/date.ts'
import { addPeriod, daysInMonth, isFull, toIso } from '../text/civil-date.ts'
import { describePeriod } from '../text/period.ts'
import type { BusinessCalendar } from './business-calendar.ts'

/** A date counted from another, with the steps in words. Conventions: docs/decisions/0008-calendar.md. */
export interface Counted {
  readonly iso: string
  readonly precision: Precision
  readonly steps: readonly string[]
}

/**
 * `anchor` and `period` after or before it. A month or a year that is all that is known of the anchor moves by whole months
 * or years only. undefined where nothing certain comes out. `calendar` is asked only for business days.
 */
export function count(
  anchor: PartialDate,
  period: Period,
  direction: 'after' | 'before',
  calendar: () => BusinessCalendar,
): Counted | undefined {
  return isFull(anchor) ? fromDay(anchor, period, direction, calendar) : fromPart(anchor, period, direction)
}

function fromDay(
  anchor: CivilDate,
  period: Period,
  direction: 'after' | 'before',
  calendar: () => BusinessCalendar,
): Counted | undefined {
  const holidays: string[] = []
  const business = period.unit === 'B' ? calendar() : undefined
  const result = addPeriod(anchor, period, direction, (day) => {
    const name = business?.holidayOn?.(day)
    if (name !== undefined) holidays.push(`${toIso(day)} does not count: ${name} (${business?.name})`)
    return name !== undefined
  })
  const iso = result && toIso(result)
  if (!result || !iso) return undefined
  const clamped = isClamped(anchor, result, period)
  return {
    iso,
    precision: 'day',
    steps: [
      `${direction === 'after' ? '+' : '-'} ${describePeriod(period)} = ${iso}`,
      ...(clamped ? [`${toIso(result)?.slice(0, 7)} has no day ${anchor.day}: its last day counts`] : []),
      ...(business ? [`business days: Monday to Friday, ${business.why}`] : []),
      ...holidays,
    ],
  }
}

/** The month that was reached is too short for the day that was counted from. */
const isClamped = (from: CivilDate, to: CivilDate, { unit }: Period): boolean =>
  (unit === 'M' || unit === 'Q' || unit === 'Y') && to.day < from.day && to.day === daysInMonth(to.month, to.year)

const MONTHS: Readonly<Partial<Record<Period['unit'], number>>> = { M: 1, Q: 3, Y: 12 }

function fromPart(anchor: PartialDate, period: Period, direction: 'after' | 'before'): Counted | undefined {
  const factor = MONTHS[period.unit]
  const months = factor === undefined ? undefined : period.amount * factor * (direction === 'after' ? 1 : -1)
  if (months === undefined || !Number.isInteger(months) || anchor.year === undefined) return undefined
  const step = (iso: string, precision: Precision): Counted => ({
    iso,
    precision,
    steps: [`${direction === 'after' ? '+' : '-'} ${describePeriod(period)} = ${iso}`],
  })
  if (anchor.quarter !== undefined) return undefined
  if (anchor.month === undefined) {
    return months % 12 === 0 ? step(String(anchor.year + months / 12), 'year') : undefined
  }
  const at = anchor.year * 12 + anchor.month - 1 + months
  const iso = toIso({ year: Math.floor(at / 12), month: (at % 12) + 1 })
  return iso === undefined ? undefined : step(iso, 'month')
}
