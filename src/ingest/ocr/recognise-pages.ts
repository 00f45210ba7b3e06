import type { Diagnostic } from '../../model/diagnostic.ts'
import type { DraftPage } from '../draft.ts'
import type { PdfPage } from '../pdf/first-reader.ts'
import { withPdf } from '../pdf/pdfium.ts'
import { renderPage } from '../pdf/render-page.ts'
import type { ReadOptions } from '../read-options.ts'
import { inColumns } from './in-columns.ts'
import type { Raster } from './raster.ts'
import { readPicture } from './read-picture.ts'
import { repaired } from './repair.ts'
import { openRecogniser } from './tesseract.ts'
import { toDraftLines } from './to-draft-lines.ts'
import { uncertainFigures } from './uncertain-figures.ts'

const aSpeck = 0.004

export interface Recognised {
  readonly pages: readonly PdfPage[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the pages of these indexes as pictures. A page on which more was read as letters keeps its letters. */
export const recognisePages = async (
  bytes: Uint8Array,
  pages: readonly PdfPage[],
  which: readonly number[],
  { passwords, watch, ocr }: ReadOptions,
): Promise<Recognised> => {
  const found = [...pages]
  watch?.recognising(which.length)
  const recogniser = await openRecogniser()
  try {
    await withPdf(bytes, passwords, async (pdf) => {
      let likely = 0
      for (const index of which) {
        const page = pdf.module.wasmExports.FPDF_LoadPage(pdf.handle, index)
        if (page === 0) continue
        const picture = renderPage(pdf, page)
        pdf.module.wasmExports.FPDF_ClosePage(page)
        if (picture === undefined) continue
        const { scale } = picture
        const { lines, rules, width, height, quarters, angle } = await readPicture(
          picture,
          scale * 72,
          recogniser,
          likely,
        )
        const drafted = toDraftLines(repaired(inColumns(lines)), scale, index + 1)
        const old = found[index]!
        if (drafted.length === 0 || (ocr !== 'always' && lengthOf(drafted) <= lengthOf(old.lines))) {
          found[index] = { ...old, picture: old.lines.length === 0 && inkOf(picture) > aSpeck }
          continue
        }
        likely = quarters
        found[index] = {
          lines: drafted,
          width: width / scale,
          height: height / scale,
          recognised: true,
          picture: false,
          ...(quarters === 0 && angle === 0 ? {} : { turned: { quarters, angle } }),
          ...(rules.length === 0
            ? {}
            : {
                rules: rules.map(({ x0, y0, x1, y1 }) => ({
                  page: index + 1,
                  x: x0 / scale,
                  y: y0 / scale,
                  width: (x1 - x0) / scale,
                  height: (y1 - y0) / scale,
                })),
              }),
        }
        watch?.page(index, found[index], pages.length)
      }
    })
  } finally {
    await recogniser.close()
  }
  return { pages: found, diagnostics: uncertainFigures(found) }
}

/** Share of dark pixels: the back of a page has specks and the shadow of its edge. */
const inkOf = ({ data }: Raster): number => {
  let dark = 0
  for (const value of data) if (value < 128) dark += 1
  return dark / data.length
}

const lengthOf = (lines: DraftPage['lines']): number => lines.reduce((sum, { text }) => sum + text.length, 0)
