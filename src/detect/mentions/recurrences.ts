import type { DateMention, RecurrenceMention } from '../../model/mention.ts'
import { toNumber } from '../../text/decimal.ts'
import { unitOf } from '../../text/period.ts'
import { WEEKDAY } from './date-words.ts'
import { amountOf, type Quantity, readQuantity } from './quantities.ts'
import { findAdverbs } from './recurrence-adverbs.ts'
import { widenToDates } from './recurrence-dates.ts'
import { widenToDay } from './recurrence-days.ts'
import { findFollowingMonths } from './recurrence-following.ts'
import { findEachMonth, widenToMonths } from './recurrence-in-months.ts'
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
const WEEKDAYS = new RegExp(
  `(?<first>${WEEKDAY})s?(?<more>(?:(?:,\\s|,?\\s(?:and|or|&)\\s)${WEEKDAY}s?){0,5})(?![a-z])`,
  'iy',
)
const WEEKDAY_NAME = new RegExp(WEEKDAY, 'gi')
/** `every other Friday`, `every second week`, `each third month`. */
const NTH_UNIT = new RegExp(
  `(?<nth>other|second|third|fourth|sixth|2nd|3rd|4th|6th)\\s{1,2}(?:calendar\\s)?(?:(?<unit>day|week|month|quarter|year)|(?<weekday>${WEEKDAY}))(?![a-z])(?!\\s(?:of|in)\\s(?:the|each|every)\\b)`,
  'iy',
)
const STEPS: Readonly<Record<string, number>> = { other: 2, second: 2, third: 3, fourth: 4, sixth: 6 }
const MULTIPLE = new RegExp(
  `[\\s-]{0,3}(?<qualifier>${QUALIFIER})(?<business>business\\s{1,2})?(?<unit>day|week|month|quarter|year|hour)s?(?![a-z])(?:\\s{1,2}periods?\\b)?`,
  'iy',
)
const TIMES_BEFORE =
  /\b(?:(?<once>once|one(?:\s\(1\))?\stime)|(?<twice>twice|two(?:\s\(2\))?\stimes)|(?<four>four(?:\s\(4\))?\stimes)|(?<three>three(?:\s\(3\))?\stimes)|(?<twelve>twelve(?:\s\(12\))?\stimes))(?:,)?\s{1,2}(?:in\s{1,2})?$/i

export function findRecurrences(flow: string, dates: readonly DateMention[]): RecurrenceMention[] {
  const found: RecurrenceMention[] = []
  for (const match of flow.matchAll(LEAD)) {
    const mention = readInterval(flow, match.index, match.index + match[0].length, /^per/i.test(match[0]))
    if (mention)
      found.push(
        widenToDates(flow, mention, dates) ??
          widenToDay(flow, mention) ??
          widenToMonths(flow, mention, dates) ??
          withTimes(flow, mention),
      )
    else {
      const yearly = widenToDates(flow, emptyAt(match.index, match.index + match[0].length), dates)
      if (yearly) found.push(yearly)
    }
  }
  const adverbs = findAdverbs(flow).map((mention) => widenToMonths(flow, mention, dates) ?? mention)
  return joinSame(
    flow,
    withoutOverlaps([
      ...found,
      ...findMonthLists(flow),
      ...findFollowingMonths(flow),
      ...findEachMonth(flow),
      ...adverbs,
    ]),
  )
}

/** `quarterly, on the last day of each March, June, September and December` is said twice and is one. */
function joinSame(flow: string, mentions: readonly RecurrenceMention[]): RecurrenceMention[] {
  const joined: RecurrenceMention[] = []
  for (const mention of mentions) {
    const last = joined.at(-1)
    const gap = last && flow.slice(last.span.end, mention.span.start)
    const isSame = last?.recurrence === mention.recurrence && !last.rrule && !last.adjective && mention.rrule
    if (last && isSame && gap !== undefined && /^,?\s{1,2}$/.test(gap.slice(0, 4)))
      joined[joined.length - 1] = { ...mention, span: { start: last.span.start, end: mention.span.end } }
    else joined.push(mention)
  }
  return joined
}

const emptyAt = (start: number, end: number): RecurrenceMention => ({
  kind: 'recurrence',
  span: { start, end },
  recurrence: '',
})

function readInterval(flow: string, start: number, at: number, isPer: boolean): RecurrenceMention | undefined {
  const weekdays = isPer ? undefined : matchAt(WEEKDAYS, flow, at)
  if (weekdays) return onWeekdays(start, at + weekdays[0].length, weekdays[0], 1)
  const unit = matchAt(UNIT, flow, at)
  if (unit) return toMention(start, at + unit[0].length, unit.groups ?? {})
  if (isPer) return undefined
  const nth = matchAt(NTH_UNIT, flow, at)
  if (nth) {
    const { nth: word = '', unit: name, weekday } = nth.groups ?? {}
    const amount = STEPS[word.toLowerCase()] ?? Number.parseInt(word, 10)
    const end = at + nth[0].length
    return weekday
      ? onWeekdays(start, end, weekday, amount)
      : { kind: 'recurrence', span: { start, end }, recurrence: everyPeriod({ amount, unit: unitOf(name!)! }) }
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
  if (weekday) return onWeekdays(start, end, weekday, 1)
  if (business && /day/i.test(unit))
    return { kind: 'recurrence', span, recurrence: 'every business day', rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' }
  if (/^ann/i.test(unit)) return { kind: 'recurrence', span, recurrence: 'annual' }
  return { kind: 'recurrence', span, recurrence: everyPeriod({ amount: 1, unit: unitOf(unit)! }) }
}

/** `every Tuesday and Thursday`; `every other Friday` skips a week. */
function onWeekdays(start: number, end: number, names: string, interval: number): RecurrenceMention {
  const days = [...names.matchAll(WEEKDAY_NAME)].map(([name]) => weekdayCode(name))
  const recurrence =
    interval > 1
      ? everyPeriod({ amount: interval, unit: 'W' })
      : days.length > 1
        ? `${days.length} times weekly`
        : 'weekly'
  const step = interval > 1 ? `INTERVAL=${interval};` : ''
  return { kind: 'recurrence', span: { start, end }, recurrence, rrule: `FREQ=WEEKLY;${step}BYDAY=${days.join(',')}` }
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
  const { once, three, four, twelve } = times.groups ?? {}
  const count = once ? 1 : twelve ? 12 : four ? 4 : three ? 3 : 2
  const annual: Readonly<Record<number, string>> = { 1: 'annual', 2: 'semiannual', 4: 'quarterly', 12: 'monthly' }
  const recurrence =
    count === 1
      ? mention.recurrence
      : mention.recurrence === 'annual'
        ? (annual[count] ?? `${count} times a year`)
        : `${count} times ${mention.recurrence}`
  return { ...mention, span: { start: mention.span.start - times[0].length, end: mention.span.end }, recurrence }
}
