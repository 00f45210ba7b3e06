import { expect } from 'vitest'
import type { Line, SourceDocument } from '../../src/model/document.ts'

export const lineTexts = ({ text, lines }: SourceDocument): string[] =>
  lines.map(({ span }) => text.slice(span.start, span.end))

export const cellTexts = ({ text }: SourceDocument, line: Line | undefined): string[] =>
  (line?.cells ?? []).map(({ span }) => text.slice(span.start, span.end))

/** What holds for every document: lines and breaks make up the text, cells make up their line, pages hold their lines. */
export const expectCovered = (document: SourceDocument): void => {
  const { text, lines, pages } = document
  let at = 0
  for (const line of lines) {
    expect(text.slice(at, line.span.start)).toMatch(/^[\n\f]*$/)
    const own = text.slice(line.span.start, line.span.end)
    expect(own).not.toMatch(/[\n\r\f]/)
    if (line.cells !== undefined) {
      expect(line.cells.length).toBeGreaterThan(1)
      expect(cellTexts(document, line).join('\t')).toBe(own)
    }
    if (line.label !== undefined) expect(own.startsWith(`${line.label}\t`)).toBe(true)
    if (line.page !== undefined) {
      const page = pages[line.page - 1]!
      expect(page.span.start <= line.span.start && line.span.end <= page.span.end).toBe(true)
      expect(line.box?.page ?? line.page).toBe(line.page)
    }
    at = line.span.end
  }
  expect(text.slice(at)).toMatch(/^[\n\f]*$/)
  expect(text).not.toContain('\r')
  for (const page of pages) expect(text[page.span.end]).toBe('\f')
}
