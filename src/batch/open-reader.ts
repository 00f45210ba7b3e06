import type { Model } from '../detect/llm/question.ts'
import type { Result } from '../emit/emitter.ts'
import { ContainedReader } from './contained-reader.ts'
import type { Limits } from './limits.ts'
import type { Outcome, Task } from './protocol.ts'
import { unreadable } from './unreadable.ts'

/** `in-process`: without limits. For tests, and to look into a failure. */
export type ReaderChoice = 'in-process' | Limits

/** Neither call throws for a document: what cannot be read has a result that says so. */
export interface Reader {
  /** Of an archive, the names of the contracts in it. */
  open(task: Task): Promise<Outcome>
  /** A document; an archive counts as unreadable. */
  read(task: Task): Promise<Result>
  close(): void
}

/** The language model as the document of this name sees it. */
export type ModelSource = (document: string) => Model

export const openReader = (choice: ReaderChoice, models?: ModelSource): Reader => {
  const contained = choice === 'in-process' ? undefined : new ContainedReader(choice, models)
  const open = async (task: Task): Promise<Outcome> =>
    contained === undefined
      ? (await import('./read-file.ts')).readFileOutcome(task, models && { model: models(nameOf(task)) })
      : (await contained.read(task)).outcome
  return {
    open,
    read: async (task) => {
      const outcome = await open(task)
      if (outcome.kind === 'result') return outcome.result
      return unreadable(task, 'unsupported-type', 'this is an archive. Unpack it and name the file inside')
    },
    close: () => contained?.close(),
  }
}

/** What a document is called in accounts: its place in the run, or its file's name. */
export const nameOf = ({ options, fileName }: Task): string => options.contractId ?? fileName
