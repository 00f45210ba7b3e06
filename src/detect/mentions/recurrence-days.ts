import type { RecurrenceMention } from '../../model/mention.ts'
import { parseOrdinal } from '../../text/ordinals.ts'
import { DAY, dayOf, WEEKDAY } from './date-words.ts'
import { weekdayCode } from './recurrence-names.ts'
import { dayOfUnit, type RecurrenceUnit, weekdayOfMonth } from './recurrence-rules.ts'
import { matchBefore } from './scan.ts'

/** The day that is named before `each month`: `the 15th day of`, `the first business day of`, `the last day of`, `Monday of`. */

const HEAD = '(?:\\b(?:by|on|before|on or before|on or about)\\s{1,2})?(?:the\\s{1,2})?'
const NTH = new RegExp(
  `${HEAD}(?:(?<last>last)|(?<day>${DAY})(?:\\s(?:and|or)\\s(?:the\\s)?(?<second>${DAY}))?)\\s{1,2}(?:(?:(?<business>business|working|banking)|calendar)\\s{1,2})?(?:(?<weekday>${WEEKDAY})|days?)\\s{1,2}(?:of|in)\\s{1,2}$`,
  'i',
)
const NTH_WITHOUT_DAY = new RegExp(
  `${HEAD}(?<day>\\d{1,2}(?:st|nd|rd|th))(?:\\s(?:and|or)\\s(?:the\\s)?(?<second>\\d{1,2}(?:st|nd|rd|th)))?\\s{1,2}of\\s{1,2}$`,
  'i',
)
const WEEKDAY_OF = new RegExp(`(?:\\b(?:by|on)\\s{1,2})?(?<weekday>${WEEKDAY})\\s{1,2}of\\s{1,2}$`, 'i')
const UNITS: Readonly<Record<string, RecurrenceUnit>> = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  annual: 'year',
}
const CALENDAR = /calendar\s{1,2}(?:quarter|year)$/i

export function widenToDay(flow: string, mention: RecurrenceMention): RecurrenceMention | undefined {
  const { start, end } = mention.span
  if (!/\b(?:of|in)\s{1,2}$/i.test(flow.slice(Math.max(0, start - 5), start))) return undefined
  const unit = UNITS[mention.recurrence]
  if (unit === undefined || mention.rrule) return undefined
  const nth =
    matchBefore(NTH, flow, start, 90) ?? (unit === 'month' ? matchBefore(NTH_WITHOUT_DAY, flow, start, 40) : undefined)
  if (nth) return widened(mention, nth, ruleOf(nth, unit, unit === 'month' || CALENDAR.test(flow.slice(start, end))))
  const weekday = unit === 'week' ? matchBefore(WEEKDAY_OF, flow, start, 20) : undefined
  return weekday && widened(mention, weekday, `FREQ=WEEKLY;BYDAY=${weekdayCode(weekday.groups!.weekday!)}`)
}

function ruleOf(match: RegExpExecArray, unit: RecurrenceUnit, isCalendar: boolean): string | undefined {
  const { last, day, second, business, weekday } = match.groups ?? {}
  const first = day && (dayOf(day)?.day ?? parseOrdinal(day))
  if (weekday) {
    if (unit !== 'month') return undefined
    const other = second && dayOf(second)?.day
    const code = weekdayCode(weekday)
    if (second)
      return first && other && first < 5 && other < 5 ? `FREQ=MONTHLY;BYDAY=${first}${code},${other}${code}` : undefined
    return last
      ? `FREQ=MONTHLY;BYDAY=-1${weekdayCode(weekday)}`
      : first
        ? weekdayOfMonth(weekdayCode(weekday), first)
        : undefined
  }
  if (!isCalendar) return undefined
  if (last) return dayOfUnit(unit, [-1], business !== undefined)
  const other = second && dayOf(second)?.day
  return first ? dayOfUnit(unit, other ? [first, other] : [first], business !== undefined) : undefined
}

function widened(mention: RecurrenceMention, before: RegExpExecArray, rrule: string | undefined): RecurrenceMention {
  const { start, end } = mention.span
  const isTwice = before.groups?.second !== undefined && mention.recurrence === 'monthly'
  return {
    ...mention,
    span: { start: start - before[0].length, end },
    ...(isTwice && { recurrence: 'semimonthly' }),
    ...(rrule && { rrule }),
  }
}
