import { type Extent, overlapOf } from './segment.ts'

/** A table's columns while it grows, left to right. */
export interface Column {
  left: number
  right: number
}

/** The column that overlaps it most. */
const columnOf = (part: Extent, columns: readonly Column[]): number | undefined => {
  let best: number | undefined
  let most = 0
  columns.forEach((column, i) => {
    const overlap = overlapOf(part, column)
    if (overlap > most) {
      most = overlap
      best = i
    }
  })
  return best
}

/** Every part stands in a column, no two in the same; a head may be centred over figures that are not. */
export const fitsColumns = (parts: readonly Extent[], columns: readonly Column[]): boolean => {
  if (isInOrder(parts, columns)) return true
  const places = parts.map((part) => columnOf(part, columns))
  const known = places.filter((place) => place !== undefined)
  return (
    new Set(known).size === known.length &&
    known.length >= Math.min(2, columns.length) &&
    known.length >= parts.length - 1
  )
}

/** As many parts as columns, each of them free of the columns beside its own. */
const isInOrder = (parts: readonly Extent[], columns: readonly Column[]): boolean =>
  parts.length === columns.length &&
  parts.every((part, i) => {
    const before = columns[i - 1]
    const after = columns[i + 1]
    return (before === undefined || part.left > before.right) && (after === undefined || part.right < after.left)
  })

/** The columns that the parts of a row stand in. Widens the columns, and makes new ones. */
export const placeIn = (parts: readonly Extent[], columns: Column[]): readonly Column[] => {
  const ordered = isInOrder(parts, columns)
  const places = parts.map((part, i): Column => {
    const place = ordered ? i : columnOf(part, columns)
    const column = place === undefined ? undefined : columns[place]
    if (column === undefined) {
      const made = { left: part.left, right: part.right }
      columns.push(made)
      return made
    }
    column.left = Math.min(column.left, part.left)
    column.right = Math.max(column.right, part.right)
    return column
  })
  columns.sort((a, b) => a.left - b.left)
  return places
}
