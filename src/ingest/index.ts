import type { SourceDocument } from '../model/document.ts'
import { readDocx } from './docx/read-docx.ts'
import { type Draft, type DraftPage, toSourceDocument } from './draft.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { partlyRead } from './partly-read.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { defaultReadOptions, type ReadOptions } from './read-options.ts'
import { refusal } from './refuse.ts'
import { readRtf } from './rtf/read-rtf.ts'
import { sniff } from './sniff.ts'
import { readText } from './text/read-text.ts'

/**
 * Reads a document: text, lines, and what the format itself says of its structure. The bytes decide the format;
 * `fileName` names the document, tells Markdown from plain text, and a web page from an error saved under another name. Throws `UnreadableDocumentError` when nothing of it can be read.
 */
export async function ingest(
  bytes: Uint8Array,
  fileName: string,
  input: Partial<ReadOptions> = {},
): Promise<SourceDocument> {
  const options = { ...defaultReadOptions, ...input }
  const document = toSourceDocument(await read(bytes, fileName, options), bytes, fileName)
  options.watch?.finished()
  return document
}

/** The document as far as it was read when its reader was stopped: `pages` by index, undefined where unread. */
export const ingestKept = (
  bytes: Uint8Array,
  fileName: string,
  pages: readonly (DraftPage | undefined)[],
  reason: string,
): SourceDocument => toSourceDocument(partlyRead(pages, reason), bytes, fileName)

const read = async (bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<Draft> => {
  const kind = sniff(bytes)
  switch (kind) {
    case 'pdf':
      return readPdf(bytes, fileName, options)
    case 'zip':
      return readDocx(bytes, fileName, options)
    case 'rtf':
      return readRtf(bytes, fileName)
    case 'html':
      if (!/\.x?html?$/i.test(fileName)) throw refusal(kind, bytes, fileName)
      return (await import('./html/read-html.ts')).readHtml(bytes, fileName)
    case 'text':
      return /\.(?:md|markdown)$/i.test(fileName) ? readMarkdown(bytes, fileName) : readText(bytes, fileName)
    default:
      throw refusal(kind, bytes, fileName)
  }
}
