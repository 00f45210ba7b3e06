import { heightOf, type OpenRow, wordsOf } from './open-row.ts'
import type { RowUnit } from './row-units.ts'
import { overlapOf, type Segment } from './segment.ts'
import { type Column, placeIn } from './table-columns.ts'

/** `First Year` over `Due Date` and `Payment`: a head with fewer parts than the head right below it, and no figures. */
export const isUpperHead = (upper: RowUnit, lower: RowUnit): boolean => {
  const parts: Column[] = []
  placeIn(lower.segments, parts)
  const height = heightOf(upper.segments[0]!)
  const gap = Math.min(...lower.segments.map((s) => s.top)) - Math.max(...upper.segments.map((s) => s.bottom))
  if (height <= 0 || gap > height * 2 || upper.segments.length >= parts.length) return false
  if ([...upper.segments, ...lower.segments].some(({ piece }) => /[$£€%]|\d{2}/.test(wordsOf(piece)))) return false
  const under = upper.segments.map((segment) => columnUnder(segment, parts))
  return !under.includes(-1) && new Set(under).size === under.length
}

/** Each part of an upper head reaches to where the next one begins. */
export const upperHead = (unit: RowUnit, columns: readonly Column[]): OpenRow => {
  const starts = unit.segments.map((segment) => columnUnder(segment, columns))
  const steps: number[] = []
  for (let step = unit.from; step < unit.to; step++) steps.push(step)
  return {
    steps,
    cells: unit.segments.map(({ piece }, i) => ({
      pieces: [piece],
      column: columns[starts[i]!]!,
      columnSpan: Math.max(1, (starts[i + 1] ?? columns.length) - starts[i]!),
    })),
    top: Math.min(...unit.segments.map((s) => s.top)),
    bottom: Math.max(...unit.segments.map((s) => s.bottom)),
  }
}

const columnUnder = (segment: Segment, columns: readonly Column[]): number =>
  columns.findIndex((column) => overlapOf(segment, column) > 0)
