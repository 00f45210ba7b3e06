import { CALENDAR_FILE } from './calendar-file.ts'
import { CSV_FILE } from './csv.ts'
import type { Emitter } from './emitter.ts'
import { questions } from './questions.ts'
import { schedule } from './schedule.ts'
import { smartfields } from './smartfields.ts'
import { text } from './text.ts'

/** The formats of which each contract gets a file of its own. */
export const EMITTERS: readonly Emitter[] = [schedule, smartfields, questions, text]

/** All that `--format` takes; `csv` is one file for the whole run. */
export const FORMATS: readonly string[] = [...EMITTERS.map((emitter) => emitter.format), 'csv']

/** What a run knows of its contracts; SQLite keeps files beside it whose names begin with its own. */
export const LEDGER_FILE = 'milestones.db'

/** Whether a file is one of ours, so that a folder with results in it can be read again. */
export const isOwnResult = (fileName: string): boolean =>
  fileName === CSV_FILE ||
  fileName === CALENDAR_FILE ||
  fileName.startsWith(LEDGER_FILE) ||
  fileName.endsWith('.chain.json') ||
  EMITTERS.some((emitter) => fileName.endsWith(emitter.suffix))
