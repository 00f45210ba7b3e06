import type { DraftPage } from './draft.ts'

/**
 * Told by the readers while they work, so that whoever stops them at a limit can keep the pages read by then, and can
 * give scans the time they need.
 */
export interface ReadWatch {
  /** A page is read; `index` from 0. A page may be told again when it was read better. */
  page(index: number, page: DraftPage, total: number): void
  /** So many pages need text recognition, which takes seconds each. */
  recognising(pages: number): void
  /** All is read; what follows is analysis. */
  finished(): void
}
