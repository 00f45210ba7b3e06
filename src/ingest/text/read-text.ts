import { UnreadableDocumentError } from '../../errors.ts'
import type { Draft } from '../draft.ts'
import { decode } from './decode.ts'
import { looksWrapped } from './looks-wrapped.ts'

/** Plain text. Form feeds are page breaks; without any the document has no pages. */
export const readText = (bytes: Uint8Array, fileName: string): Draft => {
  const text = decode(bytes).replace(/\r\n?/g, '\n')
  if (text.trim() === '') {
    throw new UnreadableDocumentError(
      'no-text',
      fileName,
      'the file holds only white space',
      'Get it again from its source',
    )
  }
  const pages = text.replace(/\n?\f\s*$/, '').split(/\n?\f/)
  const lines = pages.map((page) =>
    page
      .replace(/\n+$/, '')
      .split('\n')
      .map((line) => ({ text: line })),
  )
  return {
    mediaType: 'text/plain',
    paged: pages.length > 1,
    pages: lines.map((lines) => ({ lines })),
    tables: [],
    hardWrapped: looksWrapped(lines.flat().map(({ text }) => text)),
    diagnostics: [],
  }
}
