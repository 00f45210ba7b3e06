import { PDFiumLibrary } from '@hyzyla/pdfium'

/**
 * The part of PDFium's C interface that the reader needs. `@hyzyla/pdfium` builds it all in but types and wraps only
 * a little of it, so the calls are declared here. Handles are plain numbers; 0 means failure.
 */
export interface Pdfium {
  /** The functions as compiled. The module's own, of the same names with an underscore, check each call and take twice as long. */
  readonly wasmExports: PdfiumCalls
  // The views are replaced when the memory grows: read them from here after every call, never keep them.
  readonly HEAPU8: Uint8Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
}

interface PdfiumCalls {
  malloc(size: number): number
  free(pointer: number): void
  FPDF_LoadMemDocument(data: number, size: number, password: number): number
  FPDF_GetLastError(): number
  FPDF_CloseDocument(document: number): void
  FPDF_GetFormType(document: number): number
  FPDF_GetPageCount(document: number): number
  FPDF_GetMetaText(document: number, tag: number, buffer: number, size: number): number
  FPDF_LoadPage(document: number, index: number): number
  FPDF_ClosePage(page: number): void
  FPDF_GetPageWidthF(page: number): number
  FPDF_GetPageHeightF(page: number): number
  FPDF_GetPageBoundingBox(page: number, rectangle: number): number
  FPDFDOC_InitFormFillEnvironment(document: number, info: number): number
  FPDFDOC_ExitFormFillEnvironment(form: number): void
  FPDFPage_GetAnnotCount(page: number): number
  FPDFPage_GetAnnot(page: number, index: number): number
  FPDFPage_CloseAnnot(annotation: number): void
  FPDFAnnot_GetSubtype(annotation: number): number
  FPDFAnnot_GetFlags(annotation: number): number
  FPDFAnnot_GetStringValue(annotation: number, key: number, buffer: number, size: number): number
  FPDFAnnot_GetRect(annotation: number, rectangle: number): number
  FPDFAnnot_GetFormFieldType(form: number, annotation: number): number
  FPDFAnnot_GetFormFieldValue(form: number, annotation: number, buffer: number, size: number): number
  FPDFAnnot_IsChecked(form: number, annotation: number): number
  FPDFPage_GetRotation(page: number): number
  FPDFPage_CountObjects(page: number): number
  FPDFPage_GetObject(page: number, index: number): number
  FPDFPageObj_GetType(object: number): number
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number
  FPDFPageObj_GetMatrix(object: number, matrix: number): number
  FPDFFormObj_CountObjects(form: number): number
  FPDFFormObj_GetObject(form: number, index: number): number
  FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): number
  FPDFBitmap_Destroy(bitmap: number): void
  FPDFBitmap_FillRect(bitmap: number, x: number, y: number, width: number, height: number, color: number): void
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void
  FPDFText_LoadPage(page: number): number
  FPDFText_ClosePage(textPage: number): void
  FPDFText_CountChars(textPage: number): number
  FPDFText_GetUnicode(textPage: number, index: number): number
  FPDFText_IsGenerated(textPage: number, index: number): number
  FPDFText_IsHyphen(textPage: number, index: number): number
  FPDFText_GetLooseCharBox(textPage: number, index: number, rectangle: number): number
  FPDFText_GetCharBox(textPage: number, index: number, left: number, right: number, bottom: number, top: number): number
  FPDFText_GetCharAngle(textPage: number, index: number): number
  FPDFText_GetFontSize(textPage: number, index: number): number
  FPDFText_GetMatrix(textPage: number, index: number, matrix: number): number
  FPDFText_GetTextObject(textPage: number, index: number): number
  FPDFTextObj_GetFont(textObject: number): number
  FPDFTextObj_GetTextRenderMode(textObject: number): number
  FPDFFont_GetBaseFontName(font: number, buffer: number, size: number): number
}

let library: Promise<Pdfium> | undefined

/** One instance a process: starting it costs about 90 ms. Documents that are open at a time share it. */
const pdfium = (): Promise<Pdfium> => {
  library ??= PDFiumLibrary.init().then((loaded) => (loaded as unknown as { module: Pdfium }).module)
  return library
}

/** An open document. Its memory is freed when `withPdf` returns. */
export interface OpenPdf {
  readonly module: Pdfium
  readonly handle: number
  readonly pageCount: number
  /** A few hundred bytes for results that PDFium writes to memory. 8-byte aligned. */
  readonly scratch: number
}

export const scratchSize = 512
/** FPDF_ERR_PASSWORD */
const passwordError = 4

/** Runs `use` on the document; undefined when PDFium cannot open it. */
export const withPdf = async <T>(
  bytes: Uint8Array,
  passwords: readonly string[],
  use: (pdf: OpenPdf) => T | Promise<T>,
): Promise<T | undefined> => {
  const module = await pdfium()
  const { malloc, free } = module.wasmExports
  const data = malloc(bytes.length)
  const scratch = malloc(scratchSize)
  let handle = 0
  try {
    if (data === 0 || scratch === 0) return undefined
    module.HEAPU8.set(bytes, data)
    handle = firstThatOpens(module, data, bytes.length, passwords)
    if (handle === 0) return undefined
    return await use({ module, handle, pageCount: module.wasmExports.FPDF_GetPageCount(handle), scratch })
  } finally {
    if (handle !== 0) module.wasmExports.FPDF_CloseDocument(handle)
    free(scratch)
    free(data)
  }
}

const firstThatOpens = (module: Pdfium, data: number, size: number, passwords: readonly string[]): number => {
  const open = (password: number): number => module.wasmExports.FPDF_LoadMemDocument(data, size, password)
  let handle = open(0)
  // Passwords are UTF-8 in the newest encryption, composed as SASLprep asks; PDFium tries Latin-1 by itself.
  for (const word of passwords.flatMap((each) => [...new Set([each, each.normalize('NFKC')])])) {
    if (handle !== 0 || module.wasmExports.FPDF_GetLastError() !== passwordError) break
    const written = new TextEncoder().encode(`${word}\0`)
    const password = module.wasmExports.malloc(written.length)
    module.HEAPU8.set(written, password)
    handle = open(password)
    module.wasmExports.free(password)
  }
  return handle
}

/** A field of the document information: `Title`. */
export const metaText = ({ module, handle, scratch }: OpenPdf, field: string): string | undefined => {
  const { malloc, free } = module.wasmExports
  module.HEAPU8.set(new TextEncoder().encode(`${field}\0`), scratch)
  const size = module.wasmExports.FPDF_GetMetaText(handle, scratch, 0, 0)
  if (size <= 2 || size > 10_000) return undefined
  const buffer = malloc(size)
  module.wasmExports.FPDF_GetMetaText(handle, scratch, buffer, size)
  const text = new TextDecoder('utf-16le').decode(module.HEAPU8.slice(buffer, buffer + size - 2))
  free(buffer)
  return text.replace(/[\s\0]+/g, ' ').trim() || undefined
}
