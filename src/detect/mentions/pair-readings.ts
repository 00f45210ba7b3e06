import { equals } from '../../text/decimal.ts'
import { amountOf, type Quantity } from './quantities.ts'

/**
 * `thirty (30 days)`, `twenty percent (20%)`, `Five Thousand Dollars ($5,000)`: each reading stands with its own unit, the
 * second in parentheses. Joins neighbours of a list where one is in words only, the other in figures only.
 */
export interface Reading extends Quantity {
  /** Whether the unit (days, percent, a currency) is written with it; a bare reading counts only when joined. */
  readonly hasUnit: boolean
}

const BETWEEN = /^\s{0,2},?\s{0,2}[([]\s{0,2}\(?(?:or\s|say\s|i\.e\.,?\s)?$/i
const CLOSING = /^\s{0,2}(?:only\s?)?[)\]]/i

export function pairReadings<T extends Reading>(readings: readonly T[], flow: string, join: (a: T, b: T) => T): T[] {
  const paired: T[] = []
  const apart = withoutInner(readings)
  for (let index = 0; index < apart.length; index++) {
    const first = apart[index]!
    const second = apart[index + 1]
    const end = second && (first.hasUnit || second.hasUnit) ? pairEnd(flow, first, second) : undefined
    if (second && end !== undefined) {
      paired.push({ ...join(first, second), span: { start: first.span.start, end }, hasUnit: true })
      index++
      continue
    }
    if (first.hasUnit) paired.push(first)
  }
  return paired
}

/**
 * Where the pair ends, if the two are one. A second reading without a unit may be a footnote's number, and one whose
 * parenthesis does not close may belong to what follows: both count only where they say the same as the first.
 */
function pairEnd(flow: string, first: Reading, second: Reading): number | undefined {
  const length = second.span.start - first.span.end
  if (length <= 0 || length > 12 || !complete(first, second)) return undefined
  if (!BETWEEN.test(flow.slice(first.span.end, second.span.start))) return undefined
  const close = CLOSING.exec(flow.slice(second.span.end, second.span.end + 9))
  const [a, b] = [amountOf(first), amountOf(second)]
  const isSame = a !== undefined && b !== undefined && equals(a, b)
  if (isSame || (close && (second.hasUnit || second.blank))) return second.span.end + (close?.[0].length ?? 0)
  return undefined
}

/** Leaves out what lies inside the one before: the `one` of `one-half of one percent`. */
function withoutInner<T extends Reading>(readings: readonly T[]): T[] {
  let until = 0
  return readings.filter(({ span }) => {
    if (span.start < until) return false
    until = span.end
    return true
  })
}

/** One in words only and one in figures only, or one of them not filled in. */
function complete(a: Quantity, b: Quantity): boolean {
  if (a.blank || b.blank) return true
  return (
    (a.words !== undefined && !a.figure && b.figure !== undefined && !b.words) ||
    (a.figure !== undefined && !a.words && b.words !== undefined && !b.figure)
  )
}

/** The readings of both, whichever has them. */
export function bothReadings(a: Quantity, b: Quantity): Pick<Quantity, 'figure' | 'words' | 'blank'> {
  const figure = a.figure ?? b.figure
  const words = a.words ?? b.words
  return { ...(figure && { figure }), ...(words && { words }), ...(!figure && !words && { blank: true }) }
}
