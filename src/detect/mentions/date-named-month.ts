import type { PartialDate } from '../../model/date.ts'
import type { DateMention } from '../../model/mention.ts'
import { daysInMonth } from '../../text/civil-date.ts'
import { dateMention } from './date-found.ts'
import { BLANK_DAY, DAY, DAY_FIGURE, dayOf, fullYear, MONTH_NAME, monthOf, WEEKDAY, yearAfter } from './date-words.ts'
import { matchAt, matchBefore } from './scan.ts'

/** Dates around the name of a month: `May 13, 2020`, `19th day of March 1997`, `30 June`, `March ___, 2020`, `July 2024`. */

const MONTH = new RegExp(`(?<![A-Za-z])(?:${MONTH_NAME})(?![A-Za-z])\\.?`, 'gi')
const WIDTH = 120

const DAY_AFTER = new RegExp(
  `\\s{0,3},?\\s{0,2}(?:the\\s)?(${DAY})(?![\\w%]|/\\d|\\s?(?:days?|months?|years?|percent|%)\\b)`,
  'iy',
)
const BEYOND = /\s(3[2-9]),(?=\s(?:19|20)\d\d)/y
const NO_MORE = /(?![.:]\d|,\d)/y
const SECOND_DAY = new RegExp(`\\s?(?:-|to|through|thru)\\s?(${DAY_FIGURE})`, 'iy')
const BLANK_AFTER = new RegExp(`\\s{0,3}${BLANK_DAY}`, 'iy')
const DAY_OF_YEAR = /\s{1,2}day(?=\s{1,2}of\s)/iy
const DASH_YEAR = /-((?:19|20)\d\d|\d\d)(?![\d-])/y

const BEFORE_FIRST = `(?<![\\w$.,/#-]|\\d[.,]\\s?)`
const OF_MONTH = `\\s{0,3}(?:calendar\\s)?day,?\\s{0,3}(?:of,?\\s{0,3})?(?:the\\s)?(?:month\\s(?:of\\s)?)?(?:${WEEKDAY},?\\s{1,2})?(?:of\\s{1,2})?$`
const DAY_OF = new RegExp(`${BEFORE_FIRST}(${DAY})\\.?${OF_MONTH}`, 'i')
const TORN = /\b(?:this|the|on|as of)\s\d\s$/i
const BLANK_DAY_OF = new RegExp(`(?:${BLANK_DAY}|(?<=\\bthis)\\s{1,12})${OF_MONTH}`, 'i')
const LAST_DAY_OF = /\blast\s(?:calendar\s)?day\s(?:of|in)\s(?:the\s)?(?:month\s(?:of\s)?)?$/i
const DAY_BEFORE = new RegExp(`${BEFORE_FIRST}(${DAY})\\s{1,3}(?:of\\s{1,2})?$`, 'i')
const DAY_RANGE = new RegExp(
  `${BEFORE_FIRST}(${DAY_FIGURE})\\s?(?:-|to|through|until)\\s?(?:the\\s)?(${DAY_FIGURE})\\s{1,3}(?:of\\s{1,2})?$`,
  'i',
)
const DASH_DAY = /(?<![\w$.,/#-])(\d{1,2})-$/
export const LABEL_BEFORE = /(?:section|article|exhibit|schedule|clause|page|no\.|annex|item)\s{1,2}$/i

interface Month {
  readonly start: number
  readonly end: number
  readonly month: number
  /** Written small: `may` and `march` are then verbs unless a day and a year stand with them. */
  readonly isDoubtful: boolean
}

export function findNamedMonths(flow: string): DateMention[] {
  const found: DateMention[] = []
  let until = 0
  for (const match of flow.matchAll(MONTH)) {
    const name = match[0].replace('.', '')
    const start = match.index
    if (start < until) continue
    const end = start + match[0].length
    const month = { start, end, month: monthOf(name), isDoubtful: /^(?:may|march|mar|MAY|MARCH)$/.test(name) }
    const mention = readAround(flow, month)
    if (mention === undefined) continue
    found.push(mention)
    until = mention.span.end
  }
  return found
}

function readAround(flow: string, month: Month): DateMention | undefined {
  return dayOfMonth(flow, month) ?? monthThenDay(flow, month) ?? dayThenMonth(flow, month) ?? monthOnly(flow, month)
}

/** `the 19th day of March, 1997`, `___ day of March`, `last day of February 2023`. */
function dayOfMonth(flow: string, { start, end, month }: Month): DateMention | undefined {
  if (!/(?:day|of|in|month|day,)\s{0,3}$/i.test(flow.slice(Math.max(0, start - 10), start))) return undefined
  const year = yearAfter(flow, end)
  const last = matchBefore(LAST_DAY_OF, flow, start, 50)
  if (last) {
    const from = start - last[0].length
    if (year?.year === undefined) return undefined
    return dateMention(from, year.end, { year: year.year, month, day: daysInMonth(month, year.year) }, 'full')
  }
  const day = matchBefore(DAY_OF, flow, start, WIDTH)
  if (day) {
    const read = dayOf(day[1]!)
    const from = start - day[0].length
    // `the 1 5th day`: a scan tore the figures apart
    const isTorn = /^\d(?:st|nd|rd|th)/i.test(day[1]!) && TORN.test(flow.slice(Math.max(0, from - 8), from))
    if (read && read.day <= 31 && !isTorn) return assemble(from, year?.end ?? end, read, month, year)
  }
  const blank = matchBefore(BLANK_DAY_OF, flow, start, WIDTH)
  if (blank === undefined) return undefined
  const from = start - blank[0].trimStart().length
  return dateMention(from, year?.end ?? end, withYear({ month }, year?.year), 'blank')
}

/** `May 13, 2020`, `May 1-5, 2020`, `June 30`, `January __, 2020`. */
function monthThenDay(flow: string, { start, end, month, isDoubtful }: Month): DateMention | undefined {
  const day = matchAt(DAY_AFTER, flow, end)
  const read = day && dayOf(day[1]!)
  if (day && read && read.day <= 31) {
    const dayEnd = end + day[0].length
    const second = matchAt(SECOND_DAY, flow, dayEnd)
    const secondDay = second && dayOf(second[1]!)
    if (second && secondDay && secondDay.day > read.day && secondDay.day <= 31) {
      const year = yearAfter(flow, dayEnd + second[0].length)
      if (year?.year !== undefined) {
        const first = dateMention(start, year.end, { year: year.year, month, day: read.day }, 'full')
        return { ...first, end: { year: year.year, month, day: secondDay.day } }
      }
    }
    const dayOfYear = matchAt(DAY_OF_YEAR, flow, dayEnd)
    const year = yearAfter(flow, dayEnd + (dayOfYear?.[0].length ?? 0))
    if (year) return assemble(start, year.end, read, month, year)
    // `9 Aug 12`: the day stands before, and what follows may be the year
    if (matchBefore(DAY_BEFORE, flow, start, 60)) return undefined
    if (isDoubtful && !/^[A-Z][a-z]/.test(flow.slice(start, start + 2)) && flow.slice(start, start + 3) !== 'MAR')
      return undefined
    return matchAt(NO_MORE, flow, dayEnd) ? assemble(start, dayEnd, read, month, undefined) : undefined
  }
  // `January 32, 2021`: written as a day, but none
  const beyond = matchAt(BEYOND, flow, end)
  if (beyond && !isDoubtful) {
    const year = yearAfter(flow, end + beyond[0].length)
    if (year?.year !== undefined)
      return dateMention(start, year.end, { year: year.year, month, day: Number(beyond[1]) }, 'full')
  }
  const blank = matchAt(BLANK_AFTER, flow, end)
  if (blank === undefined || (isDoubtful && !/^[A-Z][a-z]/.test(flow.slice(start, start + 2)))) return undefined
  const year = yearAfter(flow, end + blank[0].length)
  return dateMention(start, year?.end ?? end + blank[0].length, withYear({ month }, year?.year), 'blank')
}

/** `19 August 2020`, `15-Mar-2020`, `31 March`, `the first of July 2017`, `10 to 14 June 2024`. */
function dayThenMonth(flow: string, { start, end, month, isDoubtful }: Month): DateMention | undefined {
  const dashed = matchBefore(DASH_DAY, flow, start, 8)
  const dashYear = dashed && matchAt(DASH_YEAR, flow, end)
  if (dashed && dashYear) {
    const year = fullYear(dashYear[1]!)
    return dateMention(
      start - dashed[0].length,
      end + dashYear[0].length,
      { year, month, day: Number(dashed[1]) },
      'full',
    )
  }
  const range = dayRangeThenMonth(flow, start, end, month)
  if (range) return range
  const day = matchBefore(DAY_BEFORE, flow, start, 60)
  const read = day && dayOf(day[1]!)
  if (!day || !read || read.day > 31 || read.day === 0) return undefined
  const from = start - day[0].length
  const dayOfYear = matchAt(DAY_OF_YEAR, flow, end)
  const year = yearAfter(flow, end + (dayOfYear?.[0].length ?? 0)) ?? shortYear(flow, end)
  if (year) return assemble(from, year.end, read, month, year)
  const isPlain = !isDoubtful && !LABEL_BEFORE.test(flow.slice(Math.max(0, from - 12), from))
  return isPlain ? assemble(from, end, read, month, undefined) : undefined
}

/** `9 Aug 12`: two figures behind a month cut short, with nothing behind them that they could count. */
function shortYear(flow: string, end: number): { readonly year: number; readonly end: number } | undefined {
  if (!/(?:^|[^a-z])[a-z]{3}\.?$/i.test(flow.slice(Math.max(0, end - 5), end))) return undefined
  const match = matchAt(SHORT_YEAR, flow, end)
  return match && { year: fullYear(match[1]!), end: end + match[0].length }
}
const SHORT_YEAR = /\s(\d\d)(?=\s{0,2}(?:$|\n|\t|[;)\]]|[.,](?!\d)|-\s|(?:to|through|until|and|between|by)\s))/y

function dayRangeThenMonth(flow: string, start: number, end: number, month: number): DateMention | undefined {
  const range = matchBefore(DAY_RANGE, flow, start, 40)
  const year = range && yearAfter(flow, end)
  const [first, last] = [range && dayOf(range[1]!)?.day, range && dayOf(range[2]!)?.day]
  if (!range || year?.year === undefined || !first || !last || first >= last || last > 31) return undefined
  if (LABEL_BEFORE.test(flow.slice(Math.max(0, start - range[0].length - 12), start - range[0].length)))
    return undefined
  const mention = dateMention(start - range[0].length, year.end, { year: year.year, month, day: last }, 'full')
  return mention.invalid ? mention : { ...mention, date: { ...mention.date, day: first }, end: mention.date }
}

function monthOnly(flow: string, { start, end, month, isDoubtful }: Month): DateMention | undefined {
  if (isDoubtful && /^[a-z]/.test(flow[start] ?? '')) return undefined
  const year = yearAfter(flow, end) ?? dashedYear(flow, end)
  if (year === undefined) return undefined
  return year.year === undefined
    ? dateMention(start, year.end, { month }, 'blank')
    : dateMention(start, year.end, { year: year.year, month }, 'month')
}

/** `Aug-2012`. */
function dashedYear(flow: string, end: number): { readonly year: number; readonly end: number } | undefined {
  const match = matchAt(LONG_DASH_YEAR, flow, end)
  return match && { year: Number(match[1]), end: end + match[0].length }
}
const LONG_DASH_YEAR = /-((?:19|20)\d\d)(?![\d-])/y

function assemble(
  start: number,
  end: number,
  { day, other }: { readonly day: number; readonly other?: number },
  month: number,
  year: { readonly year?: number } | undefined,
): DateMention {
  const date = withYear({ month, day }, year?.year)
  const form = year === undefined ? 'day-month' : year.year === undefined ? 'blank' : 'full'
  return dateMention(start, end, date, form, other === undefined ? undefined : { ...date, day: other })
}

const withYear = (date: PartialDate, year: number | undefined): PartialDate =>
  year === undefined ? date : { year, ...date }
