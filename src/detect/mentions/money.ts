import type { MoneyMention } from '../../model/mention.ts'
import { add, type Decimal, decimal, equals, formatDecimal, multiply, parseDecimal } from '../../text/decimal.ts'
import { readNumberWords } from '../../text/number-words.ts'
import { boundAt } from './bounds.ts'
import {
  CURRENCY_WORD_SOURCE,
  currencyDefaults,
  currencyOfSign,
  currencyOfWord,
  type Defaults,
  SIGN_SOURCE,
} from './currencies.ts'
import { bothReadings, pairReadings, type Reading } from './pair-readings.ts'
import { conflictOf, type Quantity, valueOf } from './quantities.ts'
import { ratePer } from './rate-per.ts'
import { matchAt, matchBefore, withoutOverlaps } from './scan.ts'

/** Sums of money. Every value is a decimal string computed with whole numbers. */

const SIGN_BEFORE = new RegExp(`(?:${SIGN_SOURCE})[\\s(]{0,3}$`)
const WORD_AFTER = new RegExp(`[\\s-]{0,2}\\(?(?:${CURRENCY_WORD_SOURCE})(?![A-Za-z])\\)?`, 'iy')
const CENTS = /[\s-]{0,2}(?:cents?\b|¢)/iy
/** `Fifty Thousand and NO/100 Dollars`, `& 50/100`. */
const HUNDREDTHS =
  /\s{0,2},?\s{0,2}(?:(?:and|&)\s{0,2})?(?<cents>\d{1,2}|no|zero|xx|none)\s?\/\s?100(?:ths)?\b(?:\s?cents?\b)?/iy
const AND_CENTS = /\s{0,2},?\s{1,2}(?:and|&)\s{1,2}/iy
/** `$1.5M`, `$2 mm`, `$50K`. */
const LETTER_SCALE = /\s?(?:(?<million>MM|mm|mil|mln|mn|M)|(?<thousand>K|k)|(?<billion>bn|B))(?![A-Za-z])/y
const DASH_END = /\.-{1,2}|\.--|,-{1,2}(?!\d)/y
const RANGE = /^\s{0,2}(?:-{1,2}|to|through)\s{0,2}$/i
const AND = /^\s{1,2}and\s{1,2}$/i
const BETWEEN = /between\s{1,2}$/i

interface Sum extends Reading {
  /** ISO code, or the sign of several currencies. */
  readonly currency?: string
  readonly scaled?: boolean
}

export function findMoney(flow: string, quantities: readonly Quantity[]): MoneyMention[] {
  const defaults = currencyDefaults(flow)
  const sums = pairReadings(readSums(flow, quantities), flow, (a, b) => ({
    ...a,
    ...bothReadings(a, b),
    ...pickCurrency(a, b),
  }))
  const ends = sums.map((sum) => withTrailingWord(flow, sum))
  return withoutOverlaps(joinRanges(flow, ends).map((range) => toMention(flow, range, defaults)))
}

function readSums(flow: string, quantities: readonly Quantity[]): Sum[] {
  const sums: Sum[] = []
  let until = 0
  for (const quantity of quantities) {
    if (quantity.span.start < until) continue
    const sum = readSum(flow, quantity)
    sums.push(sum)
    until = sum.span.end
  }
  return sums
}

function readSum(flow: string, quantity: Quantity): Sum {
  let { start, end } = quantity.span
  let { figure, words } = quantity
  let currency: string | undefined
  const sign = matchBefore(SIGN_BEFORE, flow, start, 16)
  if (sign) {
    const text = sign[0].replace(/[\s(]+$/, '')
    currency = currencyOfSign(text)
    if (!sign[0].includes('(')) start -= sign[0].length
    else if (sign[0].trimEnd().endsWith('(') && flow.slice(end, end + 2).includes(')')) {
      start -= sign[0].length
      end += flow.slice(end, end + 2).indexOf(')') + 1
    }
    const letter = figure && matchAt(LETTER_SCALE, flow, end)
    if (letter && figure) {
      const { million, thousand } = letter.groups ?? {}
      figure = multiply(figure, decimal(million ? 1_000_000 : thousand ? 1_000 : 1_000_000_000))
      end += letter[0].length
    }
    end += matchAt(DASH_END, flow, end)?.[0].length ?? 0
  }
  const cents = currency === undefined ? matchAt(CENTS, flow, end) : undefined
  if (cents && (figure ?? words)) {
    const hundredth = parseDecimal('0.01')
    return {
      ...quantity,
      ...(figure && { figure: multiply(figure, hundredth) }),
      ...(words && { words: multiply(words, hundredth) }),
      span: { start, end: end + cents[0].length },
      currency: '$',
      hasUnit: true,
    }
  }
  const parts = figure || words ? hundredths(flow, end) : undefined
  if (parts) {
    end = parts.end
    if (words) words = add(words, parts.value)
    else if (figure) figure = add(figure, parts.value)
  }
  const after = matchAt(WORD_AFTER, flow, end)
  if (after && balanced(after[0])) {
    const word = currencyOfWord(after[0].replace(/^[\s(-]+|\)$/g, ''))
    currency = moreExact(currency, word)
    end += after[0].length
    const more = parts ? undefined : (hundredths(flow, end) ?? andCents(flow, end))
    if (more) {
      end = more.end
      if (words) words = add(words, more.value)
      else if (figure && figure.places === 0) figure = add(figure, more.value)
    }
  }
  const blank = !figure && !words && quantity.blank
  return {
    span: { start, end },
    ...(figure && { figure }),
    ...(words && { words }),
    ...(blank && { blank }),
    ...(currency && { currency }),
    hasUnit: currency !== undefined,
  }
}

const balanced = (text: string): boolean => text.includes('(') === text.includes(')')

function hundredths(flow: string, at: number): { value: Decimal; end: number } | undefined {
  const match = matchAt(HUNDREDTHS, flow, at)
  if (match === undefined) return undefined
  const cents = match.groups?.['cents'] ?? ''
  const value = /^\d+$/.test(cents) ? cents.padStart(2, '0') : '00'
  return { value: parseDecimal(`0.${value}`), end: at + match[0].length }
}

/** `five dollars and fifty cents`: read here from figures or words up to 99. */
function andCents(flow: string, at: number): { value: Decimal; end: number } | undefined {
  const and = matchAt(AND_CENTS, flow, at)
  if (and === undefined) return undefined
  const number = readNumberWords(flow, at + and[0].length) ?? readDigits(flow, at + and[0].length)
  if (number === undefined || number.value.places > 0 || number.value.digits > 99n) return undefined
  const cents = matchAt(CENTS, flow, number.end)
  return cents && { value: { digits: number.value.digits, places: 2 }, end: number.end + cents[0].length }
}

function readDigits(flow: string, at: number): { value: Decimal; end: number } | undefined {
  const match = matchAt(/\d{1,2}(?!\d)/y, flow, at)
  return match && { value: parseDecimal(match[0]), end: at + match[0].length }
}

/** `($5,000) Dollars`, `$5,000 USD`: the word behind the closing parenthesis belongs to the sum. */
function withTrailingWord(flow: string, sum: Sum): Sum {
  const after = matchAt(WORD_AFTER, flow, sum.span.end)
  if (after === undefined || !balanced(after[0])) return sum
  const word = currencyOfWord(after[0].replace(/^[\s(-]+|\)$/g, ''))
  const currency = moreExact(sum.currency, word)
  return { ...sum, span: { start: sum.span.start, end: sum.span.end + after[0].length }, ...(currency && { currency }) }
}

/** `$` says less than an ISO code: `$5,000 Canadian dollars`. */
const moreExact = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || ((a === '$' || a === '¥') && b !== undefined) ? b : a

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
    const gap = high && high.span.start - low.span.end <= 9 ? flow.slice(low.span.end, high.span.start) : undefined
    const joined =
      gap !== undefined &&
      (RANGE.test(gap) || (AND.test(gap) && matchBefore(BETWEEN, flow, low.span.start, 12) !== undefined))
    if (joined && high) {
      ranges.push({ low, high })
      index++
    } else ranges.push({ low })
  }
  return ranges
}

function toMention(flow: string, { low, high }: SumRange, defaults: Defaults): MoneyMention {
  const span = { start: low.span.start, end: (high ?? low).span.end }
  const value = valueOf(low)
  const upTo = high && valueOf(high)
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
    ...(upTo && (!value || !equals(value, upTo)) && { upTo: formatDecimal(upTo) }),
    ...(bound && { bound }),
    ...(conflict && { conflict: formatDecimal(conflict) }),
  }
}
