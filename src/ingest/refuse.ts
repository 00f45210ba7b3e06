import { UnreadableDocumentError } from '../errors.ts'
import type { Kind } from './sniff.ts'

type Refused = Exclude<Kind, 'pdf' | 'zip' | 'text' | 'rtf'>

/** The error for bytes that no reader takes. */
export const refusal = (kind: Refused, bytes: Uint8Array, fileName: string): UnreadableDocumentError => {
  if (kind === 'empty') {
    return new UnreadableDocumentError('empty-file', fileName, 'the file is empty', 'Get it again from its source')
  }
  if (kind === 'ole') return oldOffice(bytes, fileName)
  return new UnreadableDocumentError('unsupported-type', fileName, `this is ${names[kind]}`, mends[kind])
}

const names = {
  html: 'a web page, perhaps an error message saved in place of the document',
  xml: 'an XML file',
  image: 'a picture',
  binary: 'binary data of an unknown type',
} as const

const saveAs = 'Open it in Word and save it as .docx or PDF'
const mends = {
  html: 'Get the document itself; if the page is the contract, name the file .html',
  xml: saveAs,
  image: 'Run text recognition (OCR) over it and save the result as PDF',
  binary: 'Give a PDF, .docx or plain text file',
} as const

/** An OLE compound file: its directory names the streams inside, in UTF-16. */
const oldOffice = (bytes: Uint8Array, fileName: string): UnreadableDocumentError => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string): boolean => content.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) {
    const mend = 'Open it in Word with the password, save a copy without it, and read the copy'
    return new UnreadableDocumentError('encrypted', fileName, 'it is an Office file protected by a password', mend)
  }
  const what = holds('WordDocument')
    ? 'a Word 97–2003 document (.doc)'
    : holds('Workbook')
      ? 'an Excel workbook'
      : holds('__properties_version1.0')
        ? 'an Outlook message'
        : 'an old Office file'
  const mend = holds('WordDocument')
    ? `Install LibreOffice, which reads it for this program, or open it in Word and save it as .docx or PDF`
    : saveAs
  return new UnreadableDocumentError('unsupported-type', fileName, `this is ${what}`, mend)
}
