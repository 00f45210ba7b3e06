import type { DateMention } from '../../model/mention.ts'
import { ORDINAL_WORD, parseOrdinal } from '../../text/ordinals.ts'

/**
 * Fiscal years and their quarters: `fiscal year 2020`, `FY21`, `Q2 FY2020`, `the third fiscal quarter of 2020`. They are
 * flagged by their form: which days they cover only a definition can say, so no reader may take them for the calendar's.
 */

const YEAR = '(?<year>(?:19|20)\\d\\d)(?:\\s?[/-]\\s?(?<next>(?:19|20)?\\d\\d))?(?![\\d%]|[,.]\\d)'
const NTH = `(?:Q(?<q>[1-4])|(?<nth>${ORDINAL_WORD}|[1-4](?:st|nd|rd|th))\\s(?:\\([1-4](?:st|nd|rd|th)?\\)\\s)?(?:(?<own>fiscal|financial)\\s)?quarter)`
const FISCAL_YEAR = '(?:(?:fiscal|financial)\\s(?:years?\\s)?(?:of\\s)?|FY\\s?-?)'
const FORMS = [
  new RegExp(
    `(?<![\\w])(?:${NTH},?\\s(?:of\\s|in\\s)?(?:the\\s|its\\s|such\\s)?(?:Company's\\s)?)?${FISCAL_YEAR}${YEAR}`,
    'gi',
  ),
  new RegExp(`(?<![\\w])${NTH}\\s(?:of\\s|in\\s)(?:the\\s)?(?:years?\\s)?${YEAR}`, 'gi'),
]
/** `FY21`: only in capitals and glued or with an apostrophe, else it may be anything. */
const SHORT = /(?<![\w])(?:Q(?<q>[1-4])[\s-]?)?FY\s?'?(?<year>\d\d)(?![\d\w%]|[,.]\d)/g

export function findFiscal(flow: string): DateMention[] {
  const long = FORMS.flatMap((form, at) =>
    [...flow.matchAll(form)].filter((match) => at === 0 || match.groups?.own !== undefined),
  )
  return [...long, ...flow.matchAll(SHORT)].flatMap(({ 0: text, index, groups }) => {
    const { year = '', next, q, nth } = groups ?? {}
    const quarter = q ? Number(q) : nth ? parseOrdinal(nth) : undefined
    if (quarter !== undefined && quarter > 4) return []
    const first = year.length === 2 ? 2000 + Number(year) : Number(year)
    const last =
      next === undefined ? undefined : next.length === 2 ? Math.floor(first / 100) * 100 + Number(next) : Number(next)
    if (last !== undefined && last !== first + 1) return []
    const date = { year: first, ...(quarter !== undefined && { quarter }) }
    return [
      {
        kind: 'date' as const,
        span: { start: index, end: index + text.length },
        date,
        form: 'fiscal' as const,
        ...(last !== undefined && { end: { year: last } }),
      },
    ]
  })
}
