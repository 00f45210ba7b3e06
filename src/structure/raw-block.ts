import type { Span } from '../model/span.ts'
import type { Draft } from './draft.ts'

/** A block of the flow that does not know its place among the clauses yet. */
export interface RawBlock {
  readonly span: Span
  readonly draft: Draft
  /** Flow spans of a row's cells, in step with `draft.cells`; empty cells have an empty span. */
  readonly cells?: readonly Span[]
  /** False for the later ones of a draft that inline labels split. */
  readonly first: boolean
}
