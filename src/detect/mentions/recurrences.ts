import type { DateMention, RecurrenceMention } from '../../model/mention.ts'
import { toNumber } from '../../text/decimal.ts'
import { unitOf } from '../../text/period.ts'
import { WEEKDAY } from './date-words.ts'
import { amountOf, type Quantity, readQuantity } from './quantities.ts'
import { findAdverbs } from './recurrence-adverbs.ts'
import { widenToDates } from './recurrence-dates.ts'
import { widenToDay } from './recurrence-days.ts'
import { findMonthLists } from './recurrence-months.ts'
import { everyPeriod, weekdayCode } from './recurrence-names.ts'
import { matchAt, matchBefore, withoutOverlaps } from './scan.ts'

/** What comes again: `each month`, `every two (2) years`, `on the 15th day of each month`, `quarterly`, `per annum`. */

const LEAD = /\b(?:each|every|per)\s{1,3}(?:and\s{1,2}every\s{1,2})?/gi
const QUALIFIER =
  '(?:(?:such|successive|succeeding|subsequent|consecutive|calendar|fiscal|contract|license|licence|agreement|lease|full|complete|applicable|relevant|respective|royalty|sales|service|program|academic|operating|season|additional|following|partial|annual|said)\\s{1,2}){0,3}'
const UNIT = new RegExp(
  `(?<qualifier>${QUALIFIER})(?:(?<business>business|working|banking)\\s{1,2})?(?<unit>day|week|month|quarter|year|annum|anniversary|(?<weekday>${WEEKDAY}))(?:-end)?(?![a-z])`,
  'iy',
)
const OTHER = /other\s{1,2}(?<unit>day|week|month|quarter|year)\b/iy
const MULTIPLE = new RegExp(
  `[\\s-]{0,3}(?<qualifier>${QUALIFIER})(?<business>business\\s{1,2})?(?<unit>day|week|month|quarter|year|hour)s?(?![a-z])(?:\\s{1,2}periods?\\b)?`,
  'iy',
)
const TIMES_BEFORE =
  /\b(?:(?<once>once|one(?:\s\(1\))?\stime)|(?<twice>twice|two(?:\s\(2\))?\stimes)|(?<four>four(?:\s\(4\))?\stimes)|(?<twelve>twelve(?:\s\(12\))?\stimes))(?:,)?\s{1,2}(?:in\s{1,2})?$/i

export function findRecurrences(flow: string, dates: readonly DateMention[]): RecurrenceMention[] {
  const found: RecurrenceMention[] = []
  for (const match of flow.matchAll(LEAD)) {
    const mention = readInterval(flow, match.index, match.index + match[0].length, /^per/i.test(match[0]))
    if (mention) found.push(widenToDates(flow, mention, dates) ?? widenToDay(flow, mention) ?? withTimes(flow, mention))
    else {
      const yearly = widenToDates(flow, emptyAt(match.index, match.index + match[0].length), dates)
      if (yearly) found.push(yearly)
    }
  }
  return withoutOverlaps([...found, ...findMonthLists(flow), ...findAdverbs(flow)])
}

const emptyAt = (start: number, end: number): RecurrenceMention => ({
  kind: 'recurrence',
  span: { start, end },
  recurrence: '',
})

function readInterval(flow: string, start: number, at: number, isPer: boolean): RecurrenceMention | undefined {
  const unit = matchAt(UNIT, flow, at)
  if (unit) return toMention(start, at + unit[0].length, unit.groups ?? {})
  if (isPer) return undefined
  const other = matchAt(OTHER, flow, at)
  if (other) {
    const recurrence = everyPeriod({ amount: 2, unit: unitOf(other.groups!.unit!)! })
    return { kind: 'recurrence', span: { start, end: at + other[0].length }, recurrence }
  }
  const quantity = readQuantity(flow, at)
  return quantity && everyMultiple(flow, start, quantity)
}

function toMention(
  start: number,
  end: number,
  groups: Readonly<Record<string, string | undefined>>,
): RecurrenceMention {
  const span = { start, end }
  const { business, unit = '', weekday } = groups
  if (weekday)
    return { kind: 'recurrence', span, recurrence: 'weekly', rrule: `FREQ=WEEKLY;BYDAY=${weekdayCode(weekday)}` }
  if (business && /day/i.test(unit))
    return { kind: 'recurrence', span, recurrence: 'every business day', rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' }
  if (/^ann/i.test(unit)) return { kind: 'recurrence', span, recurrence: 'annual' }
  return { kind: 'recurrence', span, recurrence: everyPeriod({ amount: 1, unit: unitOf(unit)! }) }
}

/** `every two (2) years`, `each six-month period`. */
function everyMultiple(flow: string, start: number, quantity: Quantity): RecurrenceMention | undefined {
  const unit = matchAt(MULTIPLE, flow, quantity.span.end)
  const value = amountOf(quantity)
  if (unit === undefined || value === undefined) return undefined
  const business = unit.groups?.business !== undefined
  const recurrence = everyPeriod({ amount: toNumber(value), unit: business ? 'B' : unitOf(unit.groups!.unit!)! })
  return { kind: 'recurrence', span: { start, end: quantity.span.end + unit[0].length }, recurrence }
}

/** `once per year`, `twice each year`, `four times per year`. */
function withTimes(flow: string, mention: RecurrenceMention): RecurrenceMention {
  const times = matchBefore(TIMES_BEFORE, flow, mention.span.start, 24)
  if (times === undefined) return mention
  const { once, four, twelve } = times.groups ?? {}
  const count = once ? 1 : twelve ? 12 : four ? 4 : 2
  const annual: Readonly<Record<number, string>> = { 1: 'annual', 2: 'semiannual', 4: 'quarterly', 12: 'monthly' }
  const recurrence =
    count === 1
      ? mention.recurrence
      : mention.recurrence === 'annual'
        ? annual[count]!
        : `${count} times ${mention.recurrence}`
  return { ...mention, span: { start: mention.span.start - times[0].length, end: mention.span.end }, recurrence }
}
