import { basename } from 'node:path'
import PQueue from 'p-queue'
import { openReader, type Reader, type ReaderChoice } from '../batch/open-reader.ts'
import { CSV_FILE, csvHeader, csvRows } from '../emit/csv.ts'
import type { Options } from '../options.ts'
import { collectFiles, type Input } from './collect-files.ts'
import { EXIT } from './exit-code.ts'
import { OutputFolder } from './output-folder.ts'
import { Progress } from './progress.ts'
import { namesInside, resultNames } from './result-names.ts'
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

  const done: Done[] = []
  const readOne = async (reader: Reader, { input, name, place }: Work): Promise<Work[]> => {
    const { path, relative, inner } = input
    const options = { ...request.options, contractId: relative }
    const outcome = await reader.open({
      path,
      fileName: basename(relative),
      options,
      passwords: request.passwords,
      ...(inner === undefined ? {} : { inner }),
    })
    if (outcome.kind === 'archive') {
      progress.more(outcome.names.length - 1)
      return inside({ input, name, place }, outcome.names, names)
    }
    const { result } = outcome
    output.writeResult(name, result, request.formats)
    done.push({ place, row: rowOf(name, result.schedule), csv: csvRows(result.schedule) })
    for (const { severity, message } of result.schedule.diagnostics) if (severity === 'error') progress.say(message)
    progress.finished(name, result.schedule.status !== 'unreadable')
    return []
  }
  if (inputs.length > 0) {
    const reader = openReader(request.reader)
    const work = inputs.map((input, i): Work => ({ input, name: names[i]!, place: [i] }))
    try {
      await inOrder(work, request.jobs, (item) => readOne(reader, item))
    } finally {
      reader.close()
    }
  }
  done.sort((a, b) => comparePlaces(a.place, b.place))
  const rows = done.map(({ row }) => row)
  if (request.formats.includes('csv')) output.write(CSV_FILE, csvHeader() + done.map(({ csv }) => csv).join(''))
  terminal.out(summary(rows, skipped, request.out))
  const allRead = unreadable.length === 0 && rows.every((row) => row.status !== 'unreadable')
  return allRead ? EXIT.ok : EXIT.unreadable
}

interface Work {
  readonly input: Input & { readonly inner?: readonly number[] }
  readonly name: string
  /** Where its row stands: the number of the input, and within archives that of the file inside. */
  readonly place: readonly number[]
}

interface Done {
  readonly place: readonly number[]
  readonly row: Row
  readonly csv: string
}

/** The contracts of an archive, each a contract of its own: `archive__inner`. */
function inside({ input, name, place }: Work, files: readonly string[], names: readonly string[]): Work[] {
  const innerNames = namesInside(name, files, names)
  return files.map((file, i) => ({
    input: { ...input, relative: `${input.relative}/${file}`, inner: [...(input.inner ?? []), i] },
    name: innerNames[i]!,
    place: [...place, i],
  }))
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1)
}

/** Some at a time, from the first on, and what a work finds to do besides. The first error ends it. */
async function inOrder<T>(items: readonly T[], jobs: number, work: (item: T) => Promise<readonly T[]>) {
  const queue = new PQueue({ concurrency: jobs })
  let failure: { readonly error: unknown } | undefined
  const add = (item: T): void => {
    queue
      .add(async () => (await work(item)).forEach(add))
      .catch((error: unknown) => {
        failure ??= { error }
        queue.clear()
      })
  }
  for (const item of items) {
    if (failure !== undefined) break
    add(item)
    await queue.onSizeLessThan(jobs + 1)
  }
  await queue.onIdle()
  if (failure !== undefined) throw failure.error
}
