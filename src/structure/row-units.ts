import { isSignatureLine } from './line-signs.ts'
import type { Step } from './paragraph-break.ts'
import { overlapOf, type Segment, segmentsOf } from './segment.ts'

/** Lines that may be one row of a table: one line, or several whose cells were written one after another. */
export interface RowUnit {
  /** Positions of its first step and of the one behind its last. */
  readonly from: number
  readonly to: number
  readonly segments: readonly Segment[]
}

/** A row's cells have few lines; a column of running text has many. */
const MOST_LINES = 9
const MOST_PROSE = 120
/** Points. */
const WIDE = 150

/**
 * Groups the steps into units. Producers write a row cell by cell: after the last line of one cell the next one starts
 * higher up and further right.
 */
export const rowUnits = (steps: readonly Step[]): readonly RowUnit[] => {
  const units: RowUnit[] = []
  steps.forEach((step, index) => {
    const segments = segmentsOf(step.line)
    const beside = joinedUnits(units, step, segments)
    const isUneven = beside !== undefined || (segments.length > 1 && unevenness(segments) > 0.3)
    const parts = isUneven ? units.splice(withLinesAbove(units, beside ?? units.length, segments)) : []
    units.push({
      from: parts[0]?.from ?? index,
      to: index + 1,
      segments: [...parts.flatMap((unit) => unit.segments), ...segments],
    })
  })
  return units
}

/** By how much of its height a part stands higher than another. */
const unevenness = (segments: readonly Segment[]): number => {
  const tops = segments.map((s) => s.top)
  return (Math.max(...tops) - Math.min(...tops)) / Math.max(1, segments[0]!.bottom - segments[0]!.top)
}

/** The first of the last units that stand beside the line, if they do. */
const joinedUnits = (units: readonly RowUnit[], { line }: Step, segments: readonly Segment[]): number | undefined => {
  const last = units.at(-1)?.segments.at(-1)
  if (last === undefined || line.box === undefined || last.piece.line.box === undefined) return undefined
  const [top, height] = [line.box.y, line.box.height]
  if (last.piece.line.page !== line.page || last.bottom <= top + height * 0.3 || isSignatureLine(line.words))
    return undefined
  let at = units.length
  let lines = 0
  let characters = 0
  let leftmost = line.left
  while (at > 0) {
    const unit = units[at - 1]!
    if (!unit.segments.some((s) => s.bottom > top + height * 0.3 && s.piece.line.page === line.page)) break
    for (const segment of unit.segments) {
      if (isSignatureLine(segment.piece.line.words)) return undefined
      const isBeside = (own: Segment): boolean => segment.bottom > own.top + height * 0.3
      if (segments.some((own) => isBeside(own) && overlapOf(own, segment) > 1)) return undefined
      characters += segment.piece.span.end - segment.piece.span.start
      leftmost = Math.min(leftmost, segment.left)
    }
    lines += unit.segments.length
    at--
    if (lines > MOST_LINES * 3 || unit.to - unit.from > MOST_LINES * 3 || units.length - at > MOST_LINES)
      return undefined
  }
  const highest = Math.max(...units.slice(at).flatMap((unit) => unit.segments.map((s) => s.bottom)))
  if (at === units.length || leftmost > line.left + 1 || highest - top > MOST_LINES * height * 1.5) return undefined
  // Columns of running text stand side by side as well.
  if (lines > 3 && characters > MOST_PROSE && line.right - line.left > WIDE && isProse(units.slice(at)))
    return undefined
  return at
}

/** A cell set in the middle of the row's height: as many lines of the cell beside it stand above it as below. */
const withLinesAbove = (units: readonly RowUnit[], at: number, segments: readonly Segment[]): number => {
  const own = [...units.slice(at).flatMap((unit) => unit.segments), ...segments]
  const beside = own.reduce((lowest, s) => (s.bottom > lowest.bottom ? s : lowest))
  const column = own.filter((s) => overlapOf(s, beside) > 0)
  const others = own.filter((s) => overlapOf(s, beside) <= 0)
  if (others.length === 0) return at
  const last = others.reduce((lowest, s) => (s.bottom > lowest.bottom ? s : lowest))
  const middle = others.filter((s) => overlapOf(s, last) > 0)
  const height = last.bottom - last.top
  const middleTop = middle.reduce((least, s) => Math.min(least, s.top), Number.POSITIVE_INFINITY)
  const below = column.filter((s) => s.top >= last.bottom - height * 0.6).length
  let above = column.filter((s) => s.bottom <= middleTop + height * 0.6).length
  let top = column.reduce((least, s) => Math.min(least, s.top), Number.POSITIVE_INFINITY)
  let first = at
  for (; first > 0 && above < below; first--, above++) {
    const [segment, ...more] = units[first - 1]!.segments
    if (more.length > 0 || segment!.piece.line.page !== beside.piece.line.page) break
    if (Math.abs(segment!.left - beside.left) > 2) break
    const gap = top - segment!.bottom
    if (gap < -height * 0.3 || gap > height * 0.45) break
    top = segment!.top
  }
  return first
}

const isProse = (units: readonly RowUnit[]): boolean =>
  units.every((unit) => unit.segments.length === 1 && unit.segments[0]!.right - unit.segments[0]!.left > WIDE)
