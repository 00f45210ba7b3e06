import type { DraftLine } from '../draft.ts'
import type { PdfPage, PdfReading } from './first-reader.ts'

/**
 * pdf-parse (pdf.js): slower and without places, but it opens some files that PDFium refuses, reads some fonts that
 * PDFium does not, and says why a file cannot be opened. Loaded only when it is needed: that costs 250 ms.
 * Throws pdf-parse's typed errors.
 */
export const readWithPdfParse = async (
  bytes: Uint8Array,
  { pages, password = '' }: { readonly pages?: readonly number[]; readonly password?: string } = {},
): Promise<PdfReading> => {
  const { PDFParse, VerbosityLevel } = await import('pdf-parse')
  // pdf.js takes the buffer away from its owner, so it gets a copy.
  const parser = new PDFParse({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    password,
  })
  try {
    const result = await parser.getText({
      pageJoiner: '',
      cellSeparator: '\t',
      ...(pages === undefined ? {} : { partial: [...pages] }),
    })
    if (pages !== undefined) return { pages: result.pages.map(({ text }) => toPage(text)) }
    const info = await parser.getInfo({ parsePageInfo: true })
    const sizes = new Map(info.pages.map(({ pageNumber, width, height }) => [pageNumber, { width, height }]))
    const title: unknown = info.info?.Title
    return {
      pages: result.pages.map(({ num, text }) => ({ ...toPage(text), ...sizes.get(num) })),
      ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
    }
  } finally {
    await parser.destroy()
  }
}

/** A page without text counts as a picture here: this reader does not look at what is drawn. */
const toPage = (text: string): PdfPage => {
  const lines = text
    .split(/[\n\r\f\v\u2028\u2029]+/)
    .map(toLine)
    .filter((line) => line !== undefined)
  return { lines, picture: lines.length === 0 }
}

const toLine = (raw: string): DraftLine | undefined => {
  const parts = raw
    .split('\t')
    .map((part) =>
      part
        .replace(/[\p{Cc}\p{Zs}]+/gu, ' ')
        .replace(/\p{Cf}/gu, (mark) => (mark === '\u00ad' ? '-' : ''))
        .trim(),
    )
    .filter((part) => part !== '')
  if (parts.length === 0) return undefined
  let start = 0
  const cells = parts.map((part) => {
    const cell = { start, end: start + part.length }
    start = cell.end + 1
    return cell
  })
  return { text: parts.join('\t'), ...(cells.length > 1 ? { cells } : {}) }
}
