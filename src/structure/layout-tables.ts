import type { Piece, RowDraft } from './draft.ts'
import { readLabel } from './label.ts'
import { type Layout, pitchBetween } from './layout.ts'
import { endsSentence, isSignatureLine } from './line-signs.ts'
import type { Step } from './paragraph-break.ts'
import type { TextLine } from './text-line.ts'

/** A run of steps that is a table. */
export interface FoundTable {
  readonly from: number
  /** One past its last step. */
  readonly to: number
  readonly rows: readonly Omit<RowDraft, 'table'>[]
}

interface Column {
  left: number
  right: number
}

interface OpenRow {
  readonly cells: { pieces: Piece[]; column: number }[]
  /** Lower edge of its last line, and its line height. */
  bottom: number
}

/** Tables of a layout: lines whose parts stand in columns, with the lines that go on in one of the columns. */
export const layoutTables = (steps: readonly Step[], layout: Layout): readonly FoundTable[] => {
  const tables: FoundTable[] = []
  let i = 0
  while (i < steps.length) {
    const found = isRowLine(steps[i]!.line) && !isAmidText(steps, i, layout) ? tableAt(steps, i) : undefined
    if (found === undefined) i++
    else {
      tables.push(found)
      i = found.to
    }
  }
  return tables
}

/** Several parts, and not just a label with its text or lines to sign on. */
const isRowLine = (line: TextLine): boolean => {
  if (line.cells.length < 2 || line.label !== undefined) return false
  const parts = line.words.split(/\t+/)
  if (parts.some((part) => isSignatureLine(part.trim()))) return false
  if (line.cells.length > 2) return true
  const first = parts[0]!.trim()
  const label = readLabel(`${first}\tX`)
  return label === undefined || label.end < first.length
}

/** The line before is full and goes on here: the wide gap is a gap in running text, an amount blacked out. */
const isAmidText = (steps: readonly Step[], at: number, layout: Layout): boolean => {
  const last = steps[at - 1]?.line
  const { line, interrupted } = steps[at]!
  if (last === undefined || interrupted || line.blanksAbove > 0 || last.cells.length > 0 || endsSentence(last.words))
    return false
  const distance = pitchBetween(last, line)
  const usual = layout.pitch(line)
  const isClose = distance === undefined || usual === undefined || distance < usual * 1.28 + 1
  return isClose && last.right > layout.rightEdge(last) - 8 * last.characterWidth
}

const tableAt = (steps: readonly Step[], from: number): FoundTable | undefined => {
  const columns: Column[] = cellColumns(steps[from]!.line)
  const rows: OpenRow[] = [rowOf(steps[from]!.line, columns)]
  let i = from + 1
  let to = i
  for (; i < steps.length; i++) {
    const { line } = steps[i]!
    const last = rows.at(-1)!
    if (isRowLine(line)) {
      if (!fits(line, columns)) break
      widen(columns, line)
      rows.push(rowOf(line, columns))
      to = i + 1
      continue
    }
    const column = continuedColumn(line, columns, last)
    if (column === undefined) break
    const cell = last.cells.find((c) => c.column === column)
    const piece = { span: line.span, line }
    if (cell === undefined) last.cells.push({ pieces: [piece], column })
    else cell.pieces.push(piece)
    last.bottom = (line.box?.y ?? 0) + (line.box?.height ?? 0)
    to = i + 1
  }
  if (rows.length < 2) return undefined
  return {
    from,
    to,
    rows: rows.map((row) => ({ kind: 'row', isHeader: false, cells: row.cells.map((c) => ({ ...c, columnSpan: 1 })) })),
  }
}

const cellColumns = (line: TextLine): Column[] =>
  line.cells.map((cell, i) => ({
    left: cell.box?.x ?? i,
    right: cell.box === undefined ? i + 0.5 : cell.box.x + cell.box.width,
  }))

/** Every part stands in a column, no two in the same. */
const fits = (line: TextLine, columns: readonly Column[]): boolean => {
  const own = cellColumns(line)
  const places = own.map((cell) => columnOf(cell, columns))
  const known = places.filter((place) => place !== undefined)
  return (
    new Set(known).size === known.length &&
    known.length >= Math.min(2, columns.length) &&
    known.length >= own.length - 1
  )
}

const widen = (columns: Column[], line: TextLine): void => {
  for (const cell of cellColumns(line)) {
    const place = columnOf(cell, columns)
    if (place === undefined) {
      columns.push(cell)
      columns.sort((a, b) => a.left - b.left)
    } else {
      columns[place]!.left = Math.min(columns[place]!.left, cell.left)
      columns[place]!.right = Math.max(columns[place]!.right, cell.right)
    }
  }
}

/** The column that overlaps it most. */
const columnOf = (cell: Column, columns: readonly Column[]): number | undefined => {
  let best: number | undefined
  let most = 0
  columns.forEach((column, i) => {
    const overlap = Math.min(cell.right, column.right) - Math.max(cell.left, column.left)
    if (overlap > most) {
      most = overlap
      best = i
    }
  })
  return best
}

const rowOf = (line: TextLine, columns: readonly Column[]): OpenRow => {
  const own = cellColumns(line)
  return {
    cells: line.cells.map((cell, i) => ({
      pieces: [{ span: cell.span, line }],
      column: columnOf(own[i]!, columns) ?? i,
    })),
    bottom: (line.box?.y ?? 0) + (line.box?.height ?? 0),
  }
}

/** The column that a line below a row goes on in: right below it, and within that column alone. */
const continuedColumn = (line: TextLine, columns: readonly Column[], row: OpenRow): number | undefined => {
  if (line.box === undefined || line.cells.length > 1 || readLabel(line.words) !== undefined) return undefined
  const page = row.cells[0]?.pieces[0]?.line.page
  if (
    page !== line.page ||
    line.box.y - row.bottom > line.box.height * 0.6 ||
    line.box.y < row.bottom - line.box.height * 8
  )
    return undefined
  const own = { left: line.box.x, right: line.box.x + line.box.width }
  const touched = columns.flatMap((c, i) => (own.left < c.right - 2 && own.right > c.left + 2 ? [i] : []))
  if (touched.length !== 1) return undefined
  const next = columns[touched[0]! + 1]
  return next === undefined && own.left < columns[touched[0]!]!.left - 20 ? undefined : touched[0]
}
