import type { SourceDocument } from '../model/document.ts'
import type { Piece, RowDraft } from './draft.ts'
import type { TextLine } from './text-line.ts'

/** The rows that the format declares, by the first of their lines (index in `SourceDocument.lines`). */
export interface SourceRows {
  readonly rowAt: ReadonlyMap<number, RowDraft>
  /** Lines that belong to a row. */
  readonly lines: ReadonlySet<number>
}

export const sourceRows = (document: SourceDocument, lines: readonly TextLine[]): SourceRows => {
  const pieces = new Map<number, Piece[]>()
  for (const line of lines) {
    const list = pieces.get(line.line)
    if (list === undefined) pieces.set(line.line, [{ span: line.span, line }])
    else list.push({ span: line.span, line })
  }
  const rowAt = new Map<number, RowDraft>()
  const taken = new Set<number>()
  document.tables.forEach((table, index) => {
    for (const row of table.rows) {
      const cells = row.cells.map((cell) => ({
        pieces: cell.lines.flatMap((line) => pieces.get(line) ?? []),
        column: cell.column,
        columnSpan: cell.columnSpan,
      }))
      const first = cells.flatMap((cell) => cell.pieces).map((piece) => piece.line.line)
      if (first.length === 0 || first.some((line) => taken.has(line))) continue
      for (const line of first) taken.add(line)
      rowAt.set(
        first.reduce((a, b) => Math.min(a, b)),
        { kind: 'row', table: index, isHeader: row.isHeader, cells },
      )
    }
  })
  return { rowAt, lines: taken }
}
