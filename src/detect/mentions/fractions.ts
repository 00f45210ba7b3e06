import type { PercentMention } from '../../model/mention.ts'
import { formatDecimal, roundedFraction, trimDecimal } from '../../text/decimal.ts'
import { boundAt } from './bounds.ts'
import { shareOf } from './share-of.ts'

/** Shares written as fractions of a sum: `one-half of the Retainage`, `two-thirds (2/3) of the balance`, `half of the Fee`. */

const TOPS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, nine: 9 }
const BOTTOMS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
}
const BOTTOM = 'half|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?'
const FRACTION = new RegExp(
  `(?<![\\w/.$-]|\\b(?:and|plus)\\s)(?:(?<top>one|two|three|four|five|nine|an?)(?:\\s?-\\s?|\\s{1,2})(?:\\((?:\\d)\\)\\s)?(?<bottom>${BOTTOM})(?![a-z])|(?<figure>1/2|[1-2]/3|[13]/4|[1-4]/5|[13]/8)|(?<half>half|½))(?:\\s?\\(\\s?(?:[1-9]/\\d|½|\\d{1,2}(?:\\.\\d{1,2})?\\s?%|one-half)\\s?\\))?(?=\\s{1,2}of\\s)`,
  'i',
)
/** What every fraction holds, and how far before and behind it the rest can stand. */
const HINT = new RegExp(`\\b(?:${BOTTOM})\\b|\\d/\\d|½`, 'gi')
const REACH = { before: 18, after: 40 }
/** What is paid or charged; half of a day, of the members or of the shares is no share of a sum. */
const SUM =
  /\b(?:fees?|prices?|amounts?|sums?|retainage|retention|holdback|balance|payments?|deposit|compensation|royalt(?:y|ies)|commissions?|costs?|expenses?|budget|proceeds|revenues?|receipts|value|rent|rental|salary|bonus|consideration|invoices?|instal{1,2}ments?|charges?|premium|profits?|savings|sales|advance|cash|grant|funds?|funding|licen[cs]e fee|remuneration|purse)\b/i

export function findFractions(flow: string): PercentMention[] {
  const found: PercentMention[] = []
  let until = 0
  for (const { index } of flow.matchAll(HINT)) {
    if (index < until) continue
    const from = Math.max(until, index - REACH.before)
    const match = FRACTION.exec(flow.slice(from, index + REACH.after))
    if (match === null || (match.index === 0 && /[\w/.$-]/.test(flow[from - 1] ?? ''))) continue
    const mention = toMention(flow, from + match.index, match)
    if (mention === undefined) continue
    found.push(mention)
    until = mention.span.end
  }
  return found
}

function toMention(flow: string, start: number, match: RegExpExecArray): PercentMention | undefined {
  const end = start + match[0].length
  const of = shareOf(flow, end)
  if (of === undefined || !SUM.test(of)) return undefined
  const [top, bottom] = parts(match.groups ?? {})
  const percent = formatDecimal(trimDecimal(roundedFraction(top * 100, bottom, 2)))
  const bound = boundAt(flow, start, end)
  return { kind: 'percent', span: { start, end }, percent, of, ...(bound && { bound }) }
}

function parts({ top, bottom, figure }: Readonly<Record<string, string | undefined>>): readonly [number, number] {
  if (figure) return [Number(figure[0]), Number(figure[2])]
  if (top && bottom) return [TOPS[top.toLowerCase()] ?? 1, BOTTOMS[bottom.toLowerCase().replace(/s$/, '')] ?? 2]
  return [1, 2]
}
