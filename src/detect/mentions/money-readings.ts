import { add, type Decimal, decimal, multiply, parseDecimal } from '../../text/decimal.ts'
import { readNumberWords } from '../../text/number-words.ts'
import { CURRENCY_WORD_SOURCE, currencyOfSign, currencyOfWord, SIGN_SOURCE } from './currencies.ts'
import type { Reading } from './pair-readings.ts'
import type { Quantity } from './quantities.ts'
import { matchAt, matchBefore } from './scan.ts'

/** One reading of a sum: a number with the currency sign before it or the currency word behind it. */
export interface Sum extends Reading {
  /** ISO code, or the sign of several currencies (`$`, `¥`). */
  readonly currency?: string
}

const SIGN_BEFORE = new RegExp(`(${SIGN_SOURCE})\\s{0,3}$`)
const WORD_AFTER = new RegExp(
  `[\\s-]{0,2}(?:\\((${CURRENCY_WORD_SOURCE})\\)|(${CURRENCY_WORD_SOURCE})(?![A-Za-z]))`,
  'iy',
)
const CENTS = /[\s-]{0,2}(?:cents?\b|¢)/iy
/** `Fifty Thousand and NO/100 Dollars`, `& 50/100`. */
const HUNDREDTHS =
  /\s{0,2},?\s{0,2}(?:(?:and|&)\s{0,2})?(?<cents>\d{1,2}|no|zero|xx|none)\s?\/\s?100(?:ths|'s)?(?![a-z])(?:\s?cents?\b)?/iy
const AND_CENTS = /\s{0,2},?\s{1,2}(?:(?:and|&)\s{1,2})?/iy
const DIGITS = /\d{1,2}(?!\d)/y
/** `$1.5M`, `$2 mm`, `$50K`. */
const LETTER_SCALE = /\s?(?:(?<million>MM|mm|mil|mln|mn|M|(?<=\d)m)|(?<thousand>K|k)|(?<billion>bn|B))(?![A-Za-z])/y
/** `$30,000.-` */
const DASH_END = /\.-{1,2}(?!\d)|,-{1,2}(?!\d)/y
const HUNDREDTH = parseDecimal('0.01')

export function readSum(flow: string, quantity: Quantity): Sum {
  const sign = matchBefore(SIGN_BEFORE, flow, quantity.span.start, 16)
  const signed = sign ? withSign(flow, quantity, sign) : undefined
  if (signed === undefined) {
    const cents = inCents(flow, quantity)
    if (cents) return cents
  }
  return withWordAfter(flow, signed ?? { ...quantity, hasUnit: false })
}

function withSign(flow: string, quantity: Quantity, sign: RegExpExecArray): Sum {
  const currency = currencyOfSign(sign[1]!)
  const letter = quantity.figure && matchAt(LETTER_SCALE, flow, quantity.span.end)
  let end = quantity.span.end + (letter?.[0].length ?? 0)
  end += matchAt(DASH_END, flow, end)?.[0].length ?? 0
  return {
    ...quantity,
    span: { start: quantity.span.start - sign[0].length, end },
    ...(letter && { figure: multiply(quantity.figure!, letterScale(letter)) }),
    ...(currency && { currency }),
    hasUnit: currency !== undefined,
  }
}

function letterScale({ groups }: RegExpExecArray): Decimal {
  return decimal(groups?.million ? 1_000_000 : groups?.thousand ? 1_000 : 1_000_000_000)
}

/** `five cents`, `50¢`. */
function inCents(flow: string, quantity: Quantity): Sum | undefined {
  const cents = matchAt(CENTS, flow, quantity.span.end)
  const { figure, words, span } = quantity
  if (cents === undefined || !(figure ?? words)) return undefined
  return {
    span: { start: span.start, end: span.end + cents[0].length },
    ...(figure && { figure: multiply(figure, HUNDREDTH) }),
    ...(words && { words: multiply(words, HUNDREDTH) }),
    currency: '$',
    hasUnit: true,
  }
}

/** The hundredths and the currency word, in either order: `and 50/100 Dollars`, `Dollars and 50/100`. */
function withWordAfter(flow: string, sum: Sum): Sum {
  if (sum.blank) return withTrailingWord(flow, sum)
  const before = hundredths(flow, sum.span.end)
  const parts = before ? plus(sum, before) : sum
  const named = withTrailingWord(flow, parts)
  const after =
    named !== parts && !before ? (hundredths(flow, named.span.end) ?? andCents(flow, named.span.end)) : undefined
  return after ? plus(named, after) : named.hasUnit || (before && sum.words) ? named : sum
}

/** `($5,000) Dollars`, `$5,000 USD`: the word behind belongs to the sum. */
export function withTrailingWord(flow: string, sum: Sum): Sum {
  const after = matchAt(WORD_AFTER, flow, sum.span.end)
  const word = after?.[1] ?? after?.[2]
  if (after === undefined || word === undefined) return sum
  const currency = moreExact(sum.currency, currencyOfWord(word))
  if (currency === undefined) return sum
  return { ...sum, span: { start: sum.span.start, end: sum.span.end + after[0].length }, currency, hasUnit: true }
}

/** `$` says less than an ISO code: `$5,000 Canadian dollars`. */
export const moreExact = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || ((a === '$' || a === '¥') && b !== undefined) ? b : a

interface Cents {
  readonly value: Decimal
  readonly end: number
}

function plus(sum: Sum, { value, end }: Cents): Sum {
  const { figure, words } = sum
  const span = { start: sum.span.start, end }
  if (words) return { ...sum, span, words: add(words, value) }
  return figure?.places === 0 ? { ...sum, span, figure: add(figure, value) } : sum
}

function hundredths(flow: string, at: number): Cents | undefined {
  const match = matchAt(HUNDREDTHS, flow, at)
  if (match === undefined) return undefined
  const cents = match.groups?.cents ?? ''
  const value = /^\d+$/.test(cents) ? cents.padStart(2, '0') : '00'
  return { value: parseDecimal(`0.${value}`), end: at + match[0].length }
}

/** `five dollars and fifty cents`, `five dollars fifty cents`. */
function andCents(flow: string, at: number): Cents | undefined {
  const and = matchAt(AND_CENTS, flow, at)
  if (and === undefined) return undefined
  const number = readNumberWords(flow, at + and[0].length) ?? readDigits(flow, at + and[0].length)
  if (number === undefined || number.value.places > 0 || number.value.digits > 99n) return undefined
  const cents = matchAt(CENTS, flow, number.end)
  return cents && { value: { digits: number.value.digits, places: 2 }, end: number.end + cents[0].length }
}

function readDigits(flow: string, at: number): Cents | undefined {
  const match = matchAt(DIGITS, flow, at)
  return match && { value: parseDecimal(match[0]), end: at + match[0].length }
}
