import type { DateMention } from '../../model/mention.ts'
import { dateMention } from './date-found.ts'
import { matchAt, matchBefore } from './scan.ts'

/** Years that run over New Year: `the 2018/19 season`, `2019-2020 school year`, `during 2018/19`. A year with an end. */

const SPLIT = /(?<![\w/.,$#-])((?:19|20)\d\d)\s?([/-])\s?((?:19|20)?\d\d)(?![\w%]|[/.,-]\d)/g
const YEAR_NAME =
  /\s(?:[A-Za-z]{2,12}\s){0,2}(?:season|years?|campaign|winter|summer|term|session|budget|vintage|crop|schedule|programme|program)\b/iy
const LEAD =
  /\d\d\s?(?:,|\s(?:and|to|through))\s$|\b(?:in|during|for|from|since|by|until|through|throughout|of|season|years?|winter|the)\s(?:the\s)?(?:(?:academic|school|crop|marketing|playing|NFL|NBA|NHL)\s)?$/i
/** `First Contract Year (2018/19)` */
const NAME_BEFORE = /\b(?:seasons?|years?|term|campaign|period)\s?\($/i
/** `Resolution No. 2018-19`, `Form 2019/20`. */
const LABEL =
  /(?:no\.?|number|resolution|ordinance|form|act|section|order|bill|case|chapter|contract|rfp|rule|#)\s{0,2}$/i

export function findSplitYears(flow: string): DateMention[] {
  const found: DateMention[] = []
  for (const match of flow.matchAll(SPLIT)) {
    const [text, first = '', separator, second = ''] = match
    const year = Number(first)
    const next = second.length === 2 ? Math.floor(year / 100) * 100 + Number(second) : Number(second)
    const last = next < year && second === '00' ? next + 100 : next
    if (last !== year + 1 || matchBefore(LABEL, flow, match.index, 16)) continue
    const end = match.index + text.length
    const isNamed = matchAt(YEAR_NAME, flow, end) !== undefined
    const isAside = flow[end] === ')' && matchBefore(NAME_BEFORE, flow, match.index, 16) !== undefined
    if (!isNamed && !isAside && !(separator === '/' && matchBefore(LEAD, flow, match.index, 30))) continue
    found.push({ ...dateMention(match.index, end, { year }, 'year'), end: { year: last } })
  }
  return found
}
