import type { DateMention } from '../../model/mention.ts'
import { BLANK_SOURCE } from './blank-source.ts'
import { dateMention } from './date-found.ts'
import { BLANK_DAY, DAY, dayOf, yearAfter } from './date-words.ts'
import { matchBefore } from './scan.ts'

/** Dates whose month (or all) is left blank: `___ day of ______, 20__`, `[●] 2019`, `__/__/2020`, `[DATE]`. Nothing is filled in. */

const DAY_OF_BLANK = new RegExp(
  `(?<![A-Za-z])day\\s{0,2}of,?\\s{0,3}(?:${BLANK_SOURCE}|(?=,?\\s{0,2}20[_\\d*\\[])|(?=\\s{2,40}))`,
  'gi',
)
const DAY_BEFORE = new RegExp(`(${DAY})\\s{1,3}$`, 'i')
const BLANK_BEFORE = new RegExp(`${BLANK_DAY}\\s{0,3}$`, 'i')
const BLANK_AND_YEAR = new RegExp(
  `(?:${BLANK_SOURCE})\\s{0,3}(?:,\\s{0,3}(?:${BLANK_SOURCE}\\s{0,3},?\\s{0,3})?)?((?:19|20)\\d\\d(?![\\d%]|[,.]\\d)|(?:19|20)(?:_{1,20}|\\[[\\s_*●•.]{0,20}\\]|\\*{1,4}))`,
  'g',
)
const SLASHED =
  /(?<![\w/])(?:_{1,10}|\[[\s_*●]{0,10}\]|\d{1,2})\s?\/\s?(?:_{1,10}|\[[\s_*●]{0,10}\])\s?\/\s?((?:19|20)\d\d|(?:20|19)?(?:_{1,10}|\[[\s_*●]{0,10}\]))(?![\w/])/g
const PLACEHOLDER = /\[\s?(?:insert\s|enter\s|the\s)?(?:\w{1,15}\s){0,3}(?:date|DATE)(?:\sof\s[\w ]{1,30})?\s?\]/gi
const NOT_A_DATE = /update|to date/i

export function findBlankDates(flow: string): DateMention[] {
  return [...blankMonths(flow), ...blanksWithYear(flow), ...slashed(flow), ...placeholders(flow)]
}

function blankMonths(flow: string): DateMention[] {
  const found: DateMention[] = []
  for (const match of flow.matchAll(DAY_OF_BLANK)) {
    const blank = matchBefore(BLANK_BEFORE, flow, match.index, 80)
    const day = blank ? undefined : matchBefore(DAY_BEFORE, flow, match.index, 60)
    if (!blank && !day) continue
    const head = blank ?? day!
    const end = match.index + match[0].trimEnd().length
    const year = yearAfter(flow, end)
    if (!year && !new RegExp(`${BLANK_SOURCE}$`).test(flow.slice(match.index, end))) continue
    const read = day && dayOf(day[1]!)
    found.push(
      dateMention(
        match.index - head[0].trimStart().length,
        year?.end ?? end,
        { ...(year?.year !== undefined && { year: year.year }), ...(read && { day: read.day }) },
        'blank',
      ),
    )
  }
  return found
}

function blanksWithYear(flow: string): DateMention[] {
  return [...flow.matchAll(BLANK_AND_YEAR)].map((match) => {
    const year = /^\d{4}$/.test(match[1]!) ? { year: Number(match[1]) } : {}
    return dateMention(match.index, match.index + match[0].length, year, 'blank')
  })
}

function slashed(flow: string): DateMention[] {
  return [...flow.matchAll(SLASHED)].map((match) => {
    const year = /^\d{4}$/.test(match[1]!) ? { year: Number(match[1]) } : {}
    return dateMention(match.index, match.index + match[0].length, year, 'blank')
  })
}

function placeholders(flow: string): DateMention[] {
  return [...flow.matchAll(PLACEHOLDER)]
    .filter((match) => !NOT_A_DATE.test(match[0]))
    .map((match) => dateMention(match.index, match.index + match[0].length, {}, 'blank'))
}
