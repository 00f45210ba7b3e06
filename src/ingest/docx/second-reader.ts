import { UnreadableDocumentError } from '../../errors.ts'
import type { DraftLine } from '../draft.ts'
import type { Package } from './open-package.ts'

/** mammoth unpacks by itself and without limit, so the archive is looked at first. */
const largestTogether = 16 * 1024 * 1024

/**
 * Whether all XML in the archive is small, as written there and as it comes out: sizes written there may lie. Throws
 * `UnreadableDocumentError` where a part is damaged, though it were one that is not read: then none is to be trusted.
 */
export const suitsMammoth = async (pack: Package): Promise<boolean> => {
  const names = pack.names.filter((name) => /\.(?:xml|rels)$/i.test(name))
  if (names.reduce((sum, name) => sum + pack.size(name), 0) > largestTogether) return false
  try {
    for (const name of names) await pack.read(name)
    return true
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError && cause.code === 'damaged') throw cause
    return false
  }
}

/** mammoth: paragraphs without labels, tables or notes. Loaded only when it is needed. Throws what mammoth throws. */
export const readWithMammoth = async (bytes: Uint8Array): Promise<DraftLine[]> => {
  const { default: mammoth } = await import('mammoth')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { value } = await mammoth.extractRawText({ buffer })
  return value
    .split(/[\n\r\f\v\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((text) => ({ text }))
}
