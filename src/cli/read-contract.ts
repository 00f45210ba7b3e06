import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { analyze } from '../analyze.ts'
import { unreadableSchedule } from '../assemble/unreadable.ts'
import type { Result } from '../emit/emitter.ts'
import type { Options } from '../options.ts'
import { describeCause } from './cause.ts'
import type { Input } from './collect-files.ts'

/** One file's result, whatever happens: what cannot be opened or makes a stage fail is `unreadable`, and the run goes on. */
export async function readContract({ path, relative }: Input, options: Options): Promise<Result> {
  const fileName = basename(path)
  const withId: Options = { ...options, contractId: relative }
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const message = `${fileName}: it cannot be opened: ${describeCause(error)}. Make it readable and run again.`
    return { schedule: unreadableSchedule({ fileName, code: 'cannot-open', message }, withId), text: '' }
  }
  try {
    return await analyze(bytes, { fileName, ...withId })
  } catch (error) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const reason = error instanceof Error ? error.message : String(error)
    const message = `${fileName}: the program failed on it: ${reason}. Report it with the file if you may; the other files are not affected.`
    return { schedule: unreadableSchedule({ fileName, sha256, code: 'internal-error', message }, withId), text: '' }
  }
}
