import type { SourceCell, SourceTable } from '../../model/document.ts'
import { changeOf, isGone, type Tracked } from './tracked.ts'
import { child, elements, numberValue, toggle, value, type XmlElement } from './xml.ts'

type OpenCell = { -readonly [Key in keyof SourceCell]: SourceCell[Key] }

/** A table of Word: cells merged over rows (vMerge) become one with a rowSpan. `readCell` gives the lines of a cell. */
export const readTable = (
  table: XmlElement,
  tracked: Tracked,
  readCell: (cell: XmlElement) => number[],
): SourceTable | undefined => {
  const rows: { cells: OpenCell[]; isHeader: boolean }[] = []
  /** By column, the cell that a continued merge below it belongs to. */
  const above = new Map<number, OpenCell>()
  for (const row of unwrapped(table, 'w:tr', tracked)) {
    const properties = child(row, 'w:trPr')
    if (isGone(properties, tracked)) continue
    let column = numberValue(properties, 'w:gridBefore') ?? 0
    const cells: OpenCell[] = []
    for (const element of unwrapped(row, 'w:tc', tracked)) {
      const cellProperties = child(element, 'w:tcPr')
      const columnSpan = Math.max(1, numberValue(cellProperties, 'w:gridSpan') ?? 1)
      const merge = child(cellProperties, 'w:vMerge')
      const upper = above.get(column)
      if (merge !== undefined && value(cellProperties, 'w:vMerge') !== 'restart' && upper !== undefined) {
        upper.rowSpan += 1
        // It should be empty; what some programs leave in it must not be lost.
        upper.lines = [...upper.lines, ...readCell(element)]
      } else {
        const cell: OpenCell = { lines: readCell(element), column, columnSpan, rowSpan: 1 }
        cells.push(cell)
        if (merge === undefined) above.delete(column)
        else above.set(column, cell)
      }
      column += columnSpan
    }
    rows.push({ cells, isHeader: toggle(properties, 'w:tblHeader') ?? false })
  }
  return rows.some(({ cells }) => cells.some(({ lines }) => lines.length > 0)) ? { rows } : undefined
}

/** Rows and cells stand directly in their parent, or within content controls and insertions. */
const unwrapped = (parent: XmlElement, name: string, tracked: Tracked): XmlElement[] =>
  elements(parent).flatMap((element) => {
    if (element.name === name) return [element]
    const taken = changeOf(element) === (tracked === 'accepted' ? 'insertion' : 'deletion')
    return taken || /^w:(?:sdt|sdtContent|customXml)$/.test(element.name) ? unwrapped(element, name, tracked) : []
  })
