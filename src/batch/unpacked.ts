import { openArchive } from '../ingest/archive/open-archive.ts'

/** The file at this place within archives. They are opened anew for each file: nothing is kept unpacked. */
export const unpacked = async (bytes: Uint8Array, inner: readonly number[], fileName: string): Promise<Uint8Array> => {
  let current = bytes
  for (const at of inner) {
    const file = (await openArchive(current, 'archive.eml'))?.[at]
    if (file === undefined) throw new Error(`no file ${at} in the archive of ${fileName}`)
    current = await file.read()
  }
  return current
}
