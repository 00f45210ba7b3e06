import { setImmediate } from 'node:timers/promises'
import { withPdf } from './pdfium.ts'
import { type Rendering, renderPage } from './render-page.ts'

export interface DrawnPage extends Rendering {
  /** From 1. */
  readonly page: number
}

/**
 * Draws pages in the order of the list, as long as `take` wants more; pages that do not load are passed over.
 *
 * @param scale Pixels a point.
 * @returns The number of pages, undefined where the file cannot be opened.
 */
export const drawPages = (
  bytes: Uint8Array,
  passwords: readonly string[],
  wanted: (pages: number) => readonly number[],
  scale: number,
  take: (page: DrawnPage) => boolean,
): Promise<number | undefined> =>
  withPdf(bytes, passwords, async (pdf) => {
    const calls = pdf.module.wasmExports
    for (const number of wanted(pdf.pageCount)) {
      const page = calls.FPDF_LoadPage(pdf.handle, number - 1)
      if (page === 0) continue
      const rendering = renderPage(pdf, page, scale)
      calls.FPDF_ClosePage(page)
      if (rendering !== undefined && !take({ page: number, ...rendering })) break
      // Lets what was drawn go out.
      await setImmediate()
    }
    return pdf.pageCount
  })
