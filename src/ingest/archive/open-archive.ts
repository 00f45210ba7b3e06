import { UnreadableDocumentError } from '../../errors.ts'
import { sniff } from '../sniff.ts'
import { isMail, openMail } from './open-mail.ts'
import { isPlainZip, openZip } from './open-zip.ts'

/** A file inside an archive or attached to a mail. */
export interface Inner {
  /** Its path inside, with `/`. Never used as a path on disk. */
  readonly name: string
  read(): Promise<Uint8Array>
}

/** What may be a contract, or hold one. By name alone: nothing is unpacked for it. */
const wanted = /\.(?:pdf|docx|docm|rtf|doc|zip|eml)$/i
/** Beside the files, of the programs that packed them. */
const litter = /(?:^|\/)(?:\.(?!\.?\/)|~\$|__MACOSX\/)/

/** The files inside that may be contracts; undefined where the bytes are a document themselves. Throws `UnreadableDocumentError`. */
export const openArchive = async (bytes: Uint8Array, fileName: string): Promise<Inner[] | undefined> => {
  const kind = sniff(bytes)
  const inside =
    kind === 'zip' && (await isPlainZip(bytes, fileName))
      ? await openZip(bytes, fileName)
      : kind === 'text' && isMail(bytes, fileName)
        ? await openMail(bytes, fileName)
        : undefined
  if (inside === undefined) return undefined
  const contracts = inside.filter(({ name }) => wanted.test(name) && !litter.test(name))
  if (contracts.length > 0) return contracts
  throw new UnreadableDocumentError(
    'unsupported-type',
    fileName,
    kind === 'zip' ? 'this is a ZIP archive without a contract in it' : 'this is a mail without a contract attached',
    'Contracts are told by their names: .pdf, .docx, .rtf, .doc',
  )
}
