import { setImmediate } from 'node:timers/promises'
import type { TextApart } from '../../model/document.ts'
import type { DraftPage } from '../draft.ts'
import type { ReadOptions } from '../read-options.ts'
import { readAnnotations } from './annotations.ts'
import { buildLines } from './build-lines.ts'
import { readFields, withForm } from './form-fields.ts'
import { readGlyphs } from './glyphs.ts'
import { showsPicture } from './page-ink.ts'
import { metaText, type OpenPdf, withPdf } from './pdfium.ts'
import { placeFields } from './place-fields.ts'
import { readRules } from './rules.ts'

export interface PdfPage extends DraftPage {
  /** Something is drawn that may be words: a large picture, many paths. */
  readonly picture: boolean
  /** Notes that people put on the page. */
  readonly notes?: readonly TextApart[]
}

export interface PdfReading {
  readonly pages: readonly PdfPage[]
  readonly title?: string
  /** The pages only say that another program is needed: an XFA form. */
  readonly placeholder?: boolean
}

const xfaForm = 2
const pagesAtATime = 25

/** PDFium: words with their places. undefined when it cannot open the file. */
export const readWithPdfium = (bytes: Uint8Array, { passwords, watch }: ReadOptions): Promise<PdfReading | undefined> =>
  withPdf(bytes, passwords, async (pdf) => {
    const title = metaText(pdf, 'Title')
    const pages: PdfPage[] = []
    await withForm(pdf, async (form) => {
      for (let index = 0; index < pdf.pageCount; index += 1) {
        const page = readPage(pdf, form, index)
        pages.push(page)
        watch?.page(index, page, pdf.pageCount)
        // Lets what was told go out.
        if (index % pagesAtATime === pagesAtATime - 1) await setImmediate()
      }
    })
    const placeholder =
      pdf.module.wasmExports.FPDF_GetFormType(pdf.handle) === xfaForm &&
      /^Please wait/.test(pages[0]?.lines[0]?.text ?? '')
    return { pages, placeholder, ...(title === undefined ? {} : { title }) }
  })

const readPage = (pdf: OpenPdf, form: number, index: number): PdfPage => {
  const { module } = pdf
  const page = module.wasmExports.FPDF_LoadPage(pdf.handle, index)
  // A page that does not load is a page whose words are missing.
  if (page === 0) return { lines: [], picture: true }
  const textPage = module.wasmExports.FPDFText_LoadPage(page)
  try {
    const glyphs = readGlyphs(pdf, page, textPage)
    const rules = readRules(pdf, page, index + 1, glyphs.frame)
    const printed = textPage === 0 ? [] : buildLines(glyphs, index + 1, rules)
    const lines = placeFields(printed, readFields(pdf, form, page, index + 1, glyphs.frame))
    const { width, height, left, bottom, right, top } = glyphs.frame
    const drawn = rules.length === 0 ? {} : { rules }
    const notes = readAnnotations(pdf, page)
    const noted = notes.length === 0 ? {} : { notes }
    return {
      lines,
      width,
      height,
      ...drawn,
      ...noted,
      picture: showsPicture(pdf, page, lines, [left, bottom, right, top]),
    }
  } finally {
    if (textPage !== 0) module.wasmExports.FPDFText_ClosePage(textPage)
    module.wasmExports.FPDF_ClosePage(page)
  }
}
