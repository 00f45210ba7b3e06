import type { Draft, DraftPage } from './draft.ts'
import { pageList } from './page-list.ts'

/** A PDF of which only some pages were read: the others are empty and said to be unread. */
export const partlyRead = (pages: readonly (DraftPage | undefined)[], reason: string): Draft => {
  const unread = pages.flatMap((page, index) => (page === undefined ? [{ number: index + 1 }] : []))
  const message = `${pageList(unread)}: not read: ${reason}`
  return {
    mediaType: 'application/pdf',
    paged: true,
    pages: pages.map((page) => page ?? { lines: [] }),
    tables: [],
    hardWrapped: true,
    diagnostics:
      unread.length === 0
        ? []
        : [{ code: 'pages-not-read', severity: 'warning', stage: 'ingest', partial: true, message }],
  }
}
