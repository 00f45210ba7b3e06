import type { PartialDate } from '../../model/date.ts'
import type { DateMention } from '../../model/mention.ts'
import { compare, daysInMonth, firstDay } from '../../text/civil-date.ts'
import { dateMention } from './date-found.ts'
import { LABEL_BEFORE } from './date-named-month.ts'
import { DAY, DAY_FIGURE, dayOf, MONTH_NAME, monthOf, yearAfter } from './date-words.ts'
import { matchAt, matchBefore } from './scan.ts'

/**
 * Lists that write a part once for all: the year of `June 30 and December 31, 2020`, the day and year of `the first day of
 * March, April and May, 1998`, the month and year of `June 10, 12 and 14, 2024`. Each entry is a date of its own.
 */

const NAME = `(?:${MONTH_NAME})(?![A-Za-z])\\.?`
const JOIN = '(?:\\s?,\\s{1,2}(?:and\\s|or\\s)?|\\s(?:and|or|&|to|through)\\s|\\s?-\\s?)'
const MONTHS = new RegExp(`${NAME}(?:${JOIN}${NAME}){1,11}`, 'giy')
/** A month's name, to be looked at closely, before something that joins it to another. */
const FIRST_OF_LIST =
  /(?<![A-Za-z])[JFMASOND][A-Za-z]{2,8}\.?(?=\s?[,-]\s?[A-Za-z]|,?\s(?:and|or|&|to|through)\s[JFMASOND])/g
const SINGLE = new RegExp(NAME, 'gi')
const DAY_OF = new RegExp(
  `(?:the\\s)?(?<![\\w$.,/#-])(?:(?<last>last)\\s(?:calendar\\s)?days?\\sof|(?<day>${DAY})\\s(?:(?:calendar\\s)?days?\\s)?of)\\s{1,2}$`,
  'i',
)

/** `the first day of March, April and May, 1998`; without a day the months: `March, April and May 2020`. */
export function findMonthsOfYear(flow: string): DateMention[] {
  const found: DateMention[] = []
  let until = 0
  for (const { index } of flow.matchAll(FIRST_OF_LIST)) {
    if (index < until) continue
    const match = matchAt(MONTHS, flow, index)
    if (match === undefined) continue
    until = index + match[0].length
    const year = yearAfter(flow, until)
    if (year?.year === undefined) continue
    const lead = matchBefore(DAY_OF, flow, index, 60)
    if (lead === undefined && /[\d)]\s{0,2}$|\bof\s$/.test(flow.slice(Math.max(0, index - 5), index))) continue
    const names = [...match[0].matchAll(SINGLE)]
    // `may and march 2020`: a verb, a small slip, never sure enough for a list
    if (names.some(([name]) => !/^[A-Z]/.test(name))) continue
    const list = names.map((name, at) => {
      const start = index + name.index
      const month = monthOf(name[0])
      const day = lead && dayIn(lead, month, year.year!)
      const date: PartialDate = { year: year.year!, month, ...(day !== undefined && { day }) }
      const from = at === 0 && lead ? index - lead[0].length : start
      const end = at === names.length - 1 ? year.end : start + name[0].length
      return dateMention(from, end, date, lead ? 'full' : 'month')
    })
    if (isAscending(list)) found.push(...list)
  }
  return found
}

const dayIn = (lead: RegExpExecArray, month: number, year: number): number | undefined =>
  lead.groups?.last ? daysInMonth(month, year) : dayOf(lead.groups?.day ?? '')?.day

const GAP = /^\s?(?:,\s{1,2}(?:(?:and|or)\s(?:on\s)?)?|\s(?:and|or|&)\s(?:on\s)?)(?:the\s)?$/i

/** Gives the year of `June 30 and December 31, 2020` to the days before it, as long as the list goes forwards in time. */
export function shareYear(dates: readonly DateMention[], flow: string): DateMention[] {
  const shared = [...dates]
  for (let index = dates.length - 2; index >= 0; index--) {
    const date = shared[index]!
    const next = shared[index + 1]!
    const year = next.date.year
    if (date.form !== 'day-month' || date.invalid || next.form !== 'full' || next.end || year === undefined) continue
    const gap = flow.slice(date.span.end, next.span.start)
    if (gap.length > 16 || !GAP.test(gap)) continue
    const whole = dateMention(date.span.start, date.span.end, { year, ...date.date }, 'full')
    if (isAscending([whole, next])) shared[index] = whole
  }
  return shared
}

const MORE_DAYS = new RegExp(
  `((?:,\\s{1,2}(?:${DAY_FIGURE})){0,8},?\\s(?:and|or|&)\\s(?:${DAY_FIGURE}))(?=,?\\s{1,2}(?:of\\s)?\\d{4}\\b)`,
  'y',
)
const DAYS_BEFORE = new RegExp(
  `(?<![\\w$.,/#-]|\\b(?:${MONTH_NAME})\\s)((?:${DAY_FIGURE})(?:,\\s(?:${DAY_FIGURE})){0,8},?\\s(?:and|or|&)\\s)$`,
  'i',
)
const SINGLE_DAY = new RegExp(DAY_FIGURE, 'g')

/** `June 10, 12 and 14, 2024`; `10, 12 and 14 June 2024`. */
export function shareMonth(dates: readonly DateMention[], flow: string): DateMention[] {
  return dates.flatMap((date) => {
    if (date.invalid || date.end) return [date]
    return (
      (date.form === 'day-month'
        ? daysBehind(flow, date)
        : date.form === 'full'
          ? daysAhead(flow, date)
          : undefined) ?? [date]
    )
  })
}

function daysBehind(flow: string, date: DateMention): DateMention[] | undefined {
  const more = matchAt(MORE_DAYS, flow, date.span.end)
  const year = more && yearAfter(flow, date.span.end + more[0].length)
  if (!more || year?.year === undefined) return undefined
  const rest = entries(more[1]!, date.span.end, { year: year.year, month: date.date.month! })
  const last = rest.at(-1)!
  const list = [
    dateMention(date.span.start, date.span.end, { year: year.year, ...date.date }, 'full'),
    ...rest.slice(0, -1),
    { ...last, span: { start: last.span.start, end: year.end } },
  ]
  return isAscending(list) ? list : undefined
}

function daysAhead(flow: string, date: DateMention): DateMention[] | undefined {
  if (!/^\d/.test(flow.slice(date.span.start, date.span.start + 1)) || date.date.month === undefined) return undefined
  if (!/[A-Za-z]/.test(flow.slice(date.span.start, date.span.end))) return undefined
  const before = matchBefore(DAYS_BEFORE, flow, date.span.start, 50)
  if (before === undefined) return undefined
  const from = date.span.start - before[1]!.length
  if (LABEL_BEFORE.test(flow.slice(Math.max(0, from - 12), from))) return undefined
  const { year, month } = date.date
  const list = [...entries(before[1]!, from, { year: year!, month }), date]
  return isAscending(list) ? list : undefined
}

const entries = (words: string, offset: number, rest: { year: number; month: number }): DateMention[] =>
  [...words.matchAll(SINGLE_DAY)].map((match) => {
    const start = offset + match.index
    return dateMention(start, start + match[0].length, { ...rest, day: dayOf(match[0])?.day ?? 0 }, 'full')
  })

function isAscending(list: readonly DateMention[]): boolean {
  return list.every((date, at) => {
    const [from, to] = [firstDay(list[at - 1]?.date ?? {}), firstDay(date.date)]
    return !date.invalid && to !== undefined && (at === 0 || (from !== undefined && compare(from, to) < 0))
  })
}
