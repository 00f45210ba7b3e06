import type { Rectangle } from '../pdf/page-frame.ts'

/** How far the order of a page's lines and their places contradict each other. */
export interface Disorder {
  /** Lines that come before the line that stands above them. Heads and feet of the page do not count. */
  readonly before: number
  /** Lines that have a line above them. */
  readonly lines: number
}

/** So many lines above are looked at. More stand side by side on no page. */
const furthest = 80
/** Points by which lines that stand one above the other lie over each other at least. */
const overlap = 1

/**
 * Columns and the cells of a table, one written after another, are no disorder: each line is compared only with the one
 * that stands above it. Over 600 contracts whose order is sound there are no two such lines on a page, tables apart.
 */
export const disorderOf = (boxes: readonly Rectangle[]): Disorder => {
  const middle = (i: number): number => boxes[i]!.y0 + boxes[i]!.y1
  const order = boxes.map((_, i) => i).sort((a, b) => middle(a) - middle(b) || a - b)
  const top = boxes.reduce((least, { y0 }) => Math.min(least, y0), Number.POSITIVE_INFINITY)
  const bottom = boxes.reduce((most, { y0 }) => Math.max(most, y0), Number.NEGATIVE_INFINITY)
  let [before, lines] = [0, 0]
  order.forEach((index, at) => {
    const own = boxes[index]!
    const height = own.y1 - own.y0
    for (let back = at - 1; back >= 0 && back > at - furthest; back -= 1) {
      const above = boxes[order[back]!]!
      if (Math.min(above.x1, own.x1) - Math.max(above.x0, own.x0) <= overlap || above.y1 > own.y0 + 0.6 * height)
        continue
      lines += 1
      if (order[back]! > index && above.y0 > top + 1.5 * height && own.y0 < bottom - 1.5 * height) before += 1
      break
    }
  })
  return { before, lines }
}

/** The page's order cannot be trusted. */
export const isScrambled = ({ before, lines }: Disorder): boolean => before >= 3 && before > 0.08 * lines

/** Less than that, on a page of a document whose other pages are scrambled. */
export const isUnsettled = ({ before, lines }: Disorder): boolean => before >= 1 && before > 0.02 * lines
