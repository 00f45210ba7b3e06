import type { DraftLine } from '../draft.ts'
import type { OpenPdf } from './pdfium.ts'

const kinds = { path: 2, image: 3, shading: 4, form: 5 } as const
/** A scan with a stamp (`DocuSign Envelope ID: …`) has little text besides. */
const littleText = 250
const mostOfThePage = 0.5
const manyPaths = 40
const objectsLookedAt = 5_000

/**
 * Whether a page with little or no text shows something that may be words: then it is not merely blank.
 * Pages with enough text are not looked at: pictures on them are logos and signatures.
 */
export const showsPicture = (pdf: OpenPdf, page: number, lines: readonly DraftLine[], area: number): boolean => {
  const { module, scratch } = pdf
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (characters > littleText) return false
  const count = Math.min(module._FPDFPage_CountObjects(page), objectsLookedAt)
  let [paths, covered] = [0, 0]
  for (let index = 0; index < count; index += 1) {
    const object = module._FPDFPage_GetObject(page, index)
    const kind = module._FPDFPageObj_GetType(object)
    if (kind === kinds.path) paths += 1
    if (kind !== kinds.image && kind !== kinds.form) continue
    if (!module._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue
    const at = scratch >> 2
    const [left, bottom, right, top] = module.HEAPF32.subarray(at, at + 4) as unknown as [
      number,
      number,
      number,
      number,
    ]
    covered += Math.max(0, right - left) * Math.max(0, top - bottom)
  }
  if (characters === 0) return paths >= manyPaths || covered > 0.02 * area
  return covered > mostOfThePage * area
}
