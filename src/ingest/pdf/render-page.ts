import type { Raster } from '../ocr/raster.ts'
import type { OpenPdf } from './pdfium.ts'

/** Enough for a letter page at 300 dots an inch; larger pages are drawn coarser, never at full size. */
const mostPixels = 9_000_000
const usual = 300 / 72
const grey = 1
const withAnnotations = 0x01
const asGrey = 0x08
const white = 0xffffffff

export interface Rendering extends Raster {
  /** Pixels a point. */
  readonly scale: number
}

/** A loaded page as it is seen, in grey; undefined where it has no size or there is no memory for it. */
export const renderPage = ({ module }: OpenPdf, page: number, wanted = usual): Rendering | undefined => {
  const calls = module.wasmExports
  const [pageWidth, pageHeight] = [calls.FPDF_GetPageWidthF(page), calls.FPDF_GetPageHeightF(page)]
  if (!(pageWidth > 0 && pageHeight > 0)) return undefined
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (pageWidth * pageHeight)))
  const width = Math.max(1, Math.round(pageWidth * scale))
  const height = Math.max(1, Math.round(pageHeight * scale))
  const buffer = calls.malloc(width * height)
  const bitmap = buffer === 0 ? 0 : calls.FPDFBitmap_CreateEx(width, height, grey, buffer, width)
  try {
    if (bitmap === 0) return undefined
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations | asGrey)
    return { width, height, scale, data: module.HEAPU8.slice(buffer, buffer + width * height) }
  } finally {
    if (bitmap !== 0) calls.FPDFBitmap_Destroy(bitmap)
    calls.free(buffer)
  }
}
