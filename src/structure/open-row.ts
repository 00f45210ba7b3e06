import type { Piece } from './draft.ts'
import type { Segment } from './segment.ts'
import type { Column } from './table-columns.ts'

export interface OpenCell {
  readonly pieces: readonly Piece[]
  readonly column: Column
  readonly columnSpan?: number
}

/** A row of a table while it grows. Columns are known by identity until all rows are read. */
export interface OpenRow {
  readonly steps: number[]
  cells: readonly OpenCell[]
  /** Where it begins, and the lower edge of its last line. */
  readonly top: number
  bottom: number
}

export const withPieces = (
  cells: readonly OpenCell[],
  column: Column,
  pieces: readonly Piece[],
): readonly OpenCell[] =>
  cells.some((cell) => cell.column === column)
    ? cells.map((cell) => (cell.column === column ? { ...cell, pieces: [...cell.pieces, ...pieces] } : cell))
    : [...cells, { column, pieces }]

export const joinedRow = (row: OpenRow, next: OpenRow): OpenRow => ({
  steps: [...row.steps, ...next.steps],
  cells: next.cells.reduce((cells, { column, pieces }) => withPieces(cells, column, pieces), row.cells),
  top: row.top,
  bottom: next.bottom,
})

export const wordsOf = ({ span, line }: Piece): string =>
  line.words.slice(span.start - line.span.start, span.end - line.span.start).trim()

export const heightOf = ({ top, bottom }: Segment): number => bottom - top
