import { UnreadableDocumentError } from '../../errors.ts'
import { openPackage, type Package } from '../docx/open-package.ts'
import { findParts } from '../docx/parts.ts'
import { largestFile, mostFiles } from './limits.ts'
import type { Inner } from './open-archive.ts'

/** No Office file, which is a ZIP archive as well. */
export const isPlainZip = async (bytes: Uint8Array, fileName: string): Promise<boolean> => {
  const pack = await openPackage(bytes, fileName, { entries: mostFiles })
  return !isOffice(pack) && (await findParts(pack)) === undefined
}

const isOffice = (pack: Package): boolean =>
  ['[Content_Types].xml', 'content.xml', 'mimetype'].some((name) => pack.has(name))

export const openZip = async (bytes: Uint8Array, fileName: string): Promise<Inner[]> => {
  const pack = await openPackage(bytes, fileName, { entries: mostFiles, bytes: largestFile })
  return pack.names
    .filter((name) => !name.endsWith('/'))
    .sort()
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      read: async () => {
        const unpacked = await pack.unpack(name)
        if (unpacked !== undefined) return unpacked
        throw new UnreadableDocumentError('damaged', fileName, `its file ${name} is missing`, 'Pack it again')
      },
    }))
}
