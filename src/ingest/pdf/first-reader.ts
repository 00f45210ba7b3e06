import { setImmediate } from 'node:timers/promises'
import type { TextApart } from '../../model/document.ts'
import type { DraftPage } from '../draft.ts'
import type { ReadOptions } from '../read-options.ts'
import { type Disorder, isScrambled, isUnsettled } from '../reading-order/disorder.ts'
import { readAnnotations } from './annotations.ts'
import { buildLines } from './build-lines.ts'
import { dividersOf, finishLine } from './finish-line.ts'
import { readFields, withForm } from './form-fields.ts'
import { readGlyphs } from './glyphs.ts'
import { orderLines } from './order-lines.ts'
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
    const disorders: Disorder[] = []
    await withForm(pdf, async (form) => {
      for (let index = 0; index < pdf.pageCount; index += 1) {
        const { page, disorder } = readPage(pdf, form, index, false)
        pages.push(page)
        disorders.push(disorder)
        watch?.page(index, page, pdf.pageCount)
        // Lets what was told go out.
        if (index % pagesAtATime === pagesAtATime - 1) await setImmediate()
      }
      for (const index of alsoScrambled(disorders)) {
        pages[index] = readPage(pdf, form, index, true).page
        watch?.page(index, pages[index], pdf.pageCount)
      }
    })
    const placeholder =
      pdf.module.wasmExports.FPDF_GetFormType(pdf.handle) === xfaForm &&
      /^Please wait/.test(pages[0]?.lines[0]?.text ?? '')
    return { pages, placeholder, ...(title === undefined ? {} : { title }) }
  })

/**
 * A program that scrambles one page scrambles others, some of them less: where the whole document shows it, pages that show
 * any of it are read again.
 */
const alsoScrambled = (disorders: readonly Disorder[]): number[] => {
  const before = disorders.reduce((sum, disorder) => sum + disorder.before, 0)
  const lines = disorders.reduce((sum, disorder) => sum + disorder.lines, 0)
  return !disorders.some(isScrambled) || before < 0.035 * lines
    ? []
    : disorders.flatMap((disorder, index) => (!isScrambled(disorder) && isUnsettled(disorder) ? [index] : []))
}

const noDisorder: Disorder = { before: 0, lines: 0 }

/** `sorted` reads it in rows, whatever the order in the file is. */
const readPage = (
  pdf: OpenPdf,
  form: number,
  index: number,
  sorted: boolean,
): { page: PdfPage; disorder: Disorder } => {
  const { module } = pdf
  const page = module.wasmExports.FPDF_LoadPage(pdf.handle, index)
  // A page that does not load is a page whose words are missing.
  if (page === 0) return { page: { lines: [], picture: true }, disorder: noDisorder }
  const textPage = module.wasmExports.FPDFText_LoadPage(page)
  try {
    const glyphs = readGlyphs(pdf, page, textPage)
    const rules = readRules(pdf, page, index + 1, glyphs.frame)
    const ordered = orderLines(textPage === 0 ? [] : buildLines(glyphs), sorted)
    const dividers = dividersOf(rules)
    const printed = ordered.lines.flatMap((line) => finishLine(line, glyphs, index + 1, dividers) ?? [])
    const lines = placeFields(printed, readFields(pdf, form, page, index + 1, glyphs.frame))
    const { width, height, left, bottom, right, top } = glyphs.frame
    const drawn = rules.length === 0 ? {} : { rules }
    const notes = readAnnotations(pdf, page)
    const noted = notes.length === 0 ? {} : { notes }
    const picture = showsPicture(pdf, page, lines, [left, bottom, right, top])
    return { page: { lines, width, height, ...drawn, ...noted, picture }, disorder: ordered.disorder }
  } finally {
    if (textPage !== 0) module.wasmExports.FPDFText_ClosePage(textPage)
    module.wasmExports.FPDF_ClosePage(page)
  }
}
