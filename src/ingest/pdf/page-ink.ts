import type { DraftLine } from '../draft.ts'
import type { OpenPdf } from './pdfium.ts'

const kinds = { path: 2, image: 3, form: 5 } as const
/** A scan with a stamp (`DocuSign Envelope ID: …`) has little text besides. */
const littleText = 250
const mostOfThePage = 0.5
const aLogo = 0.02
/** Drawn letters take many paths; rules and boxes few. */
const manyPaths = 40
const objectsLookedAt = 5_000
const deepest = 5

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
type Bounds = readonly [left: number, bottom: number, right: number, top: number]

/**
 * Whether a page with little or no text shows something that may be words: then it is not merely blank.
 * Pages with enough text are not looked at: pictures on them are logos and signatures.
 */
export const showsPicture = (pdf: OpenPdf, page: number, lines: readonly DraftLine[], visible: Bounds): boolean => {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (characters > littleText) return false
  const { paths, covered } = inkOf(pdf, page, visible)
  const area = (visible[2] - visible[0]) * (visible[3] - visible[1])
  if (characters === 0) return paths >= manyPaths || covered > aLogo * area
  return covered > mostOfThePage * area
}

/** Number of paths, and the area under images, in the visible part of a page; looks into form objects. */
const inkOf = (pdf: OpenPdf, page: number, visible: Bounds): { paths: number; covered: number } => {
  const { module } = pdf
  let [paths, covered, budget] = [0, 0, objectsLookedAt]
  const look = (count: number, objectAt: (index: number) => number, matrices: readonly Matrix[]): void => {
    for (let index = 0; index < count && budget > 0; index += 1, budget -= 1) {
      const object = objectAt(index)
      const kind = module.wasmExports.FPDFPageObj_GetType(object)
      if (kind === kinds.form && matrices.length < deepest) {
        const inside = module.wasmExports.FPDFFormObj_CountObjects(object)
        look(inside, (at) => module.wasmExports.FPDFFormObj_GetObject(object, at), [matrixOf(pdf, object), ...matrices])
      } else if (kind === kinds.path || kind === kinds.image) {
        const seen = shared(matrices.reduce(moved, boundsOf(pdf, object)), visible)
        if (seen <= 0) continue
        if (kind === kinds.path) paths += 1
        else covered += seen
      }
    }
  }
  look(
    module.wasmExports.FPDFPage_CountObjects(page),
    (index) => module.wasmExports.FPDFPage_GetObject(page, index),
    [],
  )
  return { paths, covered }
}

const boundsOf = ({ module, scratch }: OpenPdf, object: number): Bounds => {
  if (!module.wasmExports.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12))
    return [0, 0, 0, 0]
  return [...module.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4)] as unknown as Bounds
}

const matrixOf = ({ module, scratch }: OpenPdf, object: number): Matrix => {
  if (!module.wasmExports.FPDFPageObj_GetMatrix(object, scratch)) return [1, 0, 0, 1, 0, 0]
  return [...module.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 6)] as unknown as Matrix
}

const moved = ([left, bottom, right, top]: Bounds, [a, b, c, d, e, f]: Matrix): Bounds => {
  const xs = [a * left + c * bottom, a * right + c * bottom, a * left + c * top, a * right + c * top]
  const ys = [b * left + d * bottom, b * right + d * bottom, b * left + d * top, b * right + d * top]
  return [Math.min(...xs) + e, Math.min(...ys) + f, Math.max(...xs) + e, Math.max(...ys) + f]
}

/** Thin rules have no area, so a little is added. */
const shared = (a: Bounds, b: Bounds): number =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]) + 0.01) *
  Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]) + 0.01)
