import { createHash } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes under a temporary name beside the file, then renames: a reader sees the old file or the new one, never a half.
 * Without a pause in between, so that a signal handler cannot come between the two either.
 */
export function writeFileAtomically(path: string, content: string): void {
  const mark = createHash('sha256').update(basename(path)).digest('hex').slice(0, 12)
  const temporary = join(dirname(path), `.${mark}-${process.pid}.tmp`)
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
