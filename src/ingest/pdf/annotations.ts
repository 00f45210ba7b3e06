import type { TextApart } from '../../model/document.ts'
import type { OpenPdf } from './pdfium.ts'

/** Subtypes that people write in: text, free text, highlight, underline, squiggly, strike-out, stamp, caret, ink. */
const written: ReadonlySet<number> = new Set([1, 3, 9, 10, 11, 12, 13, 14, 15])
const longest = 20_000

/** What people noted on a page (ISO 32000-1, 12.5.6): no words of the contract, so kept apart. */
export const readAnnotations = (pdf: OpenPdf, page: number): TextApart[] => {
  const { wasmExports } = pdf.module
  const notes: TextApart[] = []
  const count = wasmExports.FPDFPage_GetAnnotCount(page)
  for (let index = 0; index < count; index += 1) {
    const annotation = wasmExports.FPDFPage_GetAnnot(page, index)
    if (annotation === 0) continue
    const text = written.has(wasmExports.FPDFAnnot_GetSubtype(annotation)) ? contents(pdf, annotation) : ''
    if (text !== '') notes.push({ kind: 'comment', text })
    wasmExports.FPDFPage_CloseAnnot(annotation)
  }
  return notes
}

const contents = ({ module, scratch }: OpenPdf, annotation: number): string => {
  const { wasmExports } = module
  module.HEAPU8.set(new TextEncoder().encode('Contents\0'), scratch)
  const size = wasmExports.FPDFAnnot_GetStringValue(annotation, scratch, 0, 0)
  if (size <= 2 || size > longest) return ''
  const buffer = wasmExports.malloc(size)
  wasmExports.FPDFAnnot_GetStringValue(annotation, scratch, buffer, size)
  const text = new TextDecoder('utf-16le').decode(module.HEAPU8.slice(buffer, buffer + size - 2))
  wasmExports.free(buffer)
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
