import { UnreadableDocumentError } from '../../errors.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Draft } from '../draft.ts'
import { encrypted } from '../encrypted.ts'
import { commentsLeftOut } from '../left-out.ts'
import { noText } from '../no-text.ts'
import type { Recognised } from '../ocr/recognise-pages.ts'
import { pageList } from '../page-list.ts'
import type { ReadOptions } from '../read-options.ts'
import { type PdfPage, type PdfReading, readWithPdfium } from './first-reader.ts'
import { garbledShare, isGarbled } from './garbled.ts'
import { readWithPdfParse } from './second-reader.ts'

/** PDFium reads; pdf-parse is asked where PDFium fails: for the file, or for single pages. */
export const readPdf = async (bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<Draft> => {
  const first = await readWithPdfium(bytes, options)
  const reading =
    first === undefined || first.pages.length === 0
      ? await readOtherwise(bytes, fileName, options.passwords)
      : await withDoubtfulPagesReadAgain(first, bytes)
  if (reading.placeholder) throw placeholder(fileName)
  const { title } = reading
  const { pages, diagnostics } = await withPicturesRead(reading.pages, bytes, options)
  const apart = reading.pages.flatMap(({ notes }) => notes ?? [])
  return {
    mediaType: 'application/pdf',
    paged: true,
    pages,
    tables: [],
    hardWrapped: true,
    ...(title === undefined ? {} : { title }),
    ...(apart.length === 0 ? {} : { apart }),
    diagnostics: [
      ...(apart.length === 0 ? [] : [commentsLeftOut(apart.length)]),
      ...(pages.every(({ lines }) => lines.length === 0) ? [unread(pages, fileName)] : []),
      ...diagnose(pages),
      ...diagnostics,
    ],
  }
}

/** Text recognition is loaded only where a page needs it. */
const withPicturesRead = async (
  pages: readonly PdfPage[],
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Recognised> => {
  const which = pages.flatMap((page, index) =>
    options.ocr === 'always' || (options.ocr === 'auto' && (page.picture || isGarbled(page.lines))) ? [index] : [],
  )
  if (which.length === 0) return { pages, diagnostics: [] }
  const { recognisePages } = await import('../ocr/recognise-pages.ts')
  return recognisePages(bytes, pages, which, options)
}

const unread = (pages: readonly PdfPage[], fileName: string): Diagnostic =>
  pages.some(({ picture }) => picture)
    ? noText(
        `${fileName}: its pages (${pages.length}) are pictures in which no words were recognised`,
        'Scan it again with 300 dots per inch, or get it from its source',
      )
    : noText(
        `${fileName}: its pages (${pages.length}) are blank`,
        'Get it again from its source; if words are to be seen on it, read it with --ocr always',
      )

const placeholder = (fileName: string): UnreadableDocumentError =>
  new UnreadableDocumentError(
    'unsupported-type',
    fileName,
    'it is an XFA form, whose words only Adobe programs show',
    'Open it in Adobe Reader and print it to PDF',
  )

const readOtherwise = async (
  bytes: Uint8Array,
  fileName: string,
  passwords: readonly string[],
): Promise<PdfReading> => {
  let locked: unknown
  for (const password of ['', ...passwords]) {
    try {
      const reading = await readWithPdfParse(bytes, { password })
      if (reading.pages.length > 0) return reading
      throw damaged(fileName)
    } catch (cause) {
      if (!isLocked(cause)) throw cause instanceof UnreadableDocumentError ? cause : damaged(fileName, cause)
      locked = cause
    }
  }
  throw encrypted(fileName, passwords.length, locked)
}

const isLocked = (cause: unknown): boolean =>
  cause instanceof Error && (cause.name === 'PasswordException' || /encrypt/i.test(cause.message))

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
    const again = await readWithPdfParse(bytes, { pages: doubtful.map((index) => index + 1) })
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
    ...lost('page-without-text', unread, 'shown as a picture in which no words were read'),
    ...lost(
      'page-garbled',
      garbled,
      'the fonts do not say which letters they draw, so its words are not to be trusted',
    ),
  ]
}
