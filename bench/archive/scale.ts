import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { analyze } from '../../src/analyze.ts'
import { project } from '../shared.ts'
import { type Measured, runArchive } from './run.ts'

/** Characters of a document: one page. */
const length = 1_500
const mebibyte = 1024 ** 2

/** The beginnings of the fixtures, as plain text. */
async function originals(): Promise<string[]> {
  const folder = join(project, 'fixtures')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'))
  return Promise.all(
    paths.sort().map(async (path) => {
      const { text } = await analyze(readFileSync(join(folder, path)), { fileName: basename(path) })
      return text.slice(0, text.lastIndexOf('\n', length))
    }),
  )
}

/** Each with other sums and another reference, so that no two have the same bytes or the same milestones. */
const changed = (text: string, i: number): string =>
  `${text.replace(/\$(\d[\d,]*)/g, () => `$${(1000 + i).toLocaleString('en')}`)}\n\nReference ${i}.\n`

export async function measureScale(count: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'milestones-bench-'))
  try {
    const texts = await originals()
    for (let i = 0; i < count; i++) {
      const folder = join(home, 'in', String(Math.floor(i / 1000)))
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `contract-${i}.txt`), changed(texts[i % texts.length]!, i))
    }
    const out = join(home, 'out')
    const args = [join(home, 'in'), '--include', '*.txt', '--jobs', '2', '--out', out]
    const step = Math.min(1000, Math.ceil(count / 4))
    const first = await runArchive(args, step)
    console.log(`\n# ${count} texts of ${length} characters, made from ${texts.length} fixtures; 2 jobs`)
    tell(first, step)
    const again = await runArchive(args, step)
    const cpu = ({ samples }: Measured): number => samples.at(-1)?.cpuSeconds ?? 0
    console.log(
      `again, nothing changed: ${again.seconds.toFixed(1)} s against ${first.seconds.toFixed(1)} s; CPU ${cpu(again).toFixed(1)} s against ${cpu(first).toFixed(1)} s`,
    )
    tell(again, step)
    const size = (name: string): number => statSync(join(out, name)).size
    const files = readdirSync(out).filter((name) => name !== 'milestones.db')
    const results = files.reduce((sum, name) => sum + size(name), 0)
    console.log(
      `ledger ${(size('milestones.db') / 1024 / count).toFixed(1)} KiB a contract; results ${(results / 1024 / count).toFixed(1)} KiB a contract`,
    )
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function tell({ samples }: Measured, step: number): void {
  const line = (name: string, i: number): void => {
    const [before, at] = [samples[i - 1] ?? { seconds: 0, cpuSeconds: 0 }, samples[i]!]
    const cpu = (1000 * (at.cpuSeconds - before.cpuSeconds)) / step
    console.log(
      `${name.padEnd(16)} ${(step / (at.seconds - before.seconds)).toFixed(1).padStart(7)} a second, ${cpu.toFixed(1)} ms CPU each; command ${(at.bytes / mebibyte).toFixed(0)} MiB, readers ${(at.readerBytes / mebibyte).toFixed(0)} MiB`,
    )
  }
  line(`first ${step}`, 0)
  // The readers start within the first.
  line(`second ${step}`, 1)
  line(`last ${step}`, samples.length - 1)
  const most = Math.max(...samples.map(({ bytes }) => bytes))
  console.log(`most memory of the command: ${(most / mebibyte).toFixed(0)} MiB`)
}
