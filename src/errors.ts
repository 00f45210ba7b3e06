export type UnreadableCode = 'empty-file' | 'encrypted' | 'damaged' | 'unsupported-type' | 'no-text' | 'too-large'

/** A file that cannot be read at all. The message names the file, the cause and the mend, in this order. */
export class UnreadableDocumentError extends Error {
  override readonly name = 'UnreadableDocumentError'
  readonly code: UnreadableCode
  readonly fileName: string

  constructor(code: UnreadableCode, fileName: string, reason: string, mend: string, options?: ErrorOptions) {
    super(`${fileName}: ${reason}. ${mend}.`, options)
    this.code = code
    this.fileName = fileName
  }
}

/** The program was called wrongly: a bad option, an output that cannot be written. The message says what to do instead. */
export class MisuseError extends Error {
  override readonly name = 'MisuseError'
}
