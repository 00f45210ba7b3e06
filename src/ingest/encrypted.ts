import { UnreadableDocumentError } from '../errors.ts'

/** `tried`: how many passwords were given. */
export const encrypted = (fileName: string, tried: number, cause?: unknown): UnreadableDocumentError =>
  new UnreadableDocumentError(
    'encrypted',
    fileName,
    tried === 0
      ? 'it is encrypted and needs a password'
      : `it is encrypted and none of the passwords given (${tried}) opens it`,
    'Write its password into a file and name that with --password-file, or save a copy without protection',
    { cause },
  )
