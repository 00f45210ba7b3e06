import type { DateMention } from '../../model/mention.ts'
import { secondReader } from './chrono.ts'
import { findBlankDates } from './date-blank.ts'
import { findCoarseDates } from './date-coarse.ts'
import { findFiscal } from './date-fiscal.ts'
import { findMonthsOfYear, shareMonth, shareYear } from './date-lists.ts'
import { findNamedMonths } from './date-named-month.ts'
import { type DateReading, findNumericDates } from './date-numeric.ts'
import { joinRanges } from './date-ranges.ts'
import { findSplitYears } from './date-split-years.ts'
import { withoutOverlaps } from './scan.ts'

/** All dates of a text: by month name, in figures, coarse, left blank; then what the second reader adds, then lists and ranges. */
export function findDates(flow: string, reading: DateReading = {}): DateMention[] {
  const own = withoutOverlaps([
    ...findMonthsOfYear(flow),
    ...findNamedMonths(flow),
    ...findNumericDates(flow, reading),
    ...findFiscal(flow),
    ...findSplitYears(flow),
    ...findCoarseDates(flow),
    ...findBlankDates(flow),
  ])
  const all = withoutOverlaps([...own, ...secondReader(flow, own)])
  return joinRanges(shareYear(shareMonth(all, flow), flow), flow)
}
