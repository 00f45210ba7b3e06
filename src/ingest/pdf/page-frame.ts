import type { Pdfium } from './pdfium.ts'

/** Leads from PDF user space (origin bottom left, unrotated) to the page as seen (points, origin top left). */
export interface PageFrame {
  readonly width: number
  readonly height: number
  /** Clockwise quarter turns. */
  readonly rotation: 0 | 1 | 2 | 3
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
  readonly scale: number
}

export interface Rectangle {
  x0: number
  y0: number
  x1: number
  y1: number
}

export const pageFrame = (module: Pdfium, page: number, scratch: number): PageFrame => {
  const width = module.wasmExports.FPDF_GetPageWidthF(page)
  const height = module.wasmExports.FPDF_GetPageHeightF(page)
  const rotation = (((module.wasmExports.FPDFPage_GetRotation(page) % 4) + 4) % 4) as PageFrame['rotation']
  const sideways = rotation % 2 === 1
  let [left, bottom, right, top] = [0, 0, sideways ? height : width, sideways ? width : height]
  if (module.wasmExports.FPDF_GetPageBoundingBox(page, scratch)) {
    const at = scratch >> 2
    left = module.HEAPF32[at]!
    top = module.HEAPF32[at + 1]!
    right = module.HEAPF32[at + 2]!
    bottom = module.HEAPF32[at + 3]!
  }
  const across = sideways ? top - bottom : right - left
  return { width, height, rotation, left, bottom, right, top, scale: across > 0 ? width / across : 1 }
}

/** Turns a user-space rectangle (x0 left, y0 bottom, x1 right, y1 top) in place into one of the page as seen. */
export const toSeen = (frame: PageFrame, r: Rectangle): void => {
  const { x0, y0, x1, y1 } = r
  const { left, bottom, right, top, scale } = frame
  switch (frame.rotation) {
    case 0:
      setRectangle(r, x0 - left, top - y1, x1 - left, top - y0, scale)
      break
    case 1:
      setRectangle(r, y0 - bottom, x0 - left, y1 - bottom, x1 - left, scale)
      break
    case 2:
      setRectangle(r, right - x1, y0 - bottom, right - x0, y1 - bottom, scale)
      break
    case 3:
      setRectangle(r, top - y1, right - x1, top - y0, right - x0, scale)
      break
  }
}

const setRectangle = (r: Rectangle, x0: number, y0: number, x1: number, y1: number, scale: number): void => {
  r.x0 = x0 * scale
  r.y0 = y0 * scale
  r.x1 = x1 * scale
  r.y1 = y1 * scale
}
