import type { DateMention, RecurrenceMention } from '../../model/mention.ts'
import { datesOfYear, nameOfDates } from './recurrence-rules.ts'
import { firstEndingAfter } from './scan.ts'

/** Days of the year that come again: `March 1 and September 1 of each year`, `each January 31`, `each of June 30 and December 31`. */

const OF_EACH = /^,?\s{0,2}(?:of|in|during)?\s{1,2}$/i
const BETWEEN = /^\s{0,2}(?:,\s{0,2}(?:and\s|or\s)?|\s(?:and|or|&)\s)\s?(?:on\s)?(?:the\s)?$/i
const OF_OR_SPACE = /^(?:of\s{1,2})?(?:the\s{1,2})?$/i
const YEARS = /year|annum/i

export function widenToDates(
  flow: string,
  mention: RecurrenceMention,
  dates: readonly DateMention[],
): RecurrenceMention | undefined {
  const after = mention.recurrence === '' ? listFrom(flow, mention.span.end, dates) : undefined
  if (after) return build(mention.span.start, after.at(-1)!.span.end, after, flow)
  if (!YEARS.test(flow.slice(mention.span.start, mention.span.end)) || mention.recurrence !== 'annual') return undefined
  const before = listUpTo(flow, mention.span.start, dates)
  return before && build(before[0]!.span.start, mention.span.end, before, flow)
}

function build(start: number, end: number, dates: readonly DateMention[], flow: string): RecurrenceMention {
  const days = dates.map(({ date }) => ({ month: date.month!, day: date.day! }))
  const rrule = datesOfYear(days)
  // `31 March of each year and 30 June of each year` reads on to its last `of each year`
  const more = /^\s(?:of|in)\s(?:each|every)\s(?:calendar\s)?year\b/i.exec(flow.slice(end, end + 30))
  const span = { start, end: end + (more?.[0].length ?? 0) }
  return { kind: 'recurrence', span, recurrence: nameOfDates(days), ...(rrule && { rrule }) }
}

const isDayMonth = (date: DateMention | undefined): date is DateMention =>
  date?.form === 'day-month' && !date.invalid && !date.end && !date.alternative

/** The dates that end right before `of each year`. */
function listUpTo(flow: string, at: number, dates: readonly DateMention[]): DateMention[] | undefined {
  let index = firstEndingAfter(dates, at) - 1
  const last = dates[index]
  if (!isDayMonth(last) || !OF_EACH.test(flow.slice(last.span.end, at).slice(0, 20)) || at - last.span.end > 12)
    return undefined
  const list = [last]
  for (index--; list.length < 12; index--) {
    const previous = dates[index]
    if (!isDayMonth(previous) || list[0]!.span.start - previous.span.end > 14) break
    if (!BETWEEN.test(flow.slice(previous.span.end, list[0]!.span.start))) break
    list.unshift(previous)
  }
  return list
}

/** The dates that start right behind `each` or `each of`. */
function listFrom(flow: string, at: number, dates: readonly DateMention[]): DateMention[] | undefined {
  let index = firstEndingAfter(dates, at)
  const first = dates[index]
  if (!isDayMonth(first) || first.span.start < at || first.span.start - at > 8) return undefined
  const lead = flow.slice(at, first.span.start)
  if (!OF_OR_SPACE.test(lead)) return undefined
  const list = [first]
  for (index++; list.length < 12; index++) {
    const next = dates[index]
    if (!isDayMonth(next) || next.span.start - list.at(-1)!.span.end > 14) break
    if (!BETWEEN.test(flow.slice(list.at(-1)!.span.end, next.span.start))) break
    list.push(next)
  }
  return list
}
