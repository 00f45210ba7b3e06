import type { MoneyMention } from '../../model/mention.ts'
import { type Decimal, decimal, equals, formatDecimal, multiply, toNumber } from '../../text/decimal.ts'
import { boundAt } from './bounds.ts'
import { currencyDefaults, type Defaults } from './currencies.ts'
import { moreExact, readSum, type Sum, withTrailingWord } from './money-readings.ts'
import { scaleTables } from './money-thousands.ts'
import { bothReadings, pairReadings } from './pair-readings.ts'
import { amountOf, conflictOf, type Quantity } from './quantities.ts'
import { ratePer } from './rate-per.ts'
import { matchBefore, withoutOverlaps } from './scan.ts'

/** Sums of money. Every value is a decimal string computed with whole numbers. */

const RANGE = /^\s{0,2}(?:-{1,2}|to|through)\s{0,2}$/i
const AND = /^\s{1,2}and\s{1,2}$/i
const BETWEEN = /between\s{1,2}$/i
const SCALED = /(?:(?<thousand>thousand|[Kk])|(?<million>million|MM?|mm)|(?<billion>billion|B|bn))$/

export function findMoney(flow: string, quantities: readonly Quantity[]): MoneyMention[] {
  const defaults = currencyDefaults(flow)
  const sums = pairReadings(readSums(flow, quantities), flow, (a, b) => ({
    ...a,
    ...bothReadings(a, b),
    ...pickCurrency(a, b),
  }))
  const whole = sums.map((sum) => withTrailingWord(flow, sum))
  const mentions = withoutOverlaps(joinRanges(flow, whole).map((range) => toMention(flow, range, defaults)))
  return scaleTables(flow, mentions)
}

function readSums(flow: string, quantities: readonly Quantity[]): Sum[] {
  const sums: Sum[] = []
  for (const quantity of quantities) {
    const sum = readSum(flow, quantity)
    sums.push(sum.hasUnit ? sum : sharingSign(flow, sums.at(-1), sum))
  }
  return sums
}

/** The `10 million` of `$5-10 million`. */
function sharingSign(flow: string, previous: Sum | undefined, sum: Sum): Sum {
  if (!previous?.currency || !previous.figure || !sum.figure || sum.span.start - previous.span.end > 4) return sum
  const gap = flow.slice(previous.span.end, sum.span.start)
  const isScaled = SCALED.test(flow.slice(sum.span.start, sum.span.end))
  const isGroup = gap === '-' && /,\d{3}/.test(flow.slice(sum.span.start, sum.span.end))
  return RANGE.test(gap) && (isScaled || isGroup) ? { ...sum, currency: previous.currency, hasUnit: true } : sum
}

function pickCurrency(a: Sum, b: Sum): { currency?: string } {
  const currency = moreExact(b.currency, a.currency)
  return currency ? { currency } : {}
}

interface SumRange {
  readonly low: Sum
  readonly high?: Sum
}

function joinRanges(flow: string, sums: readonly Sum[]): SumRange[] {
  const ranges: SumRange[] = []
  for (let index = 0; index < sums.length; index++) {
    const low = sums[index]!
    const high = sums[index + 1]
    if (high && isRange(flow, low, high)) {
      ranges.push({ low: sharingScale(flow, low, high), high })
      index++
    } else ranges.push({ low })
  }
  return ranges
}

function isRange(flow: string, low: Sum, high: Sum): boolean {
  const length = high.span.start - low.span.end
  if (length < 0 || length > 9) return false
  const gap = flow.slice(low.span.end, high.span.start)
  return RANGE.test(gap) || (AND.test(gap) && matchBefore(BETWEEN, flow, low.span.start, 12) !== undefined)
}

/** `$5 to $10 million` is from five million; `$500 to $1 million` is from five hundred. */
function sharingScale(flow: string, low: Sum, high: Sum): Sum {
  const scale = SCALED.exec(flow.slice(high.span.start, high.span.end))?.groups
  if (!scale || !low.figure || !high.figure || /[a-z,]$/i.test(flow.slice(low.span.start, low.span.end))) return low
  const factor = decimal(scale.thousand ? 1_000 : scale.million ? 1_000_000 : 1_000_000_000)
  const figure = multiply(low.figure, factor)
  return toNumber(figure) <= toNumber(high.figure) ? { ...low, figure } : low
}

function toMention(flow: string, { low, high }: SumRange, defaults: Defaults): MoneyMention {
  const span = { start: low.span.start, end: (high ?? low).span.end }
  const value = amountOf(low)
  const upTo = high && amountOf(high)
  const conflict = conflictOf(low)
  const per = ratePer(flow, span.end)
  const bound = boundAt(flow, span.start, span.end)
  const sign = moreExact(low.currency, high?.currency)
  const currency = sign === '$' || sign === '¥' ? defaults[sign] : sign
  return {
    kind: 'money',
    span,
    ...(value && { value: formatDecimal(value) }),
    ...(currency && { currency }),
    ...(per && { per }),
    ...(upTo && isOther(value, upTo) && { upTo: formatDecimal(upTo) }),
    ...(bound && { bound }),
    ...(conflict && { conflict: formatDecimal(conflict) }),
  }
}

const isOther = (value: Decimal | undefined, upTo: Decimal): boolean => value === undefined || !equals(value, upTo)
