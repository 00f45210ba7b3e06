import { type PageFrame, pageFrame, type Rectangle, toSeen } from './page-frame.ts'
import type { OpenPdf, Pdfium } from './pdfium.ts'
import { scratchSize } from './pdfium.ts'

/** `undefined` for text that runs obliquely (watermarks); else clockwise quarter turns as seen. */
export type Quarter = 0 | 1 | 2 | 3 | undefined

/** The characters of one page in the order of its content stream. Boxes are as seen; asking for them costs about 40 ns. */
export interface Glyphs {
  readonly count: number
  readonly frame: PageFrame
  code(index: number): number
  /** Fills `into` with the box from advance to advance and from ascent to descent; false where there is none. */
  box(index: number, into: Rectangle): boolean
  quarter(index: number): Quarter
  fontSize(index: number): number
  bold(index: number): boolean
}

/** Only valid while the page is loaded. */
export const readGlyphs = ({ module, scratch }: OpenPdf, page: number, textPage: number): Glyphs => {
  const frame = pageFrame(module, page, scratch)
  const boldFonts = new Map<number, boolean>()
  return {
    count: Math.max(0, module.wasmExports.FPDFText_CountChars(textPage)),
    frame,
    code: (index) => {
      const code = module.wasmExports.FPDFText_GetUnicode(textPage, index)
      // PDFium gives a hyphen at a line's end as U+0002, U+FFFE or U+00AD, by version and font.
      return code === 0x02 || code === 0xfffe || code === 0xad ? 0x2d : code
    },
    box: (index, into) => {
      if (!looseBox(module, textPage, index, scratch, into)) return false
      toSeen(frame, into)
      return true
    },
    quarter: (index) => {
      const turns = module.wasmExports.FPDFText_GetCharAngle(textPage, index) / (Math.PI / 2)
      const whole = Math.round(turns)
      return Math.abs(turns - whole) > 0.06 ? undefined : (((((whole + frame.rotation) % 4) + 4) % 4) as Quarter)
    },
    fontSize: (index) => {
      const size = module.wasmExports.FPDFText_GetFontSize(textPage, index)
      if (!module.wasmExports.FPDFText_GetMatrix(textPage, index, scratch)) return size
      const at = scratch >> 2
      return size * Math.hypot(module.HEAPF32[at + 2]!, module.HEAPF32[at + 3]!) * frame.scale
    },
    bold: (index) => {
      const object = module.wasmExports.FPDFText_GetTextObject(textPage, index)
      if (object === 0) return false
      // 2 fills and strokes: how producers without the bold font imitate it.
      if (module.wasmExports.FPDFTextObj_GetTextRenderMode(object) === 2) return true
      const font = module.wasmExports.FPDFTextObj_GetFont(object)
      let bold = boldFonts.get(font)
      if (bold === undefined) {
        bold = font !== 0 && /bold|black|heavy|[-,]bd|demi/i.test(fontName(module, font, scratch))
        boldFonts.set(font, bold)
      }
      return bold
    },
  }
}

const looseBox = (module: Pdfium, textPage: number, index: number, scratch: number, into: Rectangle): boolean => {
  if (!module.wasmExports.FPDFText_GetLooseCharBox(textPage, index, scratch)) return false
  const at = scratch >> 2
  const { HEAPF32 } = module
  set(into, HEAPF32[at]!, HEAPF32[at + 3]!, HEAPF32[at + 2]!, HEAPF32[at + 1]!)
  if (into.x1 - into.x0 > 0.01 && into.y1 - into.y0 > 0.01) return true
  // Fonts without ascent and descent (Type 3) have no loose box: take the ink.
  if (!module.wasmExports.FPDFText_GetCharBox(textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24))
    return false
  const at64 = scratch >> 3
  const { HEAPF64 } = module
  set(into, HEAPF64[at64]!, HEAPF64[at64 + 2]!, HEAPF64[at64 + 1]!, HEAPF64[at64 + 3]!)
  return true
}

const set = (into: Rectangle, x0: number, y0: number, x1: number, y1: number): void => {
  into.x0 = Math.min(x0, x1)
  into.x1 = Math.max(x0, x1)
  into.y0 = Math.min(y0, y1)
  into.y1 = Math.max(y0, y1)
}

const fontName = (module: Pdfium, font: number, scratch: number): string => {
  const size = Math.min(module.wasmExports.FPDFFont_GetBaseFontName(font, scratch, scratchSize), scratchSize)
  return new TextDecoder('latin1').decode(module.HEAPU8.slice(scratch, scratch + Math.max(0, size - 1)))
}
