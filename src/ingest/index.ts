import { UnreadableDocumentError } from '../errors.ts'
import type { SourceDocument } from '../model/document.ts'
import { type Draft, toSourceDocument } from './draft.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { sniff } from './sniff.ts'
import { readText } from './text/read-text.ts'

/**
 * Reads a document: text, lines, and what the format itself says of its structure. The bytes decide the format;
 * `fileName` only names the document. Throws `UnreadableDocumentError` when nothing of it can be read.
 */
export async function ingest(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  return toSourceDocument(await read(bytes, fileName), bytes, fileName)
}

const read = async (bytes: Uint8Array, fileName: string): Promise<Draft> => {
  const kind = sniff(bytes)
  switch (kind) {
    case 'pdf':
      return readPdf(bytes, fileName)
    case 'text':
      return readText(bytes, fileName)
    case 'empty':
      throw new UnreadableDocumentError('empty-file', fileName, 'the file is empty', 'Get it again from its source')
    default:
      throw new UnreadableDocumentError('unsupported-type', fileName, `this is ${names[kind]}`, mends[kind])
  }
}

const names = {
  zip: 'a ZIP archive, not a document',
  ole: 'an old Office file (.doc) or a protected one',
  rtf: 'an RTF file',
  html: 'a web page, perhaps an error message saved in place of the document',
  image: 'a picture',
  binary: 'binary data of an unknown type',
} as const

const mends = {
  zip: 'Unpack it and read the files inside',
  ole: 'Open it in Word and save it as .docx or PDF',
  rtf: 'Open it in Word and save it as .docx or PDF',
  html: 'Get the document itself, or print the page to PDF',
  image: 'Run text recognition (OCR) over it and save the result as PDF',
  binary: 'Give a PDF, .docx or plain text file',
} as const
