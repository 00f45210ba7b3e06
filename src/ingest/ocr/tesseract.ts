import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PSM, Worker } from 'tesseract.js'
import { type Raster, toPgm } from './raster.ts'

/** A word as recognised; the box in pixels of the picture. */
export interface SeenWord {
  readonly text: string
  /** 0 to 100, the recogniser's own. */
  readonly confidence: number
  readonly box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
}

/**
 * Lines over the whole width, of whatever size. Looking for columns, the recogniser parts the rows of tables; what it takes
 * for one block of text falls to pieces at a table's rules.
 */
const oneColumn = '4' as PSM

export type SeenLine = readonly SeenWord[]

/** Reads pictures of pages, offline: program and language data are packages of npm. */
export interface Recogniser {
  /** Lines in the order of reading. */
  recognise(picture: Raster, dotsPerInch: number): Promise<SeenLine[]>
  close(): Promise<void>
}

/** Takes half a second and 100 MB; close it. */
export const openRecogniser = async (): Promise<Recogniser> => {
  const { createWorker, OEM } = await import('tesseract.js')
  const data = join(dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/eng'))), '4.0.0_best_int')
  const worker: Worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: data,
    cacheMethod: 'none',
    gzip: true,
    // Without it an error within the worker ends the process.
    errorHandler: () => {},
  })
  return {
    recognise: async (picture, dotsPerInch) => {
      await worker.setParameters({
        user_defined_dpi: `${Math.round(dotsPerInch)}`,
        tessedit_pageseg_mode: oneColumn,
      })
      const { data: seen } = await worker.recognize(toPgm(picture), {}, { blocks: true, text: false })
      return (seen.blocks ?? [])
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
        .map(({ words }) => words.map(({ text, confidence, bbox }) => ({ text: text.trim(), confidence, box: bbox })))
    },
    close: async () => void (await worker.terminate()),
  }
}
