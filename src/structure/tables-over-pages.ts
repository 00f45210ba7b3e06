import type { Piece } from './draft.ts'
import type { FoundRow, FoundTable } from './found-table.ts'
import type { Step } from './paragraph-break.ts'

/** Points: edges of a table drawn anew on the next page may differ by this much. */
const NEAR = 12

/** Tables in the order of the text; one that goes on at the top of the next page is joined to the one it goes on. */
export const tablesOverPages = (tables: readonly FoundTable[], steps: readonly Step[]): readonly FoundTable[] => {
  const sorted = tables.toSorted((a, b) => firstStep(a) - firstStep(b))
  const joined: FoundTable[] = []
  for (const table of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && goesOn(last, table, steps)) joined[joined.length - 1] = join(last, table)
    else joined.push(table)
  }
  return joined
}

const firstStep = ({ rows }: FoundTable): number => Math.min(...rows.map((row) => row.steps[0]!))
const lastStep = ({ rows, strokes }: FoundTable): number =>
  Math.max(...rows.map((row) => row.steps.at(-1)!), ...strokes)

const goesOn = (last: FoundTable, table: FoundTable, steps: readonly Step[]): boolean => {
  const [end, start] = [lastStep(last), firstStep(table)]
  const [above, below] = [steps[end]!.line, steps[start]!.line]
  if (start !== end + 1 || above.page === undefined || below.page !== above.page + 1) return false
  if (columnsOf(last) !== columnsOf(table)) return false
  const [a, b] = [leftEdges(last), leftEdges(table)]
  let near = 0
  for (const [column, left] of b) if (Math.abs((a.get(column) ?? Number.POSITIVE_INFINITY) - left) < NEAR) near++
  return near >= 2 || near === b.size
}

const columnsOf = ({ rows }: FoundTable): number =>
  Math.max(...rows.flatMap(({ row }) => row.cells.map((cell) => cell.column + cell.columnSpan)))

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

const join = (last: FoundTable, table: FoundTable): FoundTable => {
  const [first, ...rest] = table.rows
  const head = last.rows[0]!
  const rows = [...last.rows]
  if (textOf(first!) === textOf(head)) rows.push({ ...first!, row: { ...first!.row, isHeader: true } })
  else if (isRest(first!, last)) rows[rows.length - 1] = together(rows.at(-1)!, first!)
  else rows.push(first!)
  return { rows: [...rows, ...rest], strokes: [...last.strokes, ...table.strokes] }
}

const textOf = ({ row }: FoundRow): string => row.cells.map(({ pieces }) => pieces.map(wordsOf).join(' ')).join('\t')

const wordsOf = ({ span, line }: Piece): string =>
  line.words.slice(span.start - line.span.start, span.end - line.span.start)

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
