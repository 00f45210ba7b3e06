import type { Options } from '../../options.ts'
import type { ModelSource, ReaderChoice } from '../open-reader.ts'

/** What a run over an archive is asked to do. */
export interface ArchiveRequest {
  /** Files, folders and patterns. */
  readonly paths: readonly string[]
  /** Patterns of files in folders that are taken besides contracts. */
  readonly include: readonly string[]
  readonly formats: readonly string[]
  /** Documents that are read at a time. */
  readonly jobs: number
  readonly options: Options
  readonly passwords: readonly string[]
  readonly reader: ReaderChoice
  /** Where the options want a language model. */
  readonly models?: ModelSource
  /** Read all again. */
  readonly force: boolean
  /** Read again what was unreadable. */
  readonly retryFailed: boolean
}
