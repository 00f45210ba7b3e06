import type { RecurrenceMention } from '../../model/mention.ts'
import { DAY, dayOf } from './date-words.ts'
import { dayOfUnit } from './recurrence-rules.ts'
import { matchAt, matchBefore } from './scan.ts'

/**
 * A day of the month after the one that is accounted for: `by the 25th day of the month following the calendar month in
 * which the sales were made`, `the fifteenth day of the following month`. Such a day comes every month (or quarter).
 */

const MONTH = /\bmonth\b/gi
const DAY_OF = `(?:\\b(?:by|on|before|on\\sor\\sbefore|no\\slater\\sthan)\\s{1,2})?(?:the\\s{1,2})?(?<![\\w.,-])(?:(?<last>last)|(?<day>${DAY}))\\s{1,2}(?:(?:(?<business>business|working|banking)|calendar)\\s{1,2})?(?:days?\\s{1,2})?(?:of|in)\\s{1,2}`
const NEXT = '(?:immediately\\s|next\\s|calendar\\s){0,2}(?:following|succeeding|subsequent|ensuing|next)\\s'
/** `the 15th day of the following`, and a month. */
const NEXT_BEFORE = new RegExp(`${DAY_OF}(?:the|each|every)\\s{1,2}${NEXT}(?:calendar\\s)?$`, 'i')
/** `the 25th day of the`, and a month that follows another. */
const DAY_BEFORE = new RegExp(`${DAY_OF}(?:the|each)\\s{1,2}(?:calendar\\s)?$`, 'i')
const AFTER_PERIOD =
  /,?\s{1,2}(?:immediately\s|next\s|first\s){0,2}(?:following|after|succeeding)\s(?:the\s(?:end|close)\sof\s)?(?:the|each|every|such|that|any|its)\s(?:(?:previous|preceding|applicable|relevant|reporting|sales|fiscal|royalty|respective)\s){0,2}(?<calendar>calendar\s)?(?<unit>month|quarter)\b/iy
/** Something that happens once: the month after it does not come again. */
const ONCE =
  /^[^.;\n]{0,80}?\b(?:Closing|Effective Date|Commencement Date|Launch Date|execution|signing|terminat|expir|this Agreement|first\b|initial|acceptance|completion|commence)/
const STILL_OPEN = /^\s(?:after|following|in\swhich|of)\b/

export function findFollowingMonths(flow: string): RecurrenceMention[] {
  const found: RecurrenceMention[] = []
  for (const match of flow.matchAll(MONTH)) {
    const end = match.index + match[0].length
    const mention =
      nextMonth(flow, match.index, end) ?? monthAfter(flow, match.index, end) ?? sameMonth(flow, match.index, end)
    if (mention && !ONCE.test(flow.slice(mention.span.end, mention.span.end + 120))) found.push(mention)
  }
  return found
}

/** `due no later than the fifth (5th) of the month`, `on or before the first day of the month in which the services are given`. */
const OF_ONE_MONTH =
  /^\s(?:after|following|next|of|preceding|before|prior|immediately|in\swhich\s(?:the|this|such)\s(?:[A-Z]|closing|agreement|contract|term|event))/
const BY_DAY = /\b(?:by|on|before|no\slater\sthan)\s/i

function sameMonth(flow: string, start: number, end: number): RecurrenceMention | undefined {
  const before = matchBefore(DAY_BEFORE, flow, start, 110)
  if (before === undefined || !BY_DAY.test(before[0]) || OF_ONE_MONTH.test(flow.slice(end, end + 60))) return undefined
  return build(before, start, end, 'month', true)
}

function nextMonth(flow: string, start: number, end: number): RecurrenceMention | undefined {
  if (!/(?:ing|nt|xt|ar)\s$/i.test(flow.slice(Math.max(0, start - 4), start))) return undefined
  const before = matchBefore(NEXT_BEFORE, flow, start, 110)
  if (before === undefined || STILL_OPEN.test(flow.slice(end, end + 12))) return undefined
  return build(before, start, end, 'month', true)
}

function monthAfter(flow: string, start: number, end: number): RecurrenceMention | undefined {
  const after = matchAt(AFTER_PERIOD, flow, end)
  const before = after && matchBefore(DAY_BEFORE, flow, start, 90)
  if (!after || !before) return undefined
  const { unit, calendar } = after.groups ?? {}
  const isQuarter = unit?.toLowerCase() === 'quarter'
  return build(before, start, end + after[0].length, isQuarter ? 'quarter' : 'month', !isQuarter || !!calendar)
}

function build(
  before: RegExpExecArray,
  start: number,
  end: number,
  unit: 'month' | 'quarter',
  isCalendar: boolean,
): RecurrenceMention | undefined {
  const { last, day, business } = before.groups ?? {}
  const read = last ? -1 : dayOf(day ?? '')?.day
  if (read === undefined || read > 31) return undefined
  // The month after a calendar quarter is the first of the next one; its last day is no quarter's end
  const isExact = isCalendar && !(unit === 'quarter' && last)
  const rrule = isExact ? dayOfUnit(unit, [read], business !== undefined) : undefined
  return {
    kind: 'recurrence',
    span: { start: start - before[0].length, end },
    recurrence: unit === 'month' ? 'monthly' : 'quarterly',
    ...(rrule && { rrule }),
  }
}
