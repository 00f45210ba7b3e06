import type { PercentMention } from '../../model/mention.ts'
import {
  add,
  type Decimal,
  equals,
  formatDecimal,
  multiply,
  parseDecimal,
  roundedFraction,
} from '../../text/decimal.ts'
import { boundAt } from './bounds.ts'
import { findFractions } from './fractions.ts'
import { bothReadings, pairReadings, type Reading } from './pair-readings.ts'
import { amountOf, conflictOf, type Quantity, readQuantity } from './quantities.ts'
import { matchAt, matchBefore, withoutOverlaps } from './scan.ts'
import { shareOf } from './share-of.ts'

/** Shares: `twenty percent (20%)`, `12.5%`, `one-half of one percent (0.5%)`, `[***]%`. */

const SIGN = /\s{0,2}-?\s?(?:%|per\s?-?cent(?:um|age(?:\spoints?)?)?(?![a-z])|pct\b)/iy
const OF_ONE = /\s{1,2}of\s{1,2}(?:an?|one|1)(?:\s?\(1\))?\s?(?:%|per\s?cent(?:um)?\b)/iy
/** A hundredth of a percent each. */
const BASIS = /\s{0,2}-?\s?(?:basis\spoints?|bps)(?![a-z])/iy
const HUNDREDTH = parseDecimal('0.01')
/** The `5` of `5-10%`, `between 5 and 10 percent`, `five to ten percent`. */
const LOW =
  /(?:(?<![\w$.,/%-])(?<low>\d{1,3}(?:\.\d{1,4})?|[a-z]{3,9}(?:[ -][a-z]{3,5})?)\s{0,2}(?:-{1,2}|to)|between\s(?<from>\d{1,3}(?:\.\d{1,4})?|[a-z]{3,9}(?:[ -][a-z]{3,5})?)\sand)\s{0,2}$/i
const GLUED = /[\w.,/]$/

export function findPercents(flow: string, quantities: readonly Quantity[]): PercentMention[] {
  const readings = pairReadings(
    quantities.map((quantity) => readSign(flow, quantity)),
    flow,
    (a, b) => ({ ...a, ...bothReadings(a, b) }),
  )
  return withoutOverlaps([
    ...readings.flatMap((reading) => {
      const found = toMention(flow, withTrailingSign(flow, reading))
      return [...found.flatMap((mention) => lowerEnd(flow, mention)), ...found]
    }),
    ...findFractions(flow),
  ])
}

function readSign(flow: string, written: Quantity): Reading {
  const quantity = withThirds(flow, written)
  const { start, end } = quantity.span
  const basis = matchAt(BASIS, flow, end)
  if (basis) {
    const hundredth = ({ figure, words }: Quantity) => ({
      ...(figure && { figure: multiply(figure, HUNDREDTH) }),
      ...(words && { words: multiply(words, HUNDREDTH) }),
    })
    return { ...quantity, ...hundredth(quantity), span: { start, end: end + basis[0].length }, hasUnit: true }
  }
  const sign = matchAt(OF_ONE, flow, end) ?? matchAt(SIGN, flow, end)
  return sign
    ? { ...quantity, span: { start, end: end + sign[0].length }, hasUnit: true }
    : { ...quantity, hasUnit: false }
}

const THIRDS = /\s?-?\s?([12])\/3(?![\d/])/y

/** `66-2/3%`, `33 1/3 percent`: to two places, as no decimal says a third. */
function withThirds(flow: string, quantity: Quantity): Quantity {
  const { figure, span } = quantity
  const thirds = figure && figure.places === 0 ? matchAt(THIRDS, flow, span.end) : undefined
  if (!figure || !thirds) return quantity
  const part = roundedFraction(Number(thirds[1]), 3, 2)
  return { ...quantity, span: { start: span.start, end: span.end + thirds[0].length }, figure: add(figure, part) }
}

/** `twenty (20%) percent`. */
function withTrailingSign(flow: string, reading: Reading): Reading {
  const sign = flow[reading.span.end - 1] === ')' ? matchAt(SIGN, flow, reading.span.end) : undefined
  return sign ? { ...reading, span: { start: reading.span.start, end: reading.span.end + sign[0].length } } : reading
}

function toMention(flow: string, reading: Reading): PercentMention[] {
  const { span } = reading
  if (GLUED.test(flow.slice(Math.max(0, span.start - 1), span.start))) return []
  const value = amountOf(reading)
  if (value === undefined && !reading.blank) return []
  const of = shareOf(flow, span.end)
  const conflict = isFraction(reading) ? undefined : conflictOf(reading)
  const bound = boundAt(flow, span.start, span.end)
  return [
    {
      kind: 'percent',
      span,
      ...(value && { percent: plainPercent(value) }),
      ...(of && { of }),
      ...(bound && { bound }),
      ...(conflict && { conflict: plainPercent(conflict) }),
    },
  ]
}

/** The lower end of a range that shares its sign. */
function lowerEnd(flow: string, { span, percent }: PercentMention): PercentMention[] {
  const match = percent === undefined ? undefined : matchBefore(LOW, flow, span.start, 30)
  const words = match?.groups?.low ?? match?.groups?.from
  const quantity = words === undefined ? undefined : readQuantity(words, 0)
  const value = quantity && amountOf(quantity)
  if (!match || !words || !value || quantity.span.end !== words.length) return []
  const start = span.start - match[0].length + match[0].indexOf(words)
  return [{ kind: 'percent', span: { start, end: start + words.length }, percent: plainPercent(value) }]
}

/** `one-half (50%)`: the words are a fraction of one, the figure of a hundred. */
const isFraction = ({ figure, words }: Reading): boolean =>
  figure !== undefined && words !== undefined && equals(multiply(words, { digits: 100n, places: 0 }), figure)

/** As written, without zeros that say nothing: `20`, `12.5`. */
const plainPercent = (value: Decimal): string => formatDecimal(multiply(value, { digits: 1n, places: 0 }))
