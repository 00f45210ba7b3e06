import { basename } from 'node:path'
import PQueue from 'p-queue'
import { openReader, type Read, type ReaderChoice } from '../batch/open-reader.ts'
import { CSV_FILE, csvHeader, csvRows } from '../emit/csv.ts'
import type { Options } from '../options.ts'
import { collectFiles, type Input } from './collect-files.ts'
import { EXIT } from './exit-code.ts'
import { OutputFolder } from './output-folder.ts'
import { Progress } from './progress.ts'
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
  readonly passwords: readonly string[]
  readonly reader: ReaderChoice
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
  const readOne = async (read: Read, { path, relative }: Input, i: number): Promise<void> => {
    const options = { ...request.options, contractId: relative }
    const result = await read({ path, fileName: basename(path), options, passwords: request.passwords })
    output.writeResult(names[i]!, result, request.formats)
    rows[i] = rowOf(names[i]!, result.schedule)
    csv[i] = csvRows(result.schedule)
    for (const { severity, message } of result.schedule.diagnostics) if (severity === 'error') progress.say(message)
    progress.finished(names[i]!, result.schedule.status !== 'unreadable')
  }
  if (inputs.length > 0) {
    const reader = openReader(request.reader)
    try {
      await inOrder(inputs, request.jobs, (input, i) => readOne(reader.read, input, i))
    } finally {
      reader.close()
    }
  }
  if (request.formats.includes('csv')) output.write(CSV_FILE, csvHeader() + csv.join(''))
  terminal.out(summary(rows, skipped, request.out))
  const allRead = unreadable.length === 0 && rows.every((row) => row.status !== 'unreadable')
  return allRead ? EXIT.ok : EXIT.unreadable
}

/** Some at a time, from the first on; a file's work is made only when its turn is near. The first error ends it. */
async function inOrder<T>(items: readonly T[], jobs: number, work: (item: T, index: number) => Promise<void>) {
  const queue = new PQueue({ concurrency: jobs })
  const running: Promise<void>[] = []
  let failed = false
  for (const [index, item] of items.entries()) {
    if (failed) break
    const done = queue.add(() => work(item, index))
    done.catch(() => {
      failed = true
      queue.clear()
    })
    running.push(done)
    await queue.onSizeLessThan(jobs + 1)
  }
  await Promise.all(running)
}
