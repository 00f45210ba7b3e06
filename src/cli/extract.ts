import PQueue from 'p-queue'
import { CSV_FILE, csvHeader, csvRows } from '../emit/csv.ts'
import type { Options } from '../options.ts'
import { collectFiles } from './collect-files.ts'
import { EXIT } from './exit-code.ts'
import { OutputFolder } from './output-folder.ts'
import { Progress } from './progress.ts'
import { readContract } from './read-contract.ts'
import { resultNames } from './result-names.ts'
import { type Row, rowOf, summary } from './summary.ts'
import type { Terminal } from './terminal.ts'

export interface ExtractRequest {
  readonly paths: readonly string[]
  readonly out: string
  readonly formats: readonly string[]
  readonly jobs: number
  readonly include: readonly string[]
  readonly options: Options
}

/** Reads all files of the request, writes their results, and says at the end what came of it. */
export async function extract(request: ExtractRequest, terminal: Terminal): Promise<number> {
  const { inputs, skipped, unreadable } = collectFiles(request.paths, request.include)
  const output = new OutputFolder(request.out)
  const names = resultNames(inputs)
  const progress = new Progress(terminal, inputs.length)
  for (const { path, reason } of unreadable)
    progress.say(`${path}: the folder cannot be read: ${reason}. Its files are missing`)

  const rows: Row[] = []
  const csv: string[] = []
  const queue = new PQueue({ concurrency: request.jobs })
  const reading = queue.addAll(
    inputs.map((input, i) => async () => {
      const result = await readContract(input, request.options)
      output.writeResult(names[i]!, result, request.formats)
      rows[i] = rowOf(names[i]!, result.schedule)
      csv[i] = csvRows(result.schedule)
      for (const { severity, message } of result.schedule.diagnostics) if (severity === 'error') progress.say(message)
      progress.finished(names[i]!, result.schedule.status !== 'unreadable')
    }),
  )
  await reading.catch((error: unknown) => {
    queue.clear()
    throw error
  })
  if (request.formats.includes('csv')) output.write(CSV_FILE, csvHeader() + csv.join(''))
  terminal.out(summary(rows, skipped, request.out))
  const allRead = unreadable.length === 0 && rows.every((row) => row.status !== 'unreadable')
  return allRead ? EXIT.ok : EXIT.unreadable
}
