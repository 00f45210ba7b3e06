import type { RecurrenceMention } from '../../model/mention.ts'
import { DAY, dayOf, MONTH_NAME, monthOf } from './date-words.ts'
import { datesOfYear, nameOfDates } from './recurrence-rules.ts'
import { matchAt, matchBefore } from './scan.ts'

/** One day, several months: `the 1st day of each June, September, December and March of each year`, `the last day of March, June … in each year`. */

const NAME = `(?:${MONTH_NAME})(?![a-z])`
const LIST = `${NAME}(?:(?:,\\s{0,2}|,?\\s{1,2}(?:and|or|&)\\s{1,2})${NAME}){1,11}`
const DAY_OF = new RegExp(
  `(?:\\b(?:on|by|before|on or before)\\s)?(?:the\\s)?(?<![A-Za-z])(?:(?<last>last)|(?<day>${DAY}))\\s(?:calendar\\s)?days?\\s(?:of|in)\\s(?:each\\s(?:of\\s)?|every\\s)?(?<months>${LIST})(?<year>,?\\s(?:of|in)\\s(?:each|every)\\s(?:\\w{1,12}\\s)?year)?`,
  'iy',
)
/** `day of each`, and a month: only there is it worth looking back for which day. */
const HINT = /(?:\bcalendar\s)?\bdays?\s(?:of|in)\s(?:(?:each|every)\s(?:of\s)?)?(?=[JFMASOND][a-z])/gi
const WHICH_DAY =
  /(?<![A-Za-z])(?:(?:on|by|before|on or before)\s)?(?:the\s)?(?:last|(?:twenty|thirty)[\s-][a-z]{5,7}|[a-z]{5,14}|\d{1,2}(?:st|nd|rd|th))\s(?:\(\d{1,2}(?:st|nd|rd|th)\)\s)?$/i
const SINGLE = new RegExp(NAME, 'gi')

export function findMonthLists(flow: string): RecurrenceMention[] {
  const found: RecurrenceMention[] = []
  for (const hint of flow.matchAll(HINT)) {
    const before = matchBefore(WHICH_DAY, flow, hint.index, 60)
    const start = hint.index - (before?.[0].length ?? 0)
    const match = before && matchAt(DAY_OF, flow, start)
    const { last, day, months = '', year } = match?.groups ?? {}
    if (match === undefined || (!year && !/\b(?:each|every)\s/i.test(match[0]))) continue
    const days = [...months.matchAll(SINGLE)].map(([name]) => ({
      month: monthOf(name),
      day: last ? -1 : (dayOf(day ?? '')?.day ?? 0),
    }))
    if (days.some((date) => date.day === 0 || date.day > 28)) continue
    const rrule = datesOfYear(days)
    found.push({
      kind: 'recurrence',
      span: { start, end: start + match[0].length },
      recurrence: nameOfDates(days),
      ...(rrule && { rrule }),
    })
  }
  return found
}
