import type { SourceDocument } from '../model/document.ts'
import type { Piece, RowDraft } from './draft.ts'
import type { PlacedRows } from './found-table.ts'
import type { Step } from './paragraph-break.ts'

/** The rows that the format declares. */
export const sourceRows = (document: SourceDocument, steps: readonly Step[]): PlacedRows => {
  const byLine = new Map<number, { pieces: Piece[]; steps: number[] }>()
  steps.forEach(({ line }, step) => {
    const own = byLine.get(line.line)
    const piece = { span: line.span, line }
    if (own === undefined) byLine.set(line.line, { pieces: [piece], steps: [step] })
    else {
      own.pieces.push(piece)
      own.steps.push(step)
    }
  })
  const rowsAt = new Map<number, RowDraft[]>()
  const taken = new Set<number>()
  // A table in a cell comes behind the table around it: its lines are its own rows first.
  for (let index = document.tables.length - 1; index >= 0; index--) {
    for (const { cells, isHeader } of document.tables[index]!.rows) {
      const lines = cells.map((cell) => cell.lines.flatMap((line) => byLine.get(line) ?? []))
      const free = lines.map((own) => own.filter((line) => !taken.has(line.steps[0]!)))
      const own = free.flat().flatMap((line) => line.steps)
      if (own.length === 0) continue
      for (const step of own) taken.add(step)
      const first = own.reduce((a, b) => Math.min(a, b))
      const row: RowDraft = {
        kind: 'row',
        table: index,
        isHeader,
        cells: cells.map(({ column, columnSpan, rowSpan }, i) => ({
          pieces: free[i]!.flatMap((line) => line.pieces),
          column,
          columnSpan,
          rowSpan,
        })),
      }
      const list = rowsAt.get(first)
      if (list === undefined) rowsAt.set(first, [row])
      else list.push(row)
    }
  }
  return { rowsAt, taken }
}
