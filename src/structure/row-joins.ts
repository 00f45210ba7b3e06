import type { Piece } from './draft.ts'
import { joinedRow, type OpenRow, wordsOf } from './open-row.ts'

/** `Payment` over `Due Date`: lines of a head stand closer than rows do, and have no figures. */
export const joinedHeads = (rows: readonly OpenRow[]): readonly OpenRow[] => {
  const [first, second, third, ...rest] = rows
  if (first === undefined || second === undefined || third === undefined || first.bottom === 0) return rows
  const isHead = [first, second].every(
    (row) => !row.cells.some((cell) => cell.pieces.some((p) => /\d/.test(wordsOf(p)))),
  )
  if (!isHead || second.top - first.bottom > (first.bottom - first.top) * 0.25) return rows
  if (third.top - second.bottom < second.top - first.bottom + (second.bottom - second.top) * 0.4) return rows
  return [joinedRow(first, second), third, ...rest]
}

/**
 * Where cells wrap side by side, a row's second line looks like a row. It stands closer than rows do, leaves a column
 * empty, and no column has a figure in both.
 */
export const joinedWraps = (rows: readonly OpenRow[], columns: number): readonly OpenRow[] => {
  const gaps = rows.slice(1).map((row, i) => row.top - rows[i]!.bottom)
  const height = rows.reduce((least, row) => Math.min(least, row.bottom - row.top), Number.POSITIVE_INFINITY)
  const widest = gaps.reduce((a, b) => Math.max(a, b), 0)
  if (height <= 0 || widest > height * 4) return rows
  const joined: OpenRow[] = []
  rows.forEach((row, i) => {
    const last = joined.at(-1)
    const gap = gaps[i - 1] ?? 0
    const isTight = gap >= -1 && gap < height * 0.45 && widest > gap + height * 0.3
    if (last !== undefined && isTight && row.cells.length < columns && isWrapOf(last, row))
      joined[joined.length - 1] = joinedRow(last, row)
    else joined.push(row)
  })
  return joined
}

const isWrapOf = (row: OpenRow, next: OpenRow): boolean =>
  next.cells.every(({ column, pieces }) => {
    const above = row.cells.find((cell) => cell.column === column)
    return above !== undefined && !(hasFigure(above.pieces) && hasFigure(pieces))
  })

const hasFigure = (pieces: readonly Piece[]): boolean => pieces.some((piece) => /[$£€%]|\d/.test(wordsOf(piece)))
