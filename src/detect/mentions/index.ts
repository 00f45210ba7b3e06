import type { Mentions } from '../../model/mention.ts'
import { findBlanks } from './blanks.ts'
import type { DateReading } from './date-numeric.ts'
import { findDates } from './dates.ts'
import { findMoney } from './money.ts'
import { findPercents } from './percents.ts'
import { findPeriods } from './periods.ts'
import { findQuantities } from './quantities.ts'
import { findRecurrences } from './recurrences.ts'
import { isCovered } from './scan.ts'

/** Everything in a contract's flow that is a date, a period, a sum, a share, a recurrence or an unfilled place. */
export function findMentions(flow: string, reading: DateReading = {}): Mentions {
  const quantities = findQuantities(flow)
  const dates = findDates(flow, reading)
  return {
    dates,
    // `___ day of May, 2020` is a date, not a redacted number of days
    periods: findPeriods(flow, quantities).filter(({ span }) => !isCovered(dates, span.start, span.end)),
    money: findMoney(flow, quantities),
    percents: findPercents(flow, quantities),
    recurrences: findRecurrences(flow, dates),
    blanks: findBlanks(flow),
  }
}
