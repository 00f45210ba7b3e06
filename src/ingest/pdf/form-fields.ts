import type { Box } from '../../model/evidence.ts'
import { type PageFrame, toSeen } from './page-frame.ts'
import type { OpenPdf } from './pdfium.ts'

/** What someone filled into a form, and where. */
export interface FormField {
  readonly text: string
  readonly box: Box
}

const widget = 20
const hidden = 2
const kinds = { checkbox: 2, radio: 3, choice: 4, list: 5, text: 6 } as const
/** Sizes of PDFium's structure FPDF_FORMFILLINFO (about 140 bytes; its first field is its version). */
const formInfoSize = 256
const formInfoVersion = 2

/** Opens the document's form for `use`; the handle is 0 where there is none. Nothing in it is run: this build has no scripts. */
export const withForm = async <T>({ module, handle }: OpenPdf, use: (form: number) => Promise<T>): Promise<T> => {
  const { wasmExports } = module
  if (wasmExports.FPDF_GetFormType(handle) === 0) return use(0)
  const info = wasmExports.malloc(formInfoSize)
  module.HEAPU8.fill(0, info, info + formInfoSize)
  module.HEAPU8[info] = formInfoVersion
  const form = wasmExports.FPDFDOC_InitFormFillEnvironment(handle, info)
  try {
    return await use(form)
  } finally {
    if (form !== 0) wasmExports.FPDFDOC_ExitFormFillEnvironment(form)
    wasmExports.free(info)
  }
}

/** The filled fields of a page, in the order of the file. Unticked boxes are ☐. */
export const readFields = (pdf: OpenPdf, form: number, page: number, number: number, frame: PageFrame): FormField[] => {
  const { wasmExports } = pdf.module
  const fields: FormField[] = []
  const count = form === 0 ? 0 : wasmExports.FPDFPage_GetAnnotCount(page)
  for (let index = 0; index < count; index += 1) {
    const annotation = wasmExports.FPDFPage_GetAnnot(page, index)
    if (annotation === 0) continue
    if (
      wasmExports.FPDFAnnot_GetSubtype(annotation) === widget &&
      !(wasmExports.FPDFAnnot_GetFlags(annotation) & hidden)
    ) {
      const text = fieldText(pdf, form, annotation)
      if (text !== '') fields.push({ text, box: boxOf(pdf, annotation, number, frame) })
    }
    wasmExports.FPDFPage_CloseAnnot(annotation)
  }
  return fields
}

const fieldText = (pdf: OpenPdf, form: number, annotation: number): string => {
  const { wasmExports } = pdf.module
  const kind = wasmExports.FPDFAnnot_GetFormFieldType(form, annotation)
  if (kind === kinds.checkbox || kind === kinds.radio) {
    return wasmExports.FPDFAnnot_IsChecked(form, annotation) ? '☒' : '☐'
  }
  if (kind !== kinds.text && kind !== kinds.choice && kind !== kinds.list) return ''
  return fieldValue(pdf, form, annotation)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

const fieldValue = ({ module }: OpenPdf, form: number, annotation: number): string => {
  const { wasmExports } = module
  const size = wasmExports.FPDFAnnot_GetFormFieldValue(form, annotation, 0, 0)
  if (size <= 2 || size > 100_000) return ''
  const buffer = wasmExports.malloc(size)
  wasmExports.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size)
  const text = new TextDecoder('utf-16le').decode(module.HEAPU8.slice(buffer, buffer + size - 2))
  wasmExports.free(buffer)
  return text
}

const boxOf = ({ module, scratch }: OpenPdf, annotation: number, page: number, frame: PageFrame): Box => {
  module.wasmExports.FPDFAnnot_GetRect(annotation, scratch)
  const [left = 0, top = 0, right = 0, bottom = 0] = module.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4)
  const seen = { x0: left, y0: Math.min(top, bottom), x1: right, y1: Math.max(top, bottom) }
  toSeen(frame, seen)
  return { page, x: seen.x0, y: seen.y0, width: seen.x1 - seen.x0, height: seen.y1 - seen.y0 }
}
