import type { Page } from '../model/document.ts'
import type { Piece, RowDraft } from './draft.ts'
import type { FoundRow, FoundTable } from './found-table.ts'
import { type Grid, gridsOf } from './grid.ts'
import { laddersOf } from './ladder.ts'
import { isSignatureLine } from './line-signs.ts'
import type { Step } from './paragraph-break.ts'
import { type Segment, segmentsOf } from './segment.ts'
import { splitBand } from './split-band.ts'

/** A cell with more text than this is a page's frame around running text. */
const MOST_TEXT = 1500

interface Placed {
  readonly segment: Segment
  readonly step: number
}

/** A grid's words: by cell, in the order of the text. */
interface FilledGrid {
  readonly grid: Grid
  readonly cells: readonly (readonly Placed[])[]
}

/** Tables whose cells are drawn: every word belongs to the cell it stands in, in whatever order the file has them. */
export const ruledTables = (pages: readonly Page[], steps: readonly Step[]): readonly FoundTable[] => {
  const byPage = new Map<number, number[]>()
  steps.forEach(({ line }, index) => {
    if (line.page === undefined || line.box === undefined) return
    const list = byPage.get(line.page)
    if (list === undefined) byPage.set(line.page, [index])
    else list.push(index)
  })
  return pages.flatMap(({ number, rules = [] }) => {
    const own = byPage.get(number) ?? []
    if (own.length === 0 || rules.length === 0) return []
    const grids = gridsOf(rules, number)
    const segments = own.flatMap((step) => segmentsOf(steps[step]!.line))
    const ladders = laddersOf(rules, number, segments).filter((ladder) => !grids.some((grid) => meets(ladder, grid)))
    return filledGrids([...grids, ...ladders], own, steps).flatMap(tableOf)
  })
}

const filledGrids = (grids: readonly Grid[], own: readonly number[], steps: readonly Step[]): readonly FilledGrid[] => {
  if (grids.length === 0) return []
  // A table in a cell of another: the innermost frame counts.
  const inner = grids
    .toSorted((a, b) => areaOf(a) - areaOf(b))
    .map((grid) => ({ grid, cells: grid.cells.map((): Placed[] => []) }))
  for (const step of own) {
    const places = segmentsOf(steps[step]!.line).map((segment) => {
      const [x, y] = [(segment.left + segment.right) / 2, (segment.top + segment.bottom) / 2]
      for (const { grid, cells } of inner) {
        const cell = grid.cellAt(x, y)
        if (cell !== undefined) return { segment, cell: cells[cell]! }
      }
      return undefined
    })
    // A line that stands partly outside is none of the table's.
    if (places.some((place) => place === undefined)) continue
    for (const place of places) place!.cell.push({ segment: place!.segment, step })
  }
  return inner
}

const meets = (a: Grid, b: Grid): boolean =>
  a.ys[0]! < b.ys.at(-1)! && b.ys[0]! < a.ys.at(-1)! && a.xs[0]! < b.xs.at(-1)! && b.xs[0]! < a.xs.at(-1)!

const areaOf = ({ xs, ys }: Grid): number => (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!)

const tableOf = (filled: FilledGrid): readonly FoundTable[] => {
  const { grid, cells } = filled
  const used = cells.flatMap((placed, i) => (placed.length === 0 ? [] : [{ placed, cell: grid.cells[i]! }]))
  const filledRows = new Set(used.map(({ cell }) => cell.row))
  const columns = new Set(used.map(({ cell }) => cell.column))
  if (columns.size < 2 || used.length < 3) return []
  if (used.some(({ placed }) => lengthOf(placed) > MOST_TEXT)) return []
  if (used.some(({ placed }) => placed.some(({ segment }) => isSignatureLine(segment.piece.line.words)))) return []
  const rows: FoundRow[] = []
  const order = [...filledRows].sort((a, b) => a - b)
  const byRow = new Map(order.map((row) => [row, [] as (typeof used)[number][]]))
  for (const each of used) byRow.get(each.cell.row)!.push(each)
  for (const row of order) for (const found of rowsOf(byRow.get(row)!)) rows.push(found)
  return rows.length < 2 ? [] : [{ rows, strokes: [] }]
}

const lengthOf = (placed: readonly Placed[]): number =>
  placed.reduce((sum, { segment }) => sum + segment.piece.span.end - segment.piece.span.start, 0)

type RowCells = readonly {
  readonly placed: readonly Placed[]
  readonly cell: { readonly column: number; readonly columnSpan: number; readonly rowSpan: number }
}[]

/** One row of the grid; where rows within it are not drawn, several. */
const rowsOf = (cells: RowCells): readonly FoundRow[] => {
  const bands = cells.every(({ cell }) => cell.rowSpan === 1)
    ? splitBand(cells.flatMap(({ placed, cell }) => placed.map((p) => ({ ...p.segment, column: cell.column }))))
    : undefined
  if (bands === undefined) return [foundRow(cells)]
  const rowOf = new Map(bands.flatMap((band, i) => band.map((segment) => [segment.piece, i] as const)))
  return bands.map((_, i) =>
    foundRow(
      cells.flatMap(({ placed, cell }) => {
        const own = placed.filter(({ segment }) => rowOf.get(segment.piece) === i)
        return own.length === 0 ? [] : [{ placed: own, cell }]
      }),
    ),
  )
}

const foundRow = (cells: RowCells): FoundRow => {
  const steps = new Set<number>()
  const own = cells.map(({ placed, cell }): RowDraft['cells'][number] => {
    for (const { step } of placed) steps.add(step)
    const pieces: Piece[] = placed
      .toSorted((a, b) => a.segment.top - b.segment.top || a.step - b.step)
      .map((p) => p.segment.piece)
    return { pieces, column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan }
  })
  return {
    steps: [...steps].sort((a, b) => a - b),
    row: { kind: 'row', isHeader: false, cells: own.toSorted((a, b) => a.column - b.column) },
  }
}
