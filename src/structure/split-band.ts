import type { Segment } from './segment.ts'

export interface ColumnSegment extends Segment {
  readonly column: number
}

/** A line of a cell that is a value by itself. Wrapped text has no two of them in one cell. */
const WHOLE_VALUE =
  /^(?:[$€£¥]|US\$|USD|EUR|GBP)?\s?\(?-?\d[\d,]*(?:\.\d+)?\)?\s?(?:%|USD|EUR|GBP)?$|^[$€£]\s?\[?[*_.…]+\]?$|^(?:\d{1,2}[/.-]){2}\d{2,4}$|^[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$|^\d{1,2} [A-Z][a-z]{2,8} \d{4}$/

/**
 * Parts a row as drawn into rows as read: many tables draw only their frame and head. The column with most whole
 * values, line by line, says where rows are. undefined where it is one row.
 */
export const splitBand = (segments: readonly ColumnSegment[]): readonly (readonly ColumnSegment[])[] | undefined => {
  const columns = new Map<number, ColumnSegment[]>()
  for (const segment of segments) {
    const column = columns.get(segment.column)
    if (column === undefined) columns.set(segment.column, [segment])
    else column.push(segment)
  }
  let anchors: readonly ColumnSegment[] = []
  for (const column of columns.values()) {
    if (!column.every(isWholeValue)) continue
    const lines = levels(column)
    if (lines.length > anchors.length) anchors = lines
  }
  if (anchors.length < 2 || columns.size < 2) return undefined
  const others = [...columns.values()].filter((column) => !column.includes(anchors[0]!))
  if (!others.some((column) => levels(column).length >= anchors.length)) return undefined
  const rows: ColumnSegment[][] = anchors.map(() => [])
  const first = Math.min(...segments.map((s) => s.top))
  // Values stand level with the first line of their row, or with its last.
  const isTop = first > anchors[0]!.top - slack(anchors[0]!)
  for (const segment of segments.toSorted((a, b) => a.top - b.top)) {
    const row = isTop
      ? anchors.findLastIndex((anchor) => anchor.top <= segment.top + slack(anchor))
      : anchors.findIndex((anchor) => anchor.top >= segment.top - slack(anchor))
    rows[row < 0 ? (isTop ? 0 : rows.length - 1) : row]!.push(segment)
  }
  return rows
}

const isWholeValue = ({ piece: { span, line } }: ColumnSegment): boolean =>
  WHOLE_VALUE.test(line.words.slice(span.start - line.span.start, span.end - line.span.start).trim())

const slack = (segment: Segment): number => (segment.bottom - segment.top) * 0.4

/** One segment of each line, downwards. */
const levels = (column: readonly ColumnSegment[]): readonly ColumnSegment[] => {
  const lines: ColumnSegment[] = []
  for (const segment of column.toSorted((a, b) => a.top - b.top))
    if (lines.length === 0 || segment.top > lines.at(-1)!.top + slack(segment)) lines.push(segment)
  return lines
}
