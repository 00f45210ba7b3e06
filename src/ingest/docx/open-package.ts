import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { UnreadableDocumentError } from '../../errors.ts'
import { decode } from '../text/decode.ts'

/** Far more than any contract has: 40 MB of body XML are some 10,000 pages. */
const largestPart = 40 * 1024 * 1024
const mostEntries = 10_000

/** The archive's parts, unpacked one by one on demand. Names without a leading slash. */
export interface Package {
  has(name: string): boolean
  /** Unpacked, as the archive says. */
  size(name: string): number
  /** undefined when there is no such part. Throws when it is too large or damaged. */
  read(name: string): Promise<string | undefined>
  /** The bytes themselves; undefined and throwing as `read`. */
  unpack(name: string): Promise<Uint8Array | undefined>
  readonly names: readonly string[]
}

/** Reads the archive's directory only. Throws `UnreadableDocumentError`. */
export const openPackage = async (
  bytes: Uint8Array,
  fileName: string,
  {
    entries: most = mostEntries,
    bytes: largest = largestPart,
  }: { readonly entries?: number; readonly bytes?: number } = {},
): Promise<Package> => {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await new Promise<ZipFile>((resolve, reject) =>
      fromBuffer(buffer, { lazyEntries: true, decodeStrings: false }, (error, opened) =>
        error ? reject(error) : resolve(opened),
      ),
    )
    const entries = await listEntries(zip, fileName, most)
    const part = async (name: string): Promise<Uint8Array | undefined> => {
      const entry = entries.get(name)
      return entry === undefined ? undefined : unpack(zip, entry, fileName, largest)
    }
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      size: (name) => entries.get(name)?.uncompressedSize ?? 0,
      unpack: part,
      read: async (name) => {
        const unpacked = await part(name)
        return unpacked === undefined ? undefined : decode(unpacked)
      },
    }
  } catch (cause) {
    throw cause instanceof UnreadableDocumentError ? cause : damagedArchive(fileName, cause)
  }
}

const listEntries = (zip: ZipFile, fileName: string, most: number): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    if (zip.entryCount > most) return reject(tooLarge(fileName, `its archive has ${zip.entryCount} entries`))
    zip.on('entry', (entry: Entry) => {
      entries.set(nameOf(entry), entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })

/** yauzl refuses names that lead out of the archive; no name becomes a path here, so they are mere names. */
const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)

/** Counts what comes out: sizes written in the archive may lie. */
const unpack = (zip: ZipFile, entry: Entry, fileName: string, largest: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const refuse = (): void =>
      reject(tooLarge(fileName, `its part ${nameOf(entry)} unpacks to over ${largest / 1024 ** 2} MB`))
    if (entry.uncompressedSize > largest) return refuse()
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damagedArchive(fileName, error))
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > largest) {
          refuse()
          stream.destroy()
        } else chunks.push(chunk)
      })
      stream.on('end', () => {
        const unpacked = Buffer.concat(chunks)
        if (crc32(unpacked) === entry.crc32) resolve(unpacked)
        else reject(damagedArchive(fileName, new Error(`${nameOf(entry)} does not match its checksum`)))
      })
      stream.on('error', (cause: Error) => reject(damagedArchive(fileName, cause)))
    })
  })

const tooLarge = (fileName: string, reason: string): UnreadableDocumentError =>
  new UnreadableDocumentError('too-large', fileName, reason, 'If the file is to be trusted, split it or save it as PDF')

const damagedArchive = (fileName: string, cause: unknown): UnreadableDocumentError =>
  new UnreadableDocumentError(
    'damaged',
    fileName,
    'its ZIP archive is damaged or cut short',
    'Get the file again from its source, or open it in Word and save it anew',
    { cause },
  )
