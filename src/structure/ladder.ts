import type { Box } from '../model/evidence.ts'
import type { Grid } from './grid.ts'
import type { Segment } from './segment.ts'
import { type Column, placeIn } from './table-columns.ts'

/** Points: rules of one table begin and end at the same places. */
const NEAR = 4
/** Head and two rows. With fewer the rules are a frame, and rows stand within. */
const FEWEST_RULES = 4
const MOST_RULES = 250

/** Tables that have only level rules, one between each two rows: the columns are where the words stand. */
export const laddersOf = (rules: readonly Box[], page: number, segments: readonly Segment[]): readonly Grid[] => {
  const groups: Box[][] = []
  for (const rule of rules.filter(({ width, height }) => width > height).slice(0, MOST_RULES)) {
    const group = groups.find(([first]) => isAlike(first!, rule))
    if (group === undefined) groups.push([rule])
    else group.push(rule)
  }
  return groups.flatMap((group) => ladderOf(group, page, segments) ?? [])
}

const isAlike = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < NEAR && Math.abs(a.x + a.width - b.x - b.width) < NEAR

const ladderOf = (group: readonly Box[], page: number, segments: readonly Segment[]): Grid | undefined => {
  const ys = group.map(({ y, height }) => y + height / 2).sort((a, b) => a - b)
  if (ys.length < FEWEST_RULES) return undefined
  const [left, right] = [group[0]!.x - NEAR, group[0]!.x + group[0]!.width + NEAR]
  const [top, bottom] = [ys[0]!, ys.at(-1)!]
  const within = segments.filter((s) => (s.top + s.bottom) / 2 > top && (s.top + s.bottom) / 2 < bottom)
  if (within.some((s) => s.left < left || s.right > right)) return undefined
  const columns: Column[] = []
  placeIn(
    within.toSorted((a, b) => a.right - a.left - (b.right - b.left)),
    columns,
  )
  if (columns.length < 2 || columns.some((column, i) => i > 0 && columns[i - 1]!.right > column.left)) return undefined
  const inner = columns.slice(1).map((column, i) => (columns[i]!.right + column.left) / 2)
  const xs = [left, ...inner, right]
  const count = columns.length
  return {
    page,
    xs,
    ys,
    cells: ys.slice(1).flatMap((_, row) => columns.map((__, column) => ({ row, column, rowSpan: 1, columnSpan: 1 }))),
    cellAt: (x, y) => {
      const column = xs.findIndex((line) => line > x) - 1
      const row = ys.findIndex((line) => line > y) - 1
      return column < 0 || row < 0 ? undefined : row * count + column
    },
  }
}
