import { createHash } from 'node:crypto'
import type { Line, Page, SourceDocument } from '../../src/model/document.ts'

/**
 * A SourceDocument from plain text, as ingest would give it: `\f` starts a page, a tab parts the cells of a line. With
 * `hardWrapped: false` every line is a paragraph.
 */
export const documentOf = (text: string, options: { readonly hardWrapped?: boolean } = {}): SourceDocument => {
  const lines: Line[] = []
  const pages: Page[] = []
  const paged = text.includes('\f')
  let offset = 0
  let pageStart = 0
  for (const raw of text.split('\n')) {
    let start = offset
    const end = offset + raw.length
    while (text[start] === '\f' && start < end) {
      pages.push({ number: pages.length + 1, span: { start: pageStart, end: start }, width: 612, height: 792 })
      pageStart = start + 1
      start++
    }
    lines.push(lineOf(text, start, end, paged ? pages.length + 1 : undefined))
    offset = end + 1
  }
  if (paged)
    pages.push({ number: pages.length + 1, span: { start: pageStart, end: text.length }, width: 612, height: 792 })
  return {
    fileName: 'test.txt',
    mediaType: 'text/plain',
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    pages,
    lines,
    tables: [],
    hardWrapped: options.hardWrapped ?? true,
    metadata: {},
    ocrPages: [],
    diagnostics: [],
  }
}

const lineOf = (text: string, start: number, end: number, page: number | undefined): Line => {
  const line = { span: { start, end }, ...(page === undefined ? {} : { page }) }
  const words = text.slice(start, end)
  if (!words.trim().includes('\t')) return line
  const cells = []
  for (const match of words.matchAll(/[^\t]+/g)) {
    const at = start + match.index
    if (match[0].trim() !== '') cells.push({ span: { start: at, end: at + match[0].length } })
  }
  return cells.length > 1 ? { ...line, cells } : line
}
