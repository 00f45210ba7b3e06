import type { RowDraft } from './draft.ts'

export interface FoundRow {
  /** Positions of the steps it is made of, ascending, at least one. */
  readonly steps: readonly number[]
  readonly row: Omit<RowDraft, 'table'>
}

/** A table in the layout. Steps of its rows may have others between them where a page's words come in no good order. */
export interface FoundTable {
  readonly rows: readonly FoundRow[]
  /** Steps that only draw it: lines of dashes. They are no text. */
  readonly strokes: readonly number[]
}

/** Where rows stand among the steps. */
export interface PlacedRows {
  /** The rows that begin at a step. */
  readonly rowsAt: ReadonlyMap<number, readonly RowDraft[]>
  /** Steps that belong to rows, or only draw them. */
  readonly taken: ReadonlySet<number>
}
