/** One document that a run has dealt with. */
export interface Settled {
  readonly contractId: string
  readonly resultName: string
  /** Read, taken from one with the same bytes, or found to be unchanged. */
  readonly how: 'read' | 'copied' | 'unchanged'
  readonly isReadable: boolean
  /** What is wrong with it, as it is told in the terminal. */
  readonly errors: readonly { readonly code: string; readonly message: string }[]
  /** Since the run took it up. */
  readonly milliseconds: number
}

/** Whoever watches a run is told how far it is. */
export interface RunWatch {
  /** So many documents are there. */
  planned(documents: number): void
  /** Found inside others: so many more. */
  more(documents: number): void
  settled(document: Settled): void
  unreadableFolder(path: string, reason: string): void
  /** No new document is begun; so many are still in work. */
  stopping(inWork: number): void
  /** Ended before its end, with so many to go. */
  stopped(left: number): void
}
