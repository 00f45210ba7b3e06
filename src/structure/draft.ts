import type { Span } from '../model/span.ts'
import type { TextLine } from './text-line.ts'

/** A part of a line that goes into the flow. */
export interface Piece {
  readonly span: Span
  readonly line: TextLine
}

/** A block before the flow is built. */
export type Draft = ParagraphDraft | RowDraft

export interface ParagraphDraft {
  readonly kind: 'paragraph'
  readonly lines: readonly TextLine[]
}

export interface RowDraft {
  readonly kind: 'row'
  /** Ordinal of the table; rows of one table follow each other. */
  readonly table: number
  readonly isHeader: boolean
  readonly cells: readonly {
    readonly pieces: readonly Piece[]
    readonly column: number
    readonly columnSpan: number
    readonly rowSpan: number
  }[]
}
