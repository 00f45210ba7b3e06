import type { DateMention } from '../../model/mention.ts'
import { isPossible } from '../../text/civil-date.ts'
import { dateMention } from './date-found.ts'
import { fullYear } from './date-words.ts'

/** Dates in figures: `12/31/2020`, `31.12.2020`, `2020-12-31`, `10-11-96`. */

export type DateOrder = 'month-first' | 'day-first'

/** What is known of how figures are ordered, besides the text itself. */
export interface DateReading {
  /** Said by the user: it goes before all else. */
  readonly order?: DateOrder
  /** The custom where the contract is at home: it decides what the text's other dates leave open. */
  readonly custom?: DateOrder
}

interface Decided {
  readonly order: DateOrder
  /** undefined where nothing tells: both readings are given. */
  readonly by?: DateMention['orderBy']
}

const NUMERIC =
  /(?<![\w.,/$%#-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\6\s?(\d{4}|\d{2}))(?!(?!T\d\d:)[\w%]|[-/.,]\d)/g
const DATED = /\bdated?\s?(?:[:.]|as of|on)?\s{0,2}$/i
const LABEL = /(?:section|article|clause|paragraph|exhibit|schedule|§|version|rule|item|no\.?|release|ip|pages?)\s?$/i

interface Written {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly second: number
  readonly year: number
  readonly isIso: boolean
  readonly isDotted: boolean
}

export function findNumericDates(flow: string, reading: DateReading = {}): DateMention[] {
  const written = [...flow.matchAll(NUMERIC)].flatMap((match) => read(flow, match))
  // Slashes of a text (a filing's footer) say nothing of its dates with dots, nor these of slashes
  const plain = decide(flow, written, reading, false)
  const dotted = decide(flow, written, reading, true)
  return written.flatMap((date) => toMention(date, date.isDotted ? dotted : plain))
}

/**
 * The order of dates with dots, or of the others: as the user says, else as the text's own dates with a part over twelve do, else
 * as is the custom of the place. Dots are a custom of places where the day comes first: elsewhere it says nothing of them.
 */
function decide(flow: string, written: readonly Written[], { order, custom }: DateReading, dots: boolean): Decided {
  if (order) return { order, by: 'option' }
  const own = orderOf(written.filter(({ isDotted }) => isDotted === dots))
  if (own) return { order: own, by: 'dates' }
  if (custom && !(dots && custom === 'month-first')) return { order: custom, by: 'custom' }
  return { order: dots || writesDayFirst(flow) ? 'day-first' : 'month-first' }
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
  const before = flow.slice(Math.max(0, start - 12), start)
  if (separator === '.' && ((isShort && !DATED.test(before)) || LABEL.test(before))) return []
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

function toMention({ start, end, first, second, year, isIso }: Written, { order, by }: Decided): DateMention[] {
  const monthFirst = { year, month: first, day: second }
  const dayFirst = { year, month: second, day: first }
  if (isIso) return [dateMention(start, end, monthFirst, 'full')]
  if (first > 12) return [dateMention(start, end, dayFirst, 'full')]
  if (second > 12 || first === second) return [dateMention(start, end, monthFirst, 'full')]
  const [date, other] = order === 'month-first' ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
  if (by === undefined) return [dateMention(start, end, date, 'full', other)]
  return [{ ...dateMention(start, end, date, 'full'), orderBy: by }]
}
