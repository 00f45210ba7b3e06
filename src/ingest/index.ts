import type { SourceDocument } from '../model/document.ts'
import { readDocx } from './docx/read-docx.ts'
import { type Draft, toSourceDocument } from './draft.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { refusal } from './refuse.ts'
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
    case 'zip':
      return readDocx(bytes, fileName)
    case 'text':
      return readText(bytes, fileName)
    default:
      throw refusal(kind, bytes, fileName)
  }
}
