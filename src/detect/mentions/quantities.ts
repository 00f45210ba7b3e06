import type { Span } from '../../model/span.ts'
import { add, type Decimal, equals, fraction, multiply, parseDecimal } from '../../text/decimal.ts'
import { NUMBER_START, readNumberWords, SCALE_SOURCE, scaleOf } from '../../text/number-words.ts'
import { BLANK_SOURCE } from './blank-source.ts'
import { readFigure } from './figures.ts'
import { matchAt } from './scan.ts'

/**
 * Every number of the text, read once; periods, sums and percents ask what stands around each. `thirty (30)` and
 * `30 (thirty)` are one number of two readings, `[***]` and `___` a number that is not there.
 */
export interface Quantity {
  readonly span: Span
  /** The reading in figures. */
  readonly figure?: Decimal
  /** The reading in words. */
  readonly words?: Decimal
  /** Redacted or left blank. */
  readonly blank?: boolean
}

/** The figure, else the words. */
export const amountOf = (quantity: Quantity): Decimal | undefined => quantity.figure ?? quantity.words

/** The words' reading, where figures say otherwise. */
export function conflictOf(quantity: Quantity): Decimal | undefined {
  const { figure, words } = quantity
  return figure && words && !equals(figure, words) ? words : undefined
}

const START = new RegExp(`\\d|\\.\\d|\\b(?:${NUMBER_START})(?![a-z])|[_*[½¼¾]`, 'gi')
const FIGURE = /\.?\d+(?:[.,']\d+){0,40}/y
const VULGAR: Readonly<Record<string, string>> = { '½': '0.5', '¼': '0.25', '¾': '0.75' }
const FRACTION = /\/(\d{1,3})(?![\d/])/y
const MIXED = /[ -](\d)\/(\d{1,2})(?![\d/])|\s?([½¼¾])/y
const SCALE = new RegExp(`[ -](${SCALE_SOURCE})\\b`, 'iy')
const BLANK = new RegExp(BLANK_SOURCE, 'iy')
const OPEN = /\s{0,2}-?\s?[([]\s{0,2}/y
const MISREAD = /[\dIl|Oo]{1,4}(?=\s{0,2}[)\]])/y
const CLOSE = /\s{0,2}[)\]]/y

export function findQuantities(flow: string): Quantity[] {
  const found: Quantity[] = []
  START.lastIndex = 0
  for (let match = START.exec(flow); match !== null; match = START.exec(flow)) {
    const quantity = readQuantity(flow, match.index)
    if (quantity) {
      found.push(quantity)
      START.lastIndex = quantity.span.end
    } else START.lastIndex = skipFrom(flow, match.index)
  }
  return found
}

/** Steps over a run of the same character, so that a long row of `[` or `*` costs one look each. */
function skipFrom(flow: string, at: number): number {
  const figure = matchAt(FIGURE, flow, at)
  return at + (figure?.[0].length ?? 1)
}

/** One number with its second reading in parentheses, if any. */
export function readQuantity(flow: string, start: number): Quantity | undefined {
  const first = readOne(flow, start)
  if (first === undefined) return undefined
  const open = matchAt(OPEN, flow, first.span.end)
  if (open === undefined) return first
  const inside = first.span.end + open[0].length
  const second = readOne(flow, inside) ?? readMisread(flow, inside, first)
  if (second === undefined) return first
  const close = matchAt(CLOSE, flow, second.span.end)
  if (close === undefined) return first
  const span = { start, end: second.span.end + close[0].length }
  if (first.words && second.figure) return { span, words: first.words, figure: second.figure }
  if (first.figure && second.words) return { span, figure: first.figure, words: second.words }
  if (first.blank && (second.blank || second.figure || second.words)) return { ...second, span }
  if (second.blank) return { ...first, span }
  return first
}

function readOne(flow: string, start: number): Quantity | undefined {
  return readFigures(flow, start) ?? readWords(flow, start) ?? readBlank(flow, start)
}

/** `one (I)`, `ten (lO)`: letters that a scan put for figures, where they are the number that the words say. */
function readMisread(flow: string, start: number, { words }: Quantity): Quantity | undefined {
  const match = words && matchAt(MISREAD, flow, start)
  if (!match) return undefined
  const figure = parseDecimal(match[0].replace(/[Il|]/g, '1').replace(/[Oo]/g, '0'))
  return equals(figure, words) ? { span: { start, end: start + match[0].length }, figure } : undefined
}

function readFigures(flow: string, start: number): Quantity | undefined {
  const vulgar = VULGAR[flow[start] ?? '']
  if (vulgar) return { span: { start, end: start + 1 }, figure: parseDecimal(vulgar) }
  const match = matchAt(FIGURE, flow, start)
  if (match === undefined) return undefined
  let value = readFigure(match[0])
  let end = start + match[0].length
  if (value === undefined) return undefined
  const over = matchAt(FRACTION, flow, end)
  if (over) {
    const part = value.places === 0 ? fraction(Number(value.digits), Number(over[1])) : undefined
    return part && isFractionDenominator(Number(over[1]))
      ? { span: { start, end: end + over[0].length }, figure: part }
      : undefined
  }
  const mixed = matchAt(MIXED, flow, end)
  if (mixed) {
    const part = mixed[3] ? parseDecimal(VULGAR[mixed[3]]!) : fraction(Number(mixed[1]), Number(mixed[2]))
    if (part && (mixed[3] || isFractionDenominator(Number(mixed[2])))) {
      value = add(value, part)
      end += mixed[0].length
    }
  }
  const scale = matchAt(SCALE, flow, end)
  if (scale) {
    value = multiply(value, scaleOf(scale[1]!)!)
    end += scale[0].length
  }
  return { span: { start, end }, figure: value }
}

/** `1/2`, `3/4`; not `24/7`, `5/12`. */
const isFractionDenominator = (denominator: number): boolean => [2, 3, 4, 8, 16].includes(denominator)

function readWords(flow: string, start: number): Quantity | undefined {
  const words = readNumberWords(flow, start)
  return words && { span: { start, end: words.end }, words: words.value }
}

function readBlank(flow: string, start: number): Quantity | undefined {
  const match = matchAt(BLANK, flow, start)
  return match && { span: { start, end: start + match[0].length }, blank: true }
}
