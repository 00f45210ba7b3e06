import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { analyze } from '../../src/analyze.ts'
import { signatureOf } from '../../src/batch/ledger/signature.ts'
import { SqliteLedger } from '../../src/batch/ledger/sqlite-ledger.ts'
import { summaryOf } from '../../src/batch/ledger/summary.ts'
import type { Result } from '../../src/emit/emitter.ts'
import { project } from '../shared.ts'
import { runArchive } from './run.ts'

/** The PDF fixtures so many times, each copy with other bytes behind its end, which a reader does not look at. */
function fill(folder: string, copies: number): string[] {
  mkdirSync(folder, { recursive: true })
  const fixtures = join(project, 'fixtures')
  const names = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))
  const paths: string[] = []
  for (let copy = 0; copy < copies; copy++) {
    for (const name of names.sort()) {
      const path = join(folder, `${copy}-${basename(name)}`)
      writeFileSync(path, Buffer.concat([readFileSync(join(fixtures, name)), Buffer.from(`\n% ${copy}\n`)]))
      paths.push(path)
    }
  }
  return paths
}

export async function measureSpeed(copies: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'milestones-bench-'))
  try {
    const paths = fill(join(home, 'in'), copies)
    const results: Result[] = []
    const warm = Math.floor(paths.length / 4)
    let started = 0
    let before = process.cpuUsage()
    for (const [i, path] of paths.entries()) {
      if (i === warm) {
        started = performance.now()
        before = process.cpuUsage()
      }
      results.push(await analyze(readFileSync(path), { fileName: basename(path) }))
    }
    const whole = paths.length / (paths.length - warm)
    const bare = (whole * (performance.now() - started)) / 1000
    const used = process.cpuUsage(before)
    const bareCpu = (whole * (used.user + used.system)) / 1e6
    const pages = results.reduce((sum, { schedule }) => sum + (schedule.document.pages ?? 0), 0)
    console.log(`# ${paths.length} PDFs, ${pages} pages`)
    const tell = (name: string, seconds: number, cpu?: number): void =>
      console.log(
        `${name.padEnd(32)} ${seconds.toFixed(1).padStart(6)} s  ${(paths.length / seconds).toFixed(1)} documents and ${(pages / seconds).toFixed(0)} pages a second, ${(seconds / bare).toFixed(2)} of the bare pipeline's time${cpu === undefined ? '' : `; CPU ${cpu.toFixed(1)} s`}`,
      )
    tell('bare pipeline, in this process', bare, bareCpu)
    const times: number[] = []
    for (const jobs of [1, 2]) {
      const { samples } = await runArchive(
        [join(home, 'in'), '--jobs', String(jobs), '--out', join(home, `out${jobs}`)],
        10,
      )
      // From a quarter of the documents on, here as above: the start of a process is not what a night is made of.
      const [first, last] = [samples.find(({ documents }) => documents >= warm)!, samples.at(-1)!]
      const share = paths.length / (last.documents - first.documents)
      const seconds = share * (last.seconds - first.seconds)
      times.push(seconds)
      const cpu = share * (last.cpuSeconds - first.cpuSeconds)
      tell(`the command, ${jobs} job${jobs > 1 ? 's' : ''}`, seconds, cpu)
    }
    console.log(`speed-up of 2 jobs: ${(times[0]! / times[1]!).toFixed(2)}`)
    await measureLedger(home, results)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** What the ledger costs a document: to enter it, to begin it, to keep its result. */
async function measureLedger(home: string, results: readonly Result[]): Promise<void> {
  const ledger = new SqliteLedger(join(home, 'milestones.db'), 'write')
  await ledger.begin({ at: '', fingerprint: '' })
  const rounds = 10
  let signing = 0
  const started = performance.now()
  for (let round = 0; round < rounds; round++) {
    for (const [i, { schedule, text }] of results.entries()) {
      const contractId = `${round}-${i}`
      await ledger.plan([{ path: `/${contractId}`, root: '/', relative: contractId, place: contractId }])
      await ledger.nameOne({ contractId, name: contractId })
      await ledger.start(contractId)
      const before = performance.now()
      const signature = signatureOf(text)
      signing += performance.now() - before
      const made = { sha256: contractId, stamp: '', fingerprint: '', at: '', milliseconds: 1, files: {} }
      const { milestones } = schedule
      await ledger.commit(contractId, { ...made, summary: summaryOf(schedule), milestones, signature })
    }
  }
  const count = rounds * results.length
  const each = (performance.now() - started - signing) / count
  await ledger.close()
  console.log(
    `ledger: ${each.toFixed(2)} ms a document, and ${(signing / count).toFixed(2)} ms for the signature of its text`,
  )
}
