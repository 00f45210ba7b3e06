import type { PercentMention } from '../../model/mention.ts'
import { add, type Decimal, equals, formatDecimal, multiply, roundedFraction } from '../../text/decimal.ts'
import { boundAt } from './bounds.ts'
import { findFractions } from './fractions.ts'
import { bothReadings, pairReadings, type Reading } from './pair-readings.ts'
import { amountOf, conflictOf, type Quantity } from './quantities.ts'
import { matchAt, withoutOverlaps } from './scan.ts'
import { shareOf } from './share-of.ts'

/** Shares: `twenty percent (20%)`, `12.5%`, `one-half of one percent (0.5%)`, `[***]%`. */

const SIGN = /\s{0,2}-?\s?(?:%|per\s?-?cent(?:um|age(?:\spoints?)?)?(?![a-z])|pct\b)/iy
const OF_ONE = /\s{1,2}of\s{1,2}(?:an?|one|1)(?:\s?\(1\))?\s?(?:%|per\s?cent(?:um)?\b)/iy
const GLUED = /[\w.,/]$/

export function findPercents(flow: string, quantities: readonly Quantity[]): PercentMention[] {
  const readings = pairReadings(
    quantities.map((quantity) => readSign(flow, quantity)),
    flow,
    (a, b) => ({ ...a, ...bothReadings(a, b) }),
  )
  return withoutOverlaps([
    ...readings.flatMap((reading) => toMention(flow, withTrailingSign(flow, reading))),
    ...findFractions(flow),
  ])
}

function readSign(flow: string, written: Quantity): Reading {
  const quantity = withThirds(flow, written)
  const { start, end } = quantity.span
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

/** `one-half (50%)`: the words are a fraction of one, the figure of a hundred. */
const isFraction = ({ figure, words }: Reading): boolean =>
  figure !== undefined && words !== undefined && equals(multiply(words, { digits: 100n, places: 0 }), figure)

/** As written, without zeros that say nothing: `20`, `12.5`. */
const plainPercent = (value: Decimal): string => formatDecimal(multiply(value, { digits: 1n, places: 0 }))
