import type { Answer, Question } from '../detect/llm/question.ts'
import type { Result } from '../emit/emitter.ts'
import type { DraftPage } from '../ingest/draft.ts'
import type { Options } from '../options.ts'

/** One document to read, as it is told to a child process. */
export interface Task {
  readonly path: string
  /** The name that results and messages use. */
  readonly fileName: string
  /** With the contract's own id. */
  readonly options: Options
  readonly passwords?: readonly string[]
  /** Of a file in an archive: its place in the list of the archive's contracts, and so on for archives within. */
  readonly inner?: readonly number[]
}

/** What a file came to: a result, or, of an archive, the contracts in it, which are read one by one. */
export type Outcome =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'archive'; readonly names: readonly string[]; readonly sha256: string }

/** Pages that were read before a child was stopped, and why it was. */
export interface Kept {
  readonly pages: readonly (DraftPage | undefined)[]
  readonly reason: string
}

/** `salvage`: analyse the pages that another child has read, without reading the document again. */
export type ToChild =
  | { readonly kind: 'read'; readonly task: Task }
  | { readonly kind: 'salvage'; readonly task: Task; readonly kept: Kept }
  /** To what the child has asked. */
  | { readonly kind: 'answers'; readonly answers: readonly Answer[] }

export type FromChild =
  | {
      readonly kind: 'pages'
      readonly pages: readonly { readonly index: number; readonly page: DraftPage }[]
      readonly total: number
    }
  | { readonly kind: 'recognising'; readonly pages: number }
  /** All is read; what is left is analysis. */
  | { readonly kind: 'analysing' }
  /** For the language model: a child has no way to it. The clock stands still until it is answered. */
  | { readonly kind: 'ask'; readonly questions: readonly Question[] }
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly residentBytes: number }
