import type { FoundRow, FoundTable } from './found-table.ts'
import { readLabel } from './label.ts'
import { type Layout, pitchBetween } from './layout.ts'
import { endsSentence, isSignatureLine } from './line-signs.ts'
import { type OpenCell, type OpenRow, withPieces, wordsOf } from './open-row.ts'
import type { Step } from './paragraph-break.ts'
import { joinedHeads, joinedWraps } from './row-joins.ts'
import { type RowUnit, rowUnits } from './row-units.ts'
import type { Segment } from './segment.ts'
import { type Column, fitsColumns, placeIn } from './table-columns.ts'
import type { TextLine } from './text-line.ts'
import { isUpperHead, upperHead } from './upper-head.ts'

/** Tables of a layout without rules: lines whose parts stand in columns, with the lines that go on in one of the columns. */
export const layoutTables = (steps: readonly Step[], layout: Layout): readonly FoundTable[] => {
  const units = rowUnits(steps)
  const tables: FoundTable[] = []
  let i = 0
  while (i < units.length) {
    const unit = units[i]!
    const found = isRow(unit) && !isAmidText(steps, unit.from, layout) ? tableAt(steps, units, i) : undefined
    if (found === undefined) i++
    else {
      tables.push(found.table)
      i = found.to
    }
  }
  return tables
}

/** Several parts, and not just a label with its text or lines to sign on. */
const isRow = ({ segments }: RowUnit): boolean => {
  const columns: Column[] = []
  placeIn(segments, columns)
  const first = segments[0]!.piece.line
  if (columns.length < 2 || first.label !== undefined) return false
  const parts = segments.map(({ piece }) => wordsOf(piece))
  if (parts.some(isSignatureLine) || parts.every((part) => isStroke(part)) || parts.some(isBrace)) return false
  if (parts.some((part, i) => i > 0 && isBlankedSum(parts[i - 1]!, part))) return false
  if (columns.length > 2) return true
  const label = readLabel(`${parts[0]}\tX`)
  return label === undefined || label.end < parts[0]!.length
}

/** Running text with a sum left open: `in the first Year, $        during the second`. */
const isBlankedSum = (before: string, after: string): boolean => /[a-z,] [$£€]$/.test(before) && /^[a-z]/.test(after)

/** What stands beside the lines of "SIGNED by" to hold them together. */
const isBrace = (words: string): boolean => /^[)}\]|]+$/.test(words)

/** A line of dashes, drawn with letters. Lines of underscores are blanks to fill in. */
const isStroke = (words: string): boolean => /^[-=+| ]*[-=]{3}[-=+| ]*$/.test(words.replace(/\t/g, ' '))

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

const tableAt = (
  steps: readonly Step[],
  units: readonly RowUnit[],
  from: number,
): { table: FoundTable; to: number } | undefined => {
  const columns: Column[] = []
  const rows: OpenRow[] = [rowOf(units[from]!, columns)]
  const strokes: number[] = []
  let i = from + 1
  let to = i
  for (; i < units.length; i++) {
    const unit = units[i]!
    const { line } = steps[unit.from]!
    if (unit.to === unit.from + 1 && isStroke(line.words)) {
      strokes.push(unit.from)
      continue
    }
    if (isRow(unit)) {
      if (rows.length === 1 && isUpperHead(units[from]!, unit)) {
        columns.length = 0
        rows[0] = rowOf(unit, columns)
        rows.unshift(upperHead(units[from]!, columns))
        to = i + 1
        continue
      }
      if (!fitsColumns(unit.segments, columns) && !fitsAsUnit(unit, columns)) break
      rows.push(rowOf(unit, columns))
      to = i + 1
      continue
    }
    const last = rows.at(-1)!
    const column = unit.to > unit.from + 1 ? undefined : continuedColumn(line, columns, last)
    if (column === undefined) break
    last.cells = withPieces(last.cells, column, [{ span: line.span, line }])
    last.steps.push(unit.from)
    last.bottom = Math.max(last.bottom, (line.box?.y ?? 0) + (line.box?.height ?? 0))
    to = i + 1
  }
  if (rows.length < 2) return undefined
  const last = units[to - 1]!.to
  return {
    to,
    table: {
      rows: joinedHeads(joinedWraps(rows, columns.length)).map((row) => foundRow(row, columns)),
      strokes: strokes.filter((step) => step < last),
    },
  }
}

/** A unit of several lines fills its columns with more parts than there are columns. */
const fitsAsUnit = (unit: RowUnit, columns: readonly Column[]): boolean => {
  if (unit.to === unit.from + 1) return false
  const own: Column[] = []
  placeIn(unit.segments, own)
  return fitsColumns(own, columns)
}

const rowOf = (unit: RowUnit, columns: Column[]): OpenRow => {
  const own: Column[] = []
  const ownPlaces = placeIn(unit.segments, own)
  const shared = placeIn(own, columns)
  let cells: readonly OpenCell[] = []
  unit.segments.forEach((segment: Segment, i) => {
    cells = withPieces(cells, shared[own.indexOf(ownPlaces[i]!)]!, [segment.piece])
  })
  const steps: number[] = []
  for (let step = unit.from; step < unit.to; step++) steps.push(step)
  return {
    steps,
    cells,
    top: Math.min(...unit.segments.map((s) => s.top)),
    bottom: Math.max(...unit.segments.map((s) => s.bottom)),
  }
}

const foundRow = (row: OpenRow, columns: readonly Column[]): FoundRow => ({
  steps: row.steps,
  row: {
    kind: 'row',
    isHeader: false,
    cells: row.cells
      .map(({ pieces, column, columnSpan = 1 }) => ({
        pieces,
        column: columns.indexOf(column),
        columnSpan,
        rowSpan: 1,
      }))
      .sort((a, b) => a.column - b.column),
  },
})

/** The column that a line below a row goes on in: right below it, and within that column alone. */
const continuedColumn = (line: TextLine, columns: readonly Column[], row: OpenRow): Column | undefined => {
  if (line.box === undefined || line.cells.length > 1 || readLabel(line.words) !== undefined) return undefined
  const page = row.cells[0]?.pieces[0]?.line.page
  if (
    page !== line.page ||
    line.box.y - row.bottom > line.box.height * 0.6 ||
    line.box.y < row.bottom - line.box.height * 8
  )
    return undefined
  const own = { left: line.box.x, right: line.box.x + line.box.width }
  const touched = columns.filter((c) => own.left < c.right - 2 && own.right > c.left + 2)
  const [column] = touched
  if (column === undefined || touched.length > 1) return undefined
  return column === columns.at(-1) && own.left < column.left - 20 ? undefined : column
}
