import { UnreadableDocumentError } from '../../errors.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Draft } from '../draft.ts'
import { noText } from '../no-text.ts'
import type { ReadOptions } from '../read-options.ts'
import { apartDiagnostics, leftOutDiagnostics } from './left-out-diagnostics.ts'
import { missingWords } from './missing-words.ts'
import { openPackage, type Package } from './open-package.ts'
import { type DocxReading, readOwn } from './own-reader.ts'
import { findParts, type Parts } from './parts.ts'
import { readWithMammoth, suitsMammoth } from './second-reader.ts'
import type { Tracked } from './tracked.ts'
import { elements, parseXml, XmlError } from './xml.ts'

/**
 * Our own reader leads: only it gives automatic labels, cells, notes and what was left out. mammoth checks that no
 * words are missing, and stands in where our reader fails.
 */
export const readDocx = async (bytes: Uint8Array, fileName: string, { tracked }: ReadOptions): Promise<Draft> => {
  const pack = await openPackage(bytes, fileName)
  const parts = await findParts(pack)
  if (parts === undefined) throw notADocument(pack, fileName)
  const { reading, diagnostics } = await readBest(pack, parts, bytes, fileName, tracked)
  if (reading.isEmpty && reading.lines.length === 0) {
    throw new UnreadableDocumentError('no-text', fileName, 'the document is empty', 'Get it again from its source')
  }
  const title = await titleOf(pack, parts)
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    paged: false,
    pages: [{ lines: reading.lines }],
    tables: reading.tables,
    hardWrapped: false,
    ...(reading.apart.length === 0 ? {} : { apart: reading.apart }),
    ...(title === undefined ? {} : { title }),
    diagnostics:
      reading.lines.length > 0
        ? diagnostics
        : [
            noText(`${fileName}: the document has no words`, 'Get it again from its source, or save it as PDF'),
            ...diagnostics,
          ],
  }
}

type Best = {
  readonly reading: Pick<DocxReading, 'lines' | 'tables' | 'isEmpty' | 'apart'>
  readonly diagnostics: readonly Diagnostic[]
}

const readBest = async (
  pack: Package,
  parts: Parts,
  bytes: Uint8Array,
  fileName: string,
  tracked: Tracked,
): Promise<Best> => {
  try {
    const reading = await readOwn(pack, parts, tracked)
    // mammoth knows only the accepted text.
    const compared = (await suitsMammoth(pack)) && tracked === 'accepted' ? await compareReaders(reading, bytes) : []
    return {
      reading,
      diagnostics: [...leftOutDiagnostics(reading.leftOut, tracked), ...apartDiagnostics(reading.apart), ...compared],
    }
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError) throw cause
    // XML that is refused or broken is no better in the other reader.
    if (cause instanceof XmlError) throw damaged(fileName, cause)
    return insteadOfOwn(await suitsMammoth(pack), bytes, fileName, cause)
  }
}

const insteadOfOwn = async (suits: boolean, bytes: Uint8Array, fileName: string, cause: unknown): Promise<Best> => {
  if (!suits) throw damaged(fileName, cause)
  try {
    const lines = await readWithMammoth(bytes)
    const message = 'Read without automatic numbers and tables, since the file is built in an unusual way'
    const lost: Diagnostic = { code: 'docx-read-plainly', severity: 'warning', stage: 'ingest', partial: true, message }
    return { reading: { lines, tables: [], isEmpty: false, apart: [] }, diagnostics: [lost] }
  } catch {
    throw damaged(fileName, cause)
  }
}

/** Words that only mammoth has may be words that our reader lost. */
const compareReaders = async ({ lines, leftOut }: DocxReading, bytes: Uint8Array): Promise<readonly Diagnostic[]> => {
  let others: readonly { readonly text: string }[]
  try {
    others = await readWithMammoth(bytes)
  } catch {
    // The second reader is a help, not a condition.
    return []
  }
  const own = [...lines.map(({ text }) => text), ...leftOut.hidden]
  const missing = missingWords(
    own,
    others.map(({ text }) => text),
  )
  if (missing.length === 0) return []
  const some = missing.slice(0, 8).join(', ')
  const message = `A second reader found ${missing.length} word(s) more: ${some}${missing.length > 8 ? ' …' : ''}`
  return [{ code: 'docx-readers-disagree', severity: 'warning', stage: 'ingest', partial: true, message }]
}

const titleOf = async (pack: Package, parts: Parts): Promise<string | undefined> => {
  const text = parts.core === undefined ? undefined : await pack.read(parts.core)
  if (text === undefined) return undefined
  try {
    const words =
      elements(parseXml(text))
        .find(({ name }) => name === 'title')
        ?.children.join('') ?? ''
    return words.replace(/\s+/g, ' ').trim() || undefined
  } catch {
    return undefined
  }
}

const notADocument = (pack: Package, fileName: string): UnreadableDocumentError => {
  const [what, mend] = pack.has('xl/workbook.xml')
    ? ['an Excel workbook', 'Print it to PDF']
    : pack.has('ppt/presentation.xml')
      ? ['a PowerPoint presentation', 'Print it to PDF']
      : pack.has('content.xml')
        ? ['an OpenDocument file', 'Save it as .docx or PDF']
        : pack.has('[Content_Types].xml')
          ? ['an Office file without a document in it', 'Open it in Word and save it anew']
          : ['a ZIP archive', 'Unpack it and read the files inside']
  return new UnreadableDocumentError('unsupported-type', fileName, `this is ${what}`, mend!)
}

const damaged = (fileName: string, cause: unknown): UnreadableDocumentError =>
  new UnreadableDocumentError(
    'damaged',
    fileName,
    cause instanceof XmlError ? `the XML inside is refused (${cause.message})` : 'the document inside is damaged',
    'Open it in Word and save it anew',
    { cause },
  )
