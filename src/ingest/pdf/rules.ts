import type { Box } from '../../model/evidence.ts'
import { type PageFrame, type Rectangle, toSeen } from './page-frame.ts'
import type { OpenPdf } from './pdfium.ts'

const kinds = { path: 2, form: 5 } as const
const segments = { line: 0, move: 2 } as const
/** Points. Borders of tables are thinner; what is thicker is a shaded area. */
const thickest = 3
const shortest = 5
/** A page that draws more is a picture, not a table. */
const objectsLookedAt = 20_000
const segmentsLookedAt = 8_000
const deepest = 4
/** Borders are drawn cell by cell; pieces this near to each other are one rule. */
const near = 1.5

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

interface PathCalls {
  FPDFPath_CountSegments(path: number): number
  FPDFPath_GetPathSegment(path: number, index: number): number
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number
  FPDFPathSegment_GetType(segment: number): number
  FPDFPathSegment_GetClose(segment: number): number
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number
}

/** The upright and level lines that a page draws, as seen, joined where they touch: level ones first, each kind in order of place. */
export const readRules = (pdf: OpenPdf, page: number, pageNumber: number, frame: PageFrame): readonly Box[] => {
  const found: Rectangle[] = []
  const budget = { objects: objectsLookedAt, segments: segmentsLookedAt }
  const calls = pdf.module.wasmExports
  const look = (count: number, objectAt: (index: number) => number, outer: readonly Matrix[]): void => {
    for (let index = 0; index < count && budget.objects > 0 && budget.segments > 0; index += 1, budget.objects -= 1) {
      const object = objectAt(index)
      const kind = calls.FPDFPageObj_GetType(object)
      if (kind === kinds.path) {
        const matrices = [matrixOf(pdf, object), ...outer]
        pathRules(pdf, object, budget, (x, y) => matrices.reduce(moved, [x, y] as const), found)
      } else if (kind === kinds.form && outer.length < deepest) {
        const inside = calls.FPDFFormObj_CountObjects(object)
        look(inside, (at) => calls.FPDFFormObj_GetObject(object, at), [matrixOf(pdf, object), ...outer])
      }
    }
  }
  look(calls.FPDFPage_CountObjects(page), (index) => calls.FPDFPage_GetObject(page, index), [])
  if (budget.segments <= 0) return []
  for (const rectangle of found) toSeen(frame, rectangle)
  const level = found.filter((r) => r.x1 - r.x0 >= r.y1 - r.y0)
  const upright = found.filter((r) => r.x1 - r.x0 < r.y1 - r.y0)
  return [
    ...joined(level, 'y0', 'y1', 'x0', 'x1').filter((r) => r.x1 - r.x0 >= shortest),
    ...joined(upright, 'x0', 'x1', 'y0', 'y1').filter((r) => r.y1 - r.y0 >= shortest),
  ].map((r) => boxOf(r, pageNumber))
}

const pathRules = (
  { module, scratch }: OpenPdf,
  path: number,
  budget: { segments: number },
  place: (x: number, y: number) => readonly [number, number],
  into: Rectangle[],
): void => {
  const calls = module.wasmExports as unknown as PathCalls
  if (!calls.FPDFPath_GetDrawMode(path, scratch, scratch + 4)) return
  const stroked = new Int32Array(module.HEAPU8.buffer, scratch, 2)[1] !== 0
  let [startX, startY, x, y] = [0, 0, 0, 0]
  let around: Rectangle | undefined
  const closeShape = (): void => {
    if (around !== undefined && !stroked && isThin(around)) into.push(around)
    around = undefined
  }
  const line = (toX: number, toY: number): void => {
    const edge = { x0: Math.min(x, toX), y0: Math.min(y, toY), x1: Math.max(x, toX), y1: Math.max(y, toY) }
    if (stroked && isThin(edge)) into.push(edge)
    if (around === undefined) around = { ...edge }
    else stretch(around, edge)
    x = toX
    y = toY
  }
  const count = calls.FPDFPath_CountSegments(path)
  budget.segments -= count
  if (budget.segments <= 0) return
  for (let index = 0; index < count; index += 1) {
    const segment = calls.FPDFPath_GetPathSegment(path, index)
    if (!calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) continue
    const at = scratch >> 2
    const [toX, toY] = place(module.HEAPF32[at]!, module.HEAPF32[at + 1]!)
    const type = calls.FPDFPathSegment_GetType(segment)
    if (type === segments.move) {
      closeShape()
      startX = toX
      startY = toY
      x = toX
      y = toY
    } else if (type === segments.line) line(toX, toY)
    else {
      x = toX
      y = toY
    }
    if (calls.FPDFPathSegment_GetClose(segment)) line(startX, startY)
  }
  closeShape()
}

const isThin = (r: Rectangle): boolean => {
  const [width, height] = [r.x1 - r.x0, r.y1 - r.y0]
  return Math.min(width, height) <= thickest && Math.max(width, height) > Math.min(width, height) * 1.5
}

type Side = keyof Rectangle

/** Rules of one direction; `a0`, `a1` are their sides across it, `b0`, `b1` along it. */
const joined = (rules: readonly Rectangle[], a0: Side, a1: Side, b0: Side, b1: Side): readonly Rectangle[] => {
  const middle = (r: Rectangle): number => (r[a0] + r[a1]) / 2
  const lanes: Rectangle[][] = []
  for (const rule of rules.toSorted((p, q) => middle(p) - middle(q))) {
    const lane = lanes.at(-1)
    if (lane !== undefined && middle(rule) - middle(lane[0]!) <= near) lane.push(rule)
    else lanes.push([rule])
  }
  return lanes.flatMap((lane) => {
    const whole: Rectangle[] = []
    for (const rule of lane.sort((p, q) => p[b0] - q[b0])) {
      const last = whole.at(-1)
      if (last !== undefined && rule[b0] <= last[b1] + near) stretch(last, rule)
      else whole.push({ ...rule })
    }
    return whole
  })
}

const stretch = (r: Rectangle, by: Rectangle): void => {
  r.x0 = Math.min(r.x0, by.x0)
  r.y0 = Math.min(r.y0, by.y0)
  r.x1 = Math.max(r.x1, by.x1)
  r.y1 = Math.max(r.y1, by.y1)
}

const matrixOf = ({ module, scratch }: OpenPdf, object: number): Matrix => {
  if (!module.wasmExports.FPDFPageObj_GetMatrix(object, scratch)) return [1, 0, 0, 1, 0, 0]
  return [...module.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 6)] as unknown as Matrix
}

const moved = ([x, y]: readonly [number, number], [a, b, c, d, e, f]: Matrix): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

const boxOf = (r: Rectangle, page: number): Box => ({
  page,
  x: rounded(r.x0),
  y: rounded(r.y0),
  width: rounded(r.x1 - r.x0),
  height: rounded(r.y1 - r.y0),
})

const rounded = (value: number): number => Math.round(value * 100) / 100
