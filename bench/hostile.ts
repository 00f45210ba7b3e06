// npm run hostile [-- --jobs N] [name…]: reads ../shared/corpus/hostile as the command does, and says of each file how it ended.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import PQueue from 'p-queue'
import { ContainedReader, type Reading } from '../src/batch/contained-reader.ts'
import { defaultLimits } from '../src/batch/limits.ts'
import { defaultOptions } from '../src/options.ts'
import { corpus } from './shared.ts'

interface Case {
  readonly path: string
  readonly outcome: 'read' | 'refused' | 'read-or-partial' | 'either'
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { jobs: { type: 'string', default: '2' } },
})
const folder = join(corpus, 'hostile')
if (!existsSync(folder)) {
  console.log(`${folder} is not there: nothing was read`)
  process.exit(0)
}
const cases = readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)
  .filter(({ path }) => positionals.length === 0 || positionals.some((part) => path.includes(part)))

/** A refusal must say why in one line that begins with the file's name. */
function ended({ outcome }: Reading, name: string): string {
  if (outcome.kind === 'archive') return 'archive'
  const { schedule } = outcome.result
  const [first] = schedule.diagnostics
  if (schedule.status !== 'unreadable') return schedule.status
  return first?.message.startsWith(`${name}: `) && first.code !== 'internal-error'
    ? `refused (${first.code})`
    : 'failed'
}

const wanted = (outcome: Case['outcome'], got: string): boolean =>
  got !== 'failed' && (outcome === 'either' || (outcome === 'refused') === got.startsWith('refused'))

const reader = new ContainedReader()
const queue = new PQueue({ concurrency: Number(values.jobs) })
const rows = await queue.addAll(
  cases.map(({ path, outcome }) => async () => {
    const started = performance.now()
    const reading = await reader.read({ path: join(folder, path), fileName: basename(path), options: defaultOptions })
    const got = ended(reading, basename(path))
    const megabytes = reading.peakBytes / 1024 ** 2
    const codes =
      reading.outcome.kind === 'archive' ? [] : reading.outcome.result.schedule.diagnostics.map(({ code }) => code)
    return {
      path,
      outcome,
      got,
      right: wanted(outcome, got),
      seconds: (performance.now() - started) / 1000,
      megabytes,
      codes,
    }
  }),
)
reader.close()

for (const { path, outcome, got, right, seconds, megabytes, codes } of rows) {
  const numbers = `${seconds.toFixed(1).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MiB`
  const notes = got.startsWith('refused') ? '' : [...new Set(codes)].join(' ')
  console.log(`${right ? ' ' : '!'} ${path.padEnd(72)} ${outcome.padEnd(15)} ${got.padEnd(28)} ${numbers}  ${notes}`)
}
const limit = defaultLimits.bytes / 1024 ** 2
const peak = Math.max(...rows.map(({ megabytes }) => megabytes))
const right = rows.filter((row) => row.right).length
console.log(
  `\n${right} of ${rows.length} as wanted; slowest ${Math.max(...rows.map(({ seconds }) => seconds)).toFixed(1)} s;`,
)
console.log(`peak ${peak.toFixed(0)} MiB, ${(peak / limit).toFixed(2)} times the limit of ${limit} MiB`)
process.exitCode = right === rows.length && peak <= 1.25 * limit ? 0 : 1
