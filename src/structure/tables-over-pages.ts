import type { Piece } from './draft.ts'
import type { FoundRow, FoundTable } from './found-table.ts'
import type { Step } from './paragraph-break.ts'

/** Points: edges of a table drawn anew on the next page may differ by this much. */
const NEAR = 12

/** A table while further pages may join it. */
interface OpenTable {
  readonly rows: FoundRow[]
  readonly strokes: number[]
  /** What it has on its last page. */
  tail: FoundTable
  last: number
}

/** Tables in the order of the text; one that goes on at the top of the next page is joined to the one it goes on. */
export const tablesOverPages = (tables: readonly FoundTable[], steps: readonly Step[]): readonly FoundTable[] => {
  const joined: OpenTable[] = []
  const placed = tables.map((table) => ({ table, first: firstStep(table) })).sort((a, b) => a.first - b.first)
  for (const { table, first } of placed) {
    const open = joined.at(-1)
    if (open !== undefined && goesOn(open, table, first, steps)) join(open, table)
    else joined.push({ rows: [...table.rows], strokes: [...table.strokes], tail: table, last: lastStep(table) })
  }
  return joined
}

const firstStep = ({ rows }: FoundTable): number =>
  rows.reduce((least, row) => Math.min(least, row.steps[0]!), Number.POSITIVE_INFINITY)

const lastStep = ({ rows, strokes }: FoundTable): number =>
  Math.max(
    rows.reduce((most, row) => Math.max(most, row.steps.at(-1)!), -1),
    strokes.at(-1) ?? -1,
  )

const goesOn = ({ tail, last }: OpenTable, table: FoundTable, first: number, steps: readonly Step[]): boolean => {
  const [above, below] = [steps[last]!.line, steps[first]!.line]
  if (first !== last + 1 || above.page === undefined || below.page !== above.page + 1) return false
  const [a, b] = [leftEdges(tail), leftEdges(table)]
  let near = 0
  for (const [column, left] of b) if (Math.abs((a.get(column) ?? Number.POSITIVE_INFINITY) - left) < NEAR) near++
  const [before, after] = [columnsOf(tail), columnsOf(table)]
  // Its last columns may have nothing in them on the next page.
  return before === after ? near >= 2 || near === b.size : after < before && near >= 2 && near === b.size
}

const columnsOf = ({ rows }: FoundTable): number =>
  rows.reduce((most, { row }) => row.cells.reduce((own, cell) => Math.max(own, cell.column + cell.columnSpan), most), 0)

const leftEdges = ({ rows }: FoundTable): ReadonlyMap<number, number> => {
  const edges = new Map<number, number>()
  for (const { row } of rows)
    for (const { column, pieces } of row.cells)
      for (const piece of pieces)
        edges.set(column, Math.min(edges.get(column) ?? Number.POSITIVE_INFINITY, leftOf(piece)))
  return edges
}

const leftOf = ({ span, line }: Piece): number =>
  line.cells.find((cell) => cell.span.start === span.start)?.box?.x ?? line.left

const join = (open: OpenTable, table: FoundTable): void => {
  const [first, ...rest] = table.rows
  if (isRest(first!, open.tail)) open.rows[open.rows.length - 1] = together(open.rows.at(-1)!, first!)
  else open.rows.push(first!)
  for (const row of rest) open.rows.push(row)
  for (const step of table.strokes) open.strokes.push(step)
  open.tail = table
  open.last = lastStep(table)
}

/** The rest of a row that the page cut: nothing in the first column, where all rows have something. */
const isRest = ({ row }: FoundRow, table: FoundTable): boolean => {
  const hasFirst = (each: FoundRow): boolean => each.row.cells.some((cell) => cell.column === 0)
  const isMerged = table.rows.some((each) => each.row.cells.some((cell) => cell.column === 0 && cell.rowSpan > 1))
  return !isMerged && !row.cells.some((cell) => cell.column === 0) && table.rows.every(hasFirst)
}

const together = (last: FoundRow, rest: FoundRow): FoundRow => {
  const cells = last.row.cells.map((cell) => ({
    ...cell,
    pieces: [...cell.pieces, ...rest.row.cells.filter((c) => c.column === cell.column).flatMap((c) => c.pieces)],
  }))
  const more = rest.row.cells.filter((cell) => !cells.some((c) => c.column === cell.column))
  return {
    steps: [...last.steps, ...rest.steps],
    row: { ...last.row, cells: [...cells, ...more].sort((a, b) => a.column - b.column) },
  }
}
