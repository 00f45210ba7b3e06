import { UnreadableDocumentError } from '../../errors.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Draft } from '../draft.ts'
import { pageList } from '../page-list.ts'
import type { ReadWatch } from '../watch.ts'
import { type PdfPage, type PdfReading, readWithPdfium } from './first-reader.ts'
import { garbledShare, isGarbled } from './garbled.ts'
import { readWithPdfParse } from './second-reader.ts'

/** PDFium reads; pdf-parse is asked where PDFium fails: for the file, or for single pages. */
export const readPdf = async (bytes: Uint8Array, fileName: string, watch?: ReadWatch): Promise<Draft> => {
  const first = await readWithPdfium(bytes, watch)
  const reading =
    first === undefined || first.pages.length === 0
      ? await readOtherwise(bytes, fileName)
      : await withDoubtfulPagesReadAgain(first, bytes)
  if (reading.pages.every(({ lines }) => lines.length === 0)) throw noText(reading.pages, fileName)
  if (reading.placeholder) throw placeholder(fileName)
  return {
    mediaType: 'application/pdf',
    paged: true,
    pages: reading.pages,
    tables: [],
    hardWrapped: true,
    ...(reading.title === undefined ? {} : { title: reading.title }),
    diagnostics: diagnose(reading.pages),
  }
}

const noText = (pages: readonly PdfPage[], fileName: string): UnreadableDocumentError =>
  pages.some(({ picture }) => picture)
    ? new UnreadableDocumentError(
        'no-text',
        fileName,
        `its pages (${pages.length}) are pictures without a text layer, so it is probably a scan`,
        'Run text recognition (OCR) over it first; a later version will do so by itself',
      )
    : new UnreadableDocumentError(
        'no-text',
        fileName,
        `its pages (${pages.length}) are blank`,
        'Get it again from its source; if words are to be seen on it, run text recognition (OCR) over it',
      )

const placeholder = (fileName: string): UnreadableDocumentError =>
  new UnreadableDocumentError(
    'unsupported-type',
    fileName,
    'it is an XFA form, whose words only Adobe programs show',
    'Open it in Adobe Reader and print it to PDF',
  )

const readOtherwise = async (bytes: Uint8Array, fileName: string): Promise<PdfReading> => {
  try {
    const reading = await readWithPdfParse(bytes)
    if (reading.pages.length > 0) return reading
  } catch (cause) {
    if (cause instanceof Error && (cause.name === 'PasswordException' || /encrypt/i.test(cause.message))) {
      const mend = 'Save a copy without protection, then read the copy'
      throw new UnreadableDocumentError('encrypted', fileName, 'it is encrypted and needs a password', mend, { cause })
    }
    throw damaged(fileName, cause)
  }
  throw damaged(fileName)
}

const damaged = (fileName: string, cause?: unknown): UnreadableDocumentError =>
  new UnreadableDocumentError(
    'damaged',
    fileName,
    'the PDF is damaged or cut short; neither of two readers could open it',
    'Get the file again from its source, or open it in a PDF program and save it anew',
    { cause },
  )

/** Pages that show something but have no words, or words in no alphabet, get a second look. The better reading stays. */
const withDoubtfulPagesReadAgain = async (reading: PdfReading, bytes: Uint8Array): Promise<PdfReading> => {
  const doubtful = reading.pages.flatMap((page, index) => (isDoubtful(page) ? [index] : []))
  if (doubtful.length === 0) return reading
  try {
    const again = await readWithPdfParse(
      bytes,
      doubtful.map((index) => index + 1),
    )
    const pages = [...reading.pages]
    doubtful.forEach((index, position) => {
      const old = pages[index]!
      const lines = again.pages[position]?.lines ?? []
      const better = old.lines.length === 0 ? lines.length > 0 : garbledShare(lines) < garbledShare(old.lines) / 2
      if (better) pages[index] = { ...old, lines, picture: old.picture && lines.length === 0 }
    })
    return { ...reading, pages }
  } catch {
    // The second reader is a help, not a condition: what PDFium has stands, with its diagnostics.
    return reading
  }
}

const isDoubtful = ({ lines, picture }: PdfPage): boolean => (lines.length === 0 && picture) || isGarbled(lines)

const diagnose = (pages: readonly PdfPage[]): Diagnostic[] => {
  const numbered = pages.map((page, index) => ({ ...page, number: index + 1 }))
  const unread = numbered.filter(({ picture }) => picture)
  const garbled = numbered.filter(({ lines }) => isGarbled(lines))
  const lost = (code: string, which: readonly { number: number }[], what: string): Diagnostic[] =>
    which.length === 0
      ? []
      : [{ code, severity: 'warning', stage: 'ingest', partial: true, message: `${pageList(which)}: ${what}` }]
  return [
    ...lost('page-without-text', unread, 'shown as a picture without a text layer, so its words were not read'),
    ...lost(
      'page-garbled',
      garbled,
      'the fonts do not say which letters they draw, so its words are not to be trusted',
    ),
  ]
}
