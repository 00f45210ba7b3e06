import { createHash } from 'node:crypto'
import { existsSync, opendirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { schedule as scheduleEmitter } from '../../emit/schedule.ts'
import { text as textEmitter } from '../../emit/text.ts'
import { MisuseError } from '../../errors.ts'
import { type Schedule, scheduleSchema } from '../../model/schedule.ts'
import { describeCause } from '../cause.ts'
import { SqliteLedger } from '../ledger/sqlite-ledger.ts'

/** A contract with results, and where its file was when it was read. */
export interface Found {
  /** Of the result files, without suffix. */
  readonly name: string
  /** undefined where no ledger tells it. */
  readonly source: { readonly path: string; readonly inner: readonly number[] } | undefined
}

/** What the report needs of a contract's results. */
export interface ReadResult {
  readonly schedule: Schedule
  /** undefined where it was not written, or is not the text that the schedule's offsets point into. */
  readonly text: string | undefined
}

/**
 * The contracts of an output folder, one by one: from its ledger, in the order of the run; without a ledger (results that
 * were copied elsewhere) by their names.
 *
 * @throws MisuseError where there is no such folder.
 */
export async function* findResults(folder: string): AsyncGenerator<Found> {
  const ledgerPath = join(folder, 'milestones.db')
  if (!existsSync(ledgerPath)) {
    yield* inFolder(folder)
    return
  }
  const ledger = new SqliteLedger(ledgerPath, 'read')
  try {
    for await (const { resultName, path, inner } of ledger.results({ order: 'place' }))
      yield { name: resultName, source: { path, inner } }
  } finally {
    await ledger.close()
  }
}

function* inFolder(folder: string): Generator<Found> {
  const names: string[] = []
  try {
    const entries = opendirSync(folder)
    for (let entry = entries.readSync(); entry !== null; entry = entries.readSync())
      if (entry.name.endsWith(scheduleEmitter.suffix)) names.push(entry.name.slice(0, -scheduleEmitter.suffix.length))
    entries.closeSync()
  } catch (error) {
    throw new MisuseError(
      `${folder} cannot be read: ${describeCause(error)}. Name the output folder of milestones extract`,
    )
  }
  for (const name of names.sort()) yield { name, source: undefined }
}

/** The result, or in words why there is none. */
export const readResult = (folder: string, name: string): ReadResult | string => {
  const fileName = `${name}${scheduleEmitter.suffix}`
  let parsed: unknown
  try {
    parsed = JSON.parse(readFileSync(join(folder, fileName), 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return `${fileName} is not valid JSON. Run milestones extract again`
    return `${fileName} cannot be read: ${describeCause(error)}. Run milestones extract with the format schedule`
  }
  const schedule = scheduleSchema.safeParse(parsed)
  if (!schedule.success) return `${fileName} is not a schedule of this version. Run milestones extract again`
  return { schedule: schedule.data, text: readText(folder, name, schedule.data) }
}

const readText = (folder: string, name: string, { document }: Schedule): string | undefined => {
  try {
    const text = readFileSync(join(folder, `${name}${textEmitter.suffix}`), 'utf8')
    return createHash('sha256').update(text).digest('hex') === document.textSha256 ? text : undefined
  } catch {
    return undefined
  }
}
