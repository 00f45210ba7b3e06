import type { Box } from '../model/evidence.ts'

/** A cell between drawn rules; merged ones cover several columns or rows. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table's frame as drawn on one page. */
export interface Grid {
  readonly page: number
  /** Where its columns meet, left to right: one more than there are columns. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** The cell (position in `cells`) at a place of the page; undefined outside. */
  readonly cellAt: (x: number, y: number) => number | undefined
}

/** Points: rules this near to each other meet. */
const NEAR = 3
/** What has more is a drawing or a plan. */
const MOST_RULES = 700
const MOST_LINES = 250

type Axis = 'x' | 'y'

interface Stroke {
  readonly axis: Axis
  /** Its place across its direction, and its ends along it. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The grids of a page: upright and level rules that meet, with at least two columns. */
export const gridsOf = (rules: readonly Box[], page: number): readonly Grid[] => {
  if (rules.length < 4 || rules.length > MOST_RULES) return []
  const strokes = rules.map(strokeOf)
  return joinedStrokes(strokes).flatMap((group) => {
    const grid = gridOf(group, page)
    return grid === undefined ? [] : [grid]
  })
}

const strokeOf = ({ x, y, width, height }: Box): Stroke =>
  width >= height
    ? { axis: 'y', at: y + height / 2, from: x, to: x + width }
    : { axis: 'x', at: x + width / 2, from: y, to: y + height }

/** Upright and level strokes that touch, directly or by others. */
const joinedStrokes = (strokes: readonly Stroke[]): readonly (readonly Stroke[])[] => {
  const leader = strokes.map((_, i) => i)
  const find = (i: number): number => {
    let top = i
    while (leader[top] !== top) top = leader[top]!
    leader[i] = top
    return top
  }
  strokes.forEach((a, i) => {
    if (a.axis !== 'x') return
    strokes.forEach((b, j) => {
      if (b.axis === 'y' && meet(a, b)) leader[find(j)] = find(i)
    })
  })
  const groups = new Map<number, Stroke[]>()
  strokes.forEach((stroke, i) => {
    const top = find(i)
    const group = groups.get(top)
    if (group === undefined) groups.set(top, [stroke])
    else group.push(stroke)
  })
  return [...groups.values()]
}

const meet = (a: Stroke, b: Stroke): boolean =>
  a.at > b.from - NEAR && a.at < b.to + NEAR && b.at > a.from - NEAR && b.at < a.to + NEAR

const gridOf = (strokes: readonly Stroke[], page: number): Grid | undefined => {
  const upright = strokes.filter((s) => s.axis === 'x')
  const level = strokes.filter((s) => s.axis === 'y')
  if (upright.length === 0 || level.length === 0) return undefined
  // A table that goes on over the page, or that is open at a side, has no rule there: the others' ends tell where it ends.
  const xs = places([...upright.map((s) => s.at), ...ends(level)])
  const ys = places([...level.map((s) => s.at), ...ends(upright)])
  if (xs.length < 3 || ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) return undefined
  const columns = xs.length - 1
  const rows = ys.length - 1
  const rightClosed = closed(upright, xs, ys)
  const belowClosed = closed(level, ys, xs)
  const { cells, owner } = mergedCells(
    rows,
    columns,
    (row, column) => rightClosed(column + 1, row),
    (row, column) => belowClosed(row + 1, column),
  )
  return {
    page,
    xs,
    ys,
    cells,
    cellAt: (x, y) => {
      const column = bandOf(xs, x)
      const row = bandOf(ys, y)
      return column === undefined || row === undefined ? undefined : owner[row * columns + column]
    },
  }
}

const ends = (strokes: readonly Stroke[]): readonly number[] => [
  Math.min(...strokes.map((s) => s.from)),
  Math.max(...strokes.map((s) => s.to)),
]

const places = (values: readonly number[]): readonly number[] => {
  const sorted = values.toSorted((a, b) => a - b)
  const kept: number[] = []
  for (const value of sorted) if (kept.length === 0 || value - kept.at(-1)! > NEAR) kept.push(value)
  return kept
}

/** Whether line `i` of `lines` is drawn along band `j` of `others`. */
const closed = (
  strokes: readonly Stroke[],
  lines: readonly number[],
  others: readonly number[],
): ((i: number, j: number) => boolean) => {
  const lanes: Stroke[][] = lines.map(() => [])
  for (const stroke of strokes) {
    const lane = lines.findLastIndex((line) => stroke.at >= line - 0.01)
    lanes[Math.max(0, lane)]!.push(stroke)
  }
  return (i, j) => {
    const middle = (others[j]! + others[j + 1]!) / 2
    return lanes[i]!.some((s) => s.from <= middle && s.to >= middle)
  }
}

const mergedCells = (
  rows: number,
  columns: number,
  isRightClosed: (row: number, column: number) => boolean,
  isBelowClosed: (row: number, column: number) => boolean,
): { cells: readonly GridCell[]; owner: readonly (number | undefined)[] } => {
  const owner: (number | undefined)[] = new Array(rows * columns)
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row * columns + column] !== undefined) continue
      let right = column
      while (right + 1 < columns && !isRightClosed(row, right) && owner[row * columns + right + 1] === undefined)
        right++
      let bottom = row
      while (bottom + 1 < rows && isOpenBelow(bottom, column, right, isBelowClosed)) bottom++
      for (let r = row; r <= bottom; r++) for (let c = column; c <= right; c++) owner[r * columns + c] = cells.length
      cells.push({ row, column, rowSpan: bottom - row + 1, columnSpan: right - column + 1 })
    }
  }
  return { cells, owner }
}

const isOpenBelow = (
  row: number,
  left: number,
  right: number,
  isBelowClosed: (row: number, column: number) => boolean,
): boolean => {
  for (let column = left; column <= right; column++) if (isBelowClosed(row, column)) return false
  return true
}

const bandOf = (lines: readonly number[], at: number): number | undefined => {
  const next = lines.findIndex((line) => line > at)
  return next < 1 ? undefined : next - 1
}
