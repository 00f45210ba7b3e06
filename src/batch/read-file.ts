import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type AnalyzeOptions, analyze, analyzeKept } from '../analyze.ts'
import type { Result } from '../emit/emitter.ts'
import type { ReadWatch } from '../ingest/watch.ts'
import { describeCause } from './cause.ts'
import type { Kept, Task } from './protocol.ts'
import { unreadable } from './unreadable.ts'

/** One file's result, whatever happens: what cannot be opened or makes a stage fail is `unreadable`, and the run goes on. */
export const readFileResult = (task: Task, watch?: ReadWatch): Promise<Result> =>
  guarded(task, (bytes, options) => analyze(bytes, options, watch))

/** The result of the pages that were read before the reader was stopped. */
export const salvage = (task: Task, { pages, reason }: Kept): Promise<Result> =>
  guarded(task, (bytes, options) => analyzeKept(bytes, options, pages, reason))

const guarded = async (
  task: Task,
  work: (bytes: Uint8Array, options: AnalyzeOptions) => Promise<Result>,
): Promise<Result> => {
  const { path, fileName, options, passwords = [] } = task
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return unreadable(
      task,
      'cannot-open',
      `it cannot be opened: ${describeCause(error)}. Make it readable and run again`,
    )
  }
  try {
    return await work(bytes, { fileName, passwords, ...options })
  } catch (error) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const cause = error instanceof Error ? error.message : String(error)
    const reason = `the program failed on it: ${cause}. Report it with the file if you may; the other files are not affected`
    return unreadable(task, 'internal-error', reason, sha256)
  }
}
