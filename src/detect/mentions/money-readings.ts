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
const LETTER_SCALE =
  /\s?(?:(?<million>MM|mm|mil|mln|mn|[Mm]io\.?|M|(?<=\d)m)|(?<thousand>K|k|(?<=\d)T)|(?<billion>bn|[Mm]rd\.?|B|(?<=\d)b))(?![A-Za-z])/y
/** `EUR 10 000,00`, `SEK 1 000`: groups that spaces part, where such is the custom. */
const SPACED = /(?:[ \u00a0\u202f]\d{3}){1,4}(?:[.,]\d{2})?(?![\d.,]?\d)/y
const SPACES = new Set('EUR SEK NOK DKK PLN CZK HUF RUB CHF ZAR'.split(' '))
/** `10.000 €`: a point before three figures parts thousands; no sum has thousandths. */
const POINTED = /^[1-9]\d{0,2}\.\d{3}$/
const POINTS = new Set('EUR DKK BRL TRY IDR VND'.split(' '))
const RATE = /\s{0,2}(?:per\b|\/|each\b|a(?:n)?\s(?:unit|share|litre|liter|kg|ton))/iy
/** A letter that a scan put into a figure: `$5O0`. */
const TORN = /[OoIl]\d/y
/** `$30,000.-` */
const DASH_END = /\.-{1,2}(?!\d)|,-{1,2}(?!\d)/y
const HUNDREDTH = parseDecimal('0.01')

export function readSum(flow: string, quantity: Quantity): Sum {
  if (quantity.figure && matchAt(TORN, flow, quantity.span.end)) return { ...quantity, hasUnit: false }
  const sum = readWritten(flow, quantity)
  return isPointed(flow, quantity, sum) ? { ...sum, figure: multiply(quantity.figure!, decimal(1000)) } : sum
}

const isPointed = (flow: string, { span, figure }: Quantity, sum: Sum): boolean =>
  figure !== undefined &&
  sum.currency !== undefined &&
  POINTS.has(sum.currency) &&
  sum.figure === figure &&
  POINTED.test(flow.slice(span.start, span.end)) &&
  matchAt(RATE, flow, sum.span.end) === undefined

function readWritten(flow: string, quantity: Quantity): Sum {
  const sign = matchBefore(SIGN_BEFORE, flow, quantity.span.start, 16)
  const signed = sign ? withSign(flow, quantity, sign) : undefined
  if (signed === undefined) {
    const cents = inCents(flow, quantity)
    if (cents) return cents
  }
  return withWordAfter(flow, signed ?? { ...quantity, hasUnit: false })
}

function withSign(flow: string, written: Quantity, sign: RegExpExecArray): Sum {
  const currency = currencyOfSign(sign[1]!)
  const quantity = currency !== undefined && SPACES.has(currency) ? withSpaces(flow, written) : written
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

/** All groups of a figure whose thousands are parted by spaces. */
function withSpaces(flow: string, quantity: Quantity): Quantity {
  const { start, end } = quantity.span
  const groups = /^\d{1,3}$/.test(flow.slice(start, end)) ? matchAt(SPACED, flow, end) : undefined
  if (!groups) return quantity
  const figure = parseDecimal(
    flow
      .slice(start, end + groups[0].length)
      .replace(/[ \u00a0\u202f]/g, '')
      .replace(',', '.'),
  )
  return { ...quantity, span: { start, end: end + groups[0].length }, figure }
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
    named !== parts && !before
      ? (hundredths(flow, named.span.end) ?? andCents(flow, named.span.end))
      : sum.hasUnit && !before && JOINED.test(flow.slice(named.span.end, named.span.end + 5))
        ? andCents(flow, named.span.end)
        : undefined
  return after ? plus(named, after) : named.hasUnit || (before && sum.words) ? named : sum
}

/** `($5,000) Dollars`, `$5,000 USD`: the word behind belongs to the sum. */
export function withTrailingWord(flow: string, sum: Sum): Sum {
  const letter = !sum.hasUnit && sum.figure ? matchAt(LETTER_SCALE, flow, sum.span.end) : undefined
  const scaled = letter && matchAt(WORD_AFTER, flow, sum.span.end + letter[0].length)
  if (letter && scaled && sum.figure) {
    const end = sum.span.end + letter[0].length
    const figure = multiply(sum.figure, letterScale(letter))
    return withTrailingWord(flow, { ...sum, span: { start: sum.span.start, end }, figure })
  }
  const dash = sum.hasUnit ? undefined : matchAt(DASH_END, flow, sum.span.end)
  const after = matchAt(WORD_AFTER, flow, sum.span.end + (dash?.[0].length ?? 0))
  const word = after?.[1] ?? after?.[2]
  if (after === undefined || word === undefined) return sum
  const currency = moreExact(sum.currency, currencyOfWord(word))
  if (currency === undefined) return sum
  return {
    ...sum,
    span: { start: sum.span.start, end: sum.span.end + (dash?.[0].length ?? 0) + after[0].length },
    currency,
    hasUnit: true,
  }
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

/** `$2 and 50 cents`: behind a sign only with the word between. */
const JOINED = /^\s(?:and|&)\s/i

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
