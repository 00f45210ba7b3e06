import type { Schedule } from '../model/schedule.ts'

/** What one contract came to: everything that is written is made from this. */
export interface Result {
  readonly schedule: Schedule
  /** The text that all offsets point into. */
  readonly text: string
}

/** One output file a contract. One file of this folder a format; the index lists them. */
export interface Emitter {
  /** As `--format` names it. */
  readonly format: string
  /** Behind the result's name: `.schedule.json`. */
  readonly suffix: string
  emit(result: Result): string
}
