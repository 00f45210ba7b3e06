import { createHash } from 'node:crypto'
import { type AnalyzeOptions, analyze } from '../analyze.ts'
import type { Result } from '../emit/emitter.ts'
import { sniff } from '../ingest/sniff.ts'
import { convert, findLibreOffice } from './libreoffice.ts'

/** A Word 97–2003 document, by the names of the streams in it; none that is encrypted. */
const isOldWord = (bytes: Uint8Array): boolean => {
  if (sniff(bytes) !== 'ole') return false
  const holds = (stream: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'))
  return holds('WordDocument') && !holds('EncryptedPackage')
}

/** A .doc as LibreOffice converts it; undefined for other files and where LibreOffice is not there or fails. */
export const readOldWord = async (bytes: Uint8Array, options: AnalyzeOptions): Promise<Result | undefined> => {
  const program = isOldWord(bytes) ? findLibreOffice() : undefined
  const converted = program === undefined ? undefined : await convert(program, bytes, 'doc', 'docx')
  if (converted === undefined) return undefined
  const { schedule, text } = await analyze(converted, options)
  const id = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const note: Result['schedule']['diagnostics'][number] = {
    code: 'converted',
    severity: 'info',
    stage: 'ingest',
    message: 'A Word 97–2003 document, read as LibreOffice converted it',
    milestones: [],
    evidence: [],
  }
  const document = { ...schedule.document, id, mediaType: 'application/msword' }
  return { schedule: { ...schedule, document, diagnostics: [note, ...schedule.diagnostics] }, text }
}
