import { createHash } from 'node:crypto'
import { chmodSync, closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Contracts are confidential: what is made of them is its owner's alone unless told otherwise. */
export const ownerOnly = 0o600

/**
 * Writes under a temporary name beside the file, then renames: a reader sees the old file or the new one, never a half.
 * Without a pause in between, so that a signal handler cannot come between the two either.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array, mode: number = ownerOnly): void {
  const temporary = temporaryName(path)
  try {
    writeFileSync(temporary, content, { mode })
    // The process's umask has taken rights away that were asked for.
    if (mode !== ownerOnly) chmodSync(temporary, mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** The same for a content that comes in parts, however much it is. */
export async function writePartsAtomically(
  path: string,
  parts: AsyncIterable<string>,
  mode: number = ownerOnly,
): Promise<void> {
  const temporary = temporaryName(path)
  try {
    const file = openSync(temporary, 'w', mode)
    try {
      for await (const part of parts) writeSync(file, part)
    } finally {
      closeSync(file)
    }
    if (mode !== ownerOnly) chmodSync(temporary, mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

const temporaryName = (path: string): string => {
  const mark = createHash('sha256').update(basename(path)).digest('hex').slice(0, 12)
  return join(dirname(path), `.${mark}-${process.pid}.tmp`)
}

/** The process that made a temporary file of this name; undefined for other files. */
export const makerOf = (fileName: string): number | undefined => {
  const match = /^\.[0-9a-f]{12}-(\d+)\.tmp$/.exec(fileName)
  return match ? Number(match[1]) : undefined
}
