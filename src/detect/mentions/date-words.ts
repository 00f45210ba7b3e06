import { readYearWords } from '../../text/number-words.ts'
import { ORDINAL_SUFFIX, ORDINAL_WORD, parseOrdinal } from '../../text/ordinals.ts'
import { BLANK_SOURCE } from './blank-source.ts'
import { matchAt } from './scan.ts'

/** The pieces of which dates are written: months, days, years. Sources are for use inside other patterns. */

export const MONTH_NAME =
  'jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

/** A day in figures; letters for digits (`2Oth`, `l5th`) only before an ordinal's ending. */
export const DAY_FIGURE = `(?:\\d{1,2}(?!\\d)(?:\\s?${ORDINAL_SUFFIX}(?![a-z]))?|(?:\\d[OoIl]|[Il]\\d)\\s?${ORDINAL_SUFFIX}(?![a-z]))`
/** `twenty-first`, `twenty-first (21st)`, `21st (twenty-first)`, `21st`. */
export const DAY = `(?:${ORDINAL_WORD}(?:\\s?\\(\\s?${DAY_FIGURE}\\s?\\))?|${DAY_FIGURE}(?:\\s?\\(\\s?${ORDINAL_WORD}\\s?\\))?)`
export const BLANK_DAY = `${BLANK_SOURCE}(?:\\s?${ORDINAL_SUFFIX}(?![a-z]))?(?:\\s?\\(\\s?(?:${BLANK_SOURCE})?\\s?${ORDINAL_SUFFIX}?\\s?\\))?`

/** Day of the month from `DAY`; with words and figures at odds, the figures, and the words as `other`. */
export function dayOf(written: string): { readonly day: number; readonly other?: number } | undefined {
  const [head = '', inner] = written.split('(')
  const first = dayNumber(head)
  const second = inner === undefined ? undefined : dayNumber(inner.replace(')', ''))
  if (first === undefined) return undefined
  if (second === undefined || second === first) return { day: first }
  return /\d/.test(head) ? { day: first, other: second } : { day: second, other: first }
}

function dayNumber(text: string): number | undefined {
  const trimmed = text.trim()
  if (/\d/.test(trimmed) && /[OoIl]/.test(trimmed.slice(0, 2))) {
    return parseOrdinal(trimmed.slice(0, 2).replace(/[Oo]/, '0').replace(/[Il]/, '1') + trimmed.slice(2))
  }
  return parseOrdinal(trimmed)
}

/** What stands where a year can: a year, a place left blank for it (`20__`, `[●]`), or nothing. */
export interface YearAt {
  readonly end: number
  /** undefined: left blank. */
  readonly year?: number
}

const LEAD =
  '\\s{0,3}(?:[,.]{1,2}\\s{0,3})?(?:(?:of|in)(?:\\s{1,2}the\\s{1,2}year(?:\\s{1,2}of\\s{1,2}our\\s{1,2}lord)?)?(?:\\s{1,2}year)?,?\\s{1,2}|in\\s{1,2}the\\s{1,2}year,?\\s{1,2}|the\\s{1,2}year\\s{1,2})?'
const YEAR = new RegExp(`${LEAD}((?:1[5-9]|2[01])\\d\\d)(?![\\d]|,\\d{3}|\\.\\d|\\s?%)`, 'iy')
const YEAR_LEAD = new RegExp(LEAD, 'iy')
const HALF_YEAR = new RegExp(
  `${LEAD}(?:19|20)(?:[\\d]?(?:_{1,20}|\\[[\\s_*●•.]{0,20}\\]|\\*{1,10})|\\s{1,2}(?=[,.;(]))`,
  'iy',
)
const BLANK_YEAR = new RegExp(`\\s{0,3}(?:,|of)\\s{0,3}${BLANK_SOURCE}`, 'iy')
const SHORT_YEAR = /\s{0,2}(?:,\s{0,2})?['’](\d\d)(?!\w)/y
const YEAR_FIGURE = /\s?\(\s?((?:19|20)\d\d)\s?\)/y

/** Two figures from 1950 to 2049. */
export const fullYear = (figures: string): number => {
  const value = Number(figures)
  return figures.length > 2 ? value : value >= 50 ? 1900 + value : 2000 + value
}

/** A year behind a month or day, with the comma or words that lead to it. */
export function yearAfter(text: string, at: number): YearAt | undefined {
  const year = matchAt(YEAR, text, at)
  if (year)
    return year[0].length > 4 || /[_\]*]/.test(text[at - 1] ?? '')
      ? { year: Number(year[1]), end: at + year[0].length }
      : undefined
  const short = matchAt(SHORT_YEAR, text, at)
  if (short) return { year: fullYear(short[1]!), end: at + short[0].length }
  const half = matchAt(HALF_YEAR, text, at)
  if (half) return { end: at + half[0].length }
  const lead = matchAt(YEAR_LEAD, text, at)
  const words =
    lead && /^[tn]/i.test(text[at + lead[0].length] ?? '') ? readYearWords(text, at + lead[0].length) : undefined
  if (words && lead && lead[0].length > 0) {
    const figure = matchAt(YEAR_FIGURE, text, words.end)
    return figure
      ? { year: Number(figure[1]), end: words.end + figure[0].length }
      : { year: words.year, end: words.end }
  }
  const blank = matchAt(BLANK_YEAR, text, at)
  return blank && { end: at + blank[0].length }
}
