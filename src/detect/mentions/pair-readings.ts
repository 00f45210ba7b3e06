import type { Quantity } from './quantities.ts'

/**
 * `thirty (30 days)`, `twenty percent (20%)`, `Five Thousand Dollars ($5,000)`: each reading stands with its own unit, the
 * second in parentheses. Joins neighbours of a list where one is in words only, the other in figures only.
 */
export interface Reading extends Quantity {
  /** Whether the unit (days, percent, a currency) is written with it; a bare reading counts only when joined. */
  readonly hasUnit: boolean
}

const BETWEEN = /^\s{0,2},?\s{0,2}[([]\s{0,2}(?:or\s|i\.e\.,?\s)?$/
const CLOSING = /^\s{0,2}[)\]]/

export function pairReadings<T extends Reading>(readings: readonly T[], flow: string, join: (a: T, b: T) => T): T[] {
  const paired: T[] = []
  for (let index = 0; index < readings.length; index++) {
    const first = readings[index]!
    const second = readings[index + 1]
    if (second && (first.hasUnit || second.hasUnit) && complete(first, second)) {
      const gap = flow.slice(first.span.end, second.span.start)
      const close =
        gap.length <= 10 && BETWEEN.test(gap) ? CLOSING.exec(flow.slice(second.span.end, second.span.end + 4)) : null
      if (close) {
        const joined = join(first, second)
        paired.push({
          ...joined,
          span: { start: first.span.start, end: second.span.end + close[0].length },
          hasUnit: true,
        })
        index++
        continue
      }
    }
    if (first.hasUnit) paired.push(first)
  }
  return paired
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
