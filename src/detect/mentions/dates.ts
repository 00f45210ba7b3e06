import type { DateMention } from '../../model/mention.ts'
import { secondReader } from './chrono.ts'
import { findBlankDates } from './date-blank.ts'
import { findCoarseDates } from './date-coarse.ts'
import { findNamedMonths } from './date-named-month.ts'
import { type DateOrder, findNumericDates } from './date-numeric.ts'
import { joinRanges } from './date-ranges.ts'
import { withoutOverlaps } from './scan.ts'

/** All dates of a text: by month name, in figures, coarse, left blank; then what the second reader adds, then ranges. */
export function findDates(flow: string, order?: DateOrder): DateMention[] {
  const own = withoutOverlaps([
    ...findNamedMonths(flow),
    ...findNumericDates(flow, order),
    ...findCoarseDates(flow),
    ...findBlankDates(flow),
  ])
  return joinRanges(withoutOverlaps([...own, ...secondReader(flow, own)]), flow)
}
