import type { DraftPage } from '../draft.ts'
import { buildLines } from './build-lines.ts'
import { readGlyphs } from './glyphs.ts'
import { showsPicture } from './page-ink.ts'
import { metaText, type OpenPdf, withPdf } from './pdfium.ts'

export interface PdfPage extends DraftPage {
  /** Something is drawn that may be words: a large picture, many paths. */
  readonly picture: boolean
}

export interface PdfReading {
  readonly pages: readonly PdfPage[]
  readonly title?: string
  /** The pages only say that another program is needed: an XFA form. */
  readonly placeholder?: boolean
}

const xfaForm = 2

/** PDFium: words with their places. undefined when it cannot open the file. */
export const readWithPdfium = (bytes: Uint8Array): Promise<PdfReading | undefined> =>
  withPdf(bytes, (pdf) => {
    const title = metaText(pdf, 'Title')
    const pages: PdfPage[] = []
    for (let index = 0; index < pdf.pageCount; index += 1) pages.push(readPage(pdf, index))
    const placeholder =
      pdf.module._FPDF_GetFormType(pdf.handle) === xfaForm && /^Please wait/.test(pages[0]?.lines[0]?.text ?? '')
    return { pages, placeholder, ...(title === undefined ? {} : { title }) }
  })

const readPage = (pdf: OpenPdf, index: number): PdfPage => {
  const { module } = pdf
  const page = module._FPDF_LoadPage(pdf.handle, index)
  // A page that does not load is a page whose words are missing.
  if (page === 0) return { lines: [], picture: true }
  const textPage = module._FPDFText_LoadPage(page)
  try {
    const glyphs = readGlyphs(pdf, page, textPage)
    const lines = textPage === 0 ? [] : buildLines(glyphs, index + 1)
    const { width, height, left, bottom, right, top } = glyphs.frame
    return { lines, width, height, picture: showsPicture(pdf, page, lines, [left, bottom, right, top]) }
  } finally {
    if (textPage !== 0) module._FPDFText_ClosePage(textPage)
    module._FPDF_ClosePage(page)
  }
}
