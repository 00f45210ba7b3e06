import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type AnalyzeOptions, analyze, analyzeKept } from '../analyze.ts'
import type { Model } from '../detect/llm/question.ts'
import type { Result } from '../emit/emitter.ts'
import { UnreadableDocumentError } from '../errors.ts'
import { deepestArchive, mostContracts } from '../ingest/archive/limits.ts'
import { type Inner, openArchive } from '../ingest/archive/open-archive.ts'
import type { ReadWatch } from '../ingest/watch.ts'
import { describeCause } from './cause.ts'
import { readOldWord } from './old-word.ts'
import type { Kept, Outcome, Task } from './protocol.ts'
import { unpacked } from './unpacked.ts'
import { unreadable } from './unreadable.ts'

/** Who is told how far reading is, and who answers where the options want a language model. */
export interface ReadHelp {
  readonly watch?: ReadWatch
  readonly model?: Model
}

/** One file's outcome, whatever happens: what cannot be opened or makes a stage fail is `unreadable`, and the run goes on. */
export const readFileOutcome = (task: Task, { watch, model }: ReadHelp = {}): Promise<Outcome> =>
  guarded(task, model, async (bytes, options) => {
    const inside = await openArchive(bytes, task.fileName)
    if (inside === undefined) {
      return { kind: 'result', result: (await readOldWord(bytes, options)) ?? (await analyze(bytes, options, watch)) }
    }
    bounded(inside, task)
    return { kind: 'archive', names: inside.map(({ name }) => name), sha256: sha256Of(bytes) }
  })

/** The result of the pages that were read before the reader was stopped. */
export const salvage = (task: Task, { pages, reason }: Kept, model?: Model): Promise<Outcome> =>
  guarded(task, model, async (bytes, options) => ({
    kind: 'result',
    result: await analyzeKept(bytes, options, pages, reason),
  }))

const guarded = async (
  task: Task,
  model: Model | undefined,
  work: (bytes: Uint8Array, options: AnalyzeOptions) => Promise<Outcome>,
): Promise<Outcome> => {
  const { path, fileName, options, passwords = [], inner = [] } = task
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const reason = `it cannot be opened: ${describeCause(error)}. Make it readable and run again`
    return result(unreadable(task, 'cannot-open', reason))
  }
  try {
    bytes = await unpacked(bytes, inner, fileName)
    return await work(bytes, { fileName, passwords, ...options, ...(model && { model }) })
  } catch (error) {
    const sha256 = sha256Of(bytes)
    if (error instanceof UnreadableDocumentError) {
      const [code, reason] = [error.code, error.message.slice(fileName.length + 2, -1)]
      return result(unreadable(task, code, reason, sha256))
    }
    const cause = error instanceof Error ? error.message : String(error)
    const reason = `the program failed on it: ${cause}. Report it with the file if you may; the other files are not affected`
    return result(unreadable(task, 'internal-error', reason, sha256))
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const result = (made: Result): Outcome => ({ kind: 'result', result: made })

const bounded = (inside: readonly Inner[], { fileName, inner = [] }: Task): void => {
  const refuse = (reason: string): never => {
    throw new UnreadableDocumentError('too-large', fileName, reason, 'Unpack it and read the files inside')
  }
  if (inner.length >= deepestArchive) refuse(`it is an archive within ${deepestArchive} others`)
  if (inside.length > mostContracts) refuse(`it holds ${inside.length} contracts, more than ${mostContracts}`)
}
