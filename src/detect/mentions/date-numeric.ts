import type { DateMention } from '../../model/mention.ts'
import { isPossible } from '../../text/civil-date.ts'
import { dateMention } from './date-found.ts'
import { fullYear } from './date-named-month.ts'

/** Dates in figures: `12/31/2020`, `31.12.2020`, `2020-12-31`, `10-11-96`. */

export type DateOrder = 'month-first' | 'day-first'

const NUMERIC =
  /(?<![\w.,/$%#-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\6\s?(\d{4}|\d{2}))(?![\w%]|[-/.,]\d)/g
const LABEL = /(?:section|article|clause|paragraph|exhibit|schedule|§|version|rule|item|no\.?|release|ip)\s?$/i

interface Written {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly second: number
  readonly year: number
  readonly isIso: boolean
  readonly isDotted: boolean
}

export function findNumericDates(flow: string, order?: DateOrder): DateMention[] {
  const written = [...flow.matchAll(NUMERIC)].flatMap((match) => read(flow, match))
  const decided = order ?? orderOf(written.filter(({ isDotted }) => !isDotted))
  const preferred = decided ?? (writesDayFirst(flow) ? 'day-first' : 'month-first')
  // Where dates are written with dots the day comes first; slashes of the same text (a filing's footer) say nothing of it
  const dotted = order ?? orderOf(written.filter(({ isDotted }) => isDotted))
  return written.flatMap((date) =>
    date.isDotted
      ? toMention(date, dotted ?? 'day-first', dotted !== undefined)
      : toMention(date, preferred, decided !== undefined),
  )
}

function read(flow: string, match: RegExpExecArray): Written[] {
  const [text, isoYear, isoSeparator, isoMonth, isoDay, first, separator, second, year] = match
  const start = match.index
  const end = start + text.length
  if (isoYear) {
    if (isoSeparator === '.' || !plausible(Number(isoYear))) return []
    return [
      {
        start,
        end,
        first: Number(isoMonth),
        second: Number(isoDay),
        year: Number(isoYear),
        isIso: true,
        isDotted: false,
      },
    ]
  }
  const isShort = year?.length === 2
  // 3.12.10 is a section; 10.11.2012 may be one where a label says so
  if (separator === '.' && (isShort || LABEL.test(flow.slice(Math.max(0, start - 12), start)))) return []
  if (/\s/.test(text) && (isShort || separator !== '/')) return []
  const full = fullYear(year!)
  if (!plausible(full)) return []
  const date = {
    start,
    end,
    first: Number(first),
    second: Number(second),
    year: full,
    isIso: false,
    isDotted: separator === '.',
  }
  const exists =
    isPossible({ year: full, month: date.first, day: date.second }) ||
    isPossible({ year: full, month: date.second, day: date.first })
  // A dashed or dotted row of figures that is no date is a number of something else
  return exists || (separator === '/' && !isShort && looksMeant(date)) ? [date] : []
}

const plausible = (year: number): boolean => year >= 1800 && year < 2200
const looksMeant = ({ first, second }: Written): boolean =>
  (inYear(first) && inMonth(second)) || (inYear(second) && inMonth(first))
const inYear = (month: number): boolean => month >= 1 && month <= 12
const inMonth = (day: number): boolean => day >= 1 && day <= 31

/** What dates with a part over twelve say, if they all say the same. */
function orderOf(written: readonly Written[]): DateOrder | undefined {
  const dates = written.filter(({ isIso }) => !isIso)
  const monthFirst = dates.some(({ first, second }) => second > 12 && first <= 12)
  const dayFirst = dates.some(({ first, second }) => first > 12 && second <= 12)
  return monthFirst === dayFirst ? undefined : monthFirst ? 'month-first' : 'day-first'
}

/** `19 August 2020` rather than `August 19, 2020`: a habit that the figures are likely to follow. */
function writesDayFirst(flow: string): boolean {
  const count = (pattern: RegExp) => [...flow.matchAll(pattern)].length
  const names = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
  const dayFirst = count(new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${names},? \\d{4}`, 'g'))
  return dayFirst > 0 && dayFirst > count(new RegExp(`\\b${names} \\d{1,2}, ?\\d{4}`, 'g'))
}

function toMention(
  { start, end, first, second, year, isIso }: Written,
  order: DateOrder,
  isDecided: boolean,
): DateMention[] {
  const monthFirst = { year, month: first, day: second }
  const dayFirst = { year, month: second, day: first }
  if (isIso) return [dateMention(start, end, monthFirst, 'full')]
  if (first > 12) return [dateMention(start, end, dayFirst, 'full')]
  if (second > 12 || first === second) return [dateMention(start, end, monthFirst, 'full')]
  const [date, other] = order === 'month-first' ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
  return [dateMention(start, end, date, 'full', isDecided ? undefined : other)]
}
