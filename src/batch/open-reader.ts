import type { Result } from '../emit/emitter.ts'
import { ContainedReader } from './contained-reader.ts'
import type { Limits } from './limits.ts'
import type { Task } from './protocol.ts'

/** Never throws for a document: what cannot be read has a result that says so. */
export type Read = (task: Task) => Promise<Result>

/** `in-process`: without limits. For tests, and to look into a failure. */
export type ReaderChoice = 'in-process' | Limits

export const openReader = (choice: ReaderChoice): { readonly read: Read; close(): void } => {
  if (choice === 'in-process') {
    return { read: async (task) => (await import('./read-file.ts')).readFileResult(task), close: () => {} }
  }
  const contained = new ContainedReader(choice)
  return { read: async (task) => (await contained.read(task)).result, close: () => contained.close() }
}
