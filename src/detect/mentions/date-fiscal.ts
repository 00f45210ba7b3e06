import type { DateMention } from '../../model/mention.ts'
import { ORDINAL_WORD, parseOrdinal } from '../../text/ordinals.ts'
import { matchBefore } from './scan.ts'

/**
 * Fiscal years and their quarters: `fiscal year 2020`, `FY21`, `Q2 FY2020`, `the third fiscal quarter of 2020`. They are
 * flagged by their form: which days they cover only a definition can say, so no reader may take them for the calendar's.
 */

const YEAR = '(?<year>(?:19|20)\\d\\d)(?:\\s?[/-]\\s?(?<next>(?:19|20)?\\d\\d))?(?![\\d%]|[,.]\\d)'
const NTH = `(?:Q(?<q>[1-4])|(?<nth>${ORDINAL_WORD}|[1-4](?:st|nd|rd|th))(?:\\s\\([1-4](?:st|nd|rd|th)?\\))?`
/** `third quarter of the`, and a fiscal year. */
const QUARTER_BEFORE = new RegExp(
  `(?<![\\w])${NTH}\\s(?:(?:fiscal|financial)\\s)?quarter),?\\s(?:of\\s|in\\s)?(?:the\\s|its\\s|such\\s)?(?:Company's\\s)?$`,
  'i',
)
/** `third`, and a fiscal quarter. */
const NTH_BEFORE = new RegExp(`(?<![\\w])${NTH})\\s$`, 'i')
const FISCAL_YEAR = new RegExp(`(?<![\\w])(?:(?:fiscal|financial)\\s(?:years?\\s)?(?:of\\s)?|FY\\s?-?)${YEAR}`, 'gi')
const FISCAL_QUARTER = new RegExp(
  `(?<![\\w])(?:fiscal|financial)\\squarter\\s(?:of\\s|in\\s)(?:the\\s)?(?:years?\\s)?${YEAR}`,
  'gi',
)
/** `FY21`: only in capitals and glued or with an apostrophe, else it may be anything. */
const SHORT = /(?<![\w])(?:Q(?<q>[1-4])[\s-]?)?FY\s?'?(?<year>\d\d)(?![\d\w%]|[,.]\d)/g

export function findFiscal(flow: string): DateMention[] {
  const years = [...flow.matchAll(FISCAL_YEAR)].flatMap((match) => {
    const before = matchBefore(QUARTER_BEFORE, flow, match.index, 60)
    return mention(match, before)
  })
  const quarters = [...flow.matchAll(FISCAL_QUARTER)].flatMap((match) => {
    const before = matchBefore(NTH_BEFORE, flow, match.index, 30)
    return before ? mention(match, before) : []
  })
  return [...years, ...quarters, ...[...flow.matchAll(SHORT)].flatMap((match) => mention(match, undefined))]
}

function mention(match: RegExpExecArray, before: RegExpExecArray | undefined): DateMention[] {
  const { year = '', next } = match.groups ?? {}
  const { q, nth } = before?.groups ?? match.groups ?? {}
  const quarter = q ? Number(q) : nth ? parseOrdinal(nth) : undefined
  if (quarter !== undefined && quarter > 4) return []
  const first = year.length === 2 ? 2000 + Number(year) : Number(year)
  const last =
    next === undefined ? undefined : next.length === 2 ? Math.floor(first / 100) * 100 + Number(next) : Number(next)
  if (last !== undefined && last !== first + 1) return []
  return [
    {
      kind: 'date',
      span: { start: match.index - (before?.[0].length ?? 0), end: match.index + match[0].length },
      date: { year: first, ...(quarter !== undefined && { quarter }) },
      form: 'fiscal',
      ...(last !== undefined && { end: { year: last } }),
    },
  ]
}
