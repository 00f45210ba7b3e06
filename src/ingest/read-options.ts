import type { ReadWatch } from './watch.ts'

/** How a document is read. The first two are options of the result, the others of the call. */
export interface ReadOptions {
  /** Text recognition: `auto` for pages without letters, `always` for every page of a PDF. */
  readonly ocr: 'auto' | 'always' | 'never'
  /** Of tracked changes: the text as if all were accepted, or as it was before them. */
  readonly tracked: 'accepted' | 'original'
  /** Tried in order on a document that is encrypted. */
  readonly passwords: readonly string[]
  readonly watch?: ReadWatch
}

export const defaultReadOptions: ReadOptions = { ocr: 'auto', tracked: 'accepted', passwords: [] }
