import PostalMime from 'postal-mime'
import { UnreadableDocumentError } from '../../errors.ts'
import { largestFile, mostContracts } from './limits.ts'
import type { Inner } from './open-archive.ts'

const header =
  /^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-[\w-]+|DKIM-Signature|Content-Type): /im

/** A mail is a text file: its name and its first lines must both say so. */
export const isMail = (bytes: Uint8Array, fileName: string): boolean =>
  /\.eml$/i.test(fileName) && header.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4_000)))

/** The files attached to a mail. Nothing that it refers to is fetched. */
export const openMail = async (bytes: Uint8Array, fileName: string): Promise<Inner[]> => {
  if (bytes.length > largestFile) {
    throw new UnreadableDocumentError(
      'too-large',
      fileName,
      'the mail is larger than 200 MB',
      'Save its attachments as files',
    )
  }
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', maxNestingDepth: 20 })
  return mail.attachments.slice(0, mostContracts).map(({ filename, content }, index) => ({
    name: filename ?? `attachment-${index + 1}`,
    read: async () => new Uint8Array(content as ArrayBuffer),
  }))
}
