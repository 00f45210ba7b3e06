import type { Schedule } from '../model/schedule.ts'
import type { Pictures } from './page-image.ts'

/** All that a report is made from: nothing else is asked. */
export interface ReportInput {
  /** Of the result, as the output folder has it. */
  readonly name: string
  readonly schedule: Schedule
  /** undefined where the text was not written. */
  readonly text: string | undefined
  readonly pictures: Pictures
  /** The day that `next` counts from; undefined: the reader's own clock. */
  readonly asOf: string | undefined
  /** Where the index stands, seen from the report. */
  readonly index: string | undefined
}
