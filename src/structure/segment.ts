import type { Piece } from './draft.ts'
import type { TextLine } from './text-line.ts'

/** A stretch of the page's width. */
export interface Extent {
  readonly left: number
  readonly right: number
}

/** A line's part that stands in one column, with its place on the page. */
export interface Segment extends Extent {
  readonly piece: Piece
  readonly top: number
  readonly bottom: number
}

/** A line's parts. Without boxes their order stands for their place. */
export const segmentsOf = (line: TextLine): readonly Segment[] => {
  const top = line.box?.y ?? 0
  const bottom = top + (line.box?.height ?? 0)
  if (line.cells.length < 2)
    return [{ piece: { span: line.span, line }, left: line.left, right: line.right, top, bottom }]
  return line.cells.map(({ span, box }, i) =>
    box === undefined
      ? { piece: { span, line }, left: i, right: i + 0.5, top, bottom }
      : { piece: { span, line }, left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height },
  )
}

export const overlapOf = (a: Extent, b: Extent): number => Math.min(a.right, b.right) - Math.max(a.left, b.left)
