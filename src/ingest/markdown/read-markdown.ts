import type { SourceTable } from '../../model/document.ts'
import type { Draft, DraftLine } from '../draft.ts'
import { readText } from '../text/read-text.ts'

const tableRow = /^\s*\|.*\|\s*$/
const divider = /^[\s|:-]+$/

/** Markdown: headings and tables are known as such, and the signs of emphasis and links are left out. */
export const readMarkdown = (bytes: Uint8Array, fileName: string): Draft => {
  const draft = readText(bytes, fileName)
  const lines: DraftLine[] = []
  const tables: SourceTable[] = []
  let rows: SourceTable['rows'][number][] = []
  const endTable = (): void => {
    if (rows.length > 1) tables.push({ rows })
    rows = []
  }
  for (const { text } of draft.pages.flatMap((page) => page.lines)) {
    if (!tableRow.test(text)) {
      endTable()
      lines.push(plainLine(text))
      continue
    }
    if (divider.test(text)) {
      rows = rows.map((row) => ({ ...row, isHeader: true }))
      continue
    }
    const cells = text
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
    rows.push({
      isHeader: false,
      cells: cells.map((cell, column) => {
        const words = plain(cell.replace(/\\\|/g, '|')).trim()
        if (words !== '') lines.push({ text: words })
        return { lines: words === '' ? [] : [lines.length - 1], column, columnSpan: 1, rowSpan: 1 }
      }),
    })
  }
  endTable()
  return { ...draft, mediaType: 'text/markdown', paged: false, pages: [{ lines }], tables }
}

const plainLine = (text: string): DraftLine => {
  const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(text)
  if (heading !== null) return { text: plain(heading[2]!), headingLevel: heading[1]!.length, bold: true }
  const bold = /^\s*\*\*[^*]+\*\*\s*$/.test(text)
  return { text: plain(text.replace(/^\s*>\s?/, '')), ...(bold ? { bold } : {}) }
}

const plain = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]+?)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1')
