import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { corpus } from '../../bench/shared.ts'
import { documentsIn } from '../support/archive.ts'
import { Spawned } from '../support/spawned.ts'
import { CONTRACT, folder } from '../support/terminal.ts'

interface Case {
  readonly path: string
  readonly group: string
  readonly outcome: 'read' | 'refused' | 'read-or-partial' | 'either'
}

const hostile = join(corpus, 'hostile')
const isThere = existsSync(hostile)
if (!isThere) console.log(`${hostile} is not there: hostile files inside a batch were not tested`)

/** The most resident memory of each process that a process has started. */
function watchChildren(pid: number): { readonly peaks: Map<number, number>; readonly stop: () => void } {
  const peaks = new Map<number, number>()
  const read = (path: string): string => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      return ''
    }
  }
  const timer = setInterval(() => {
    for (const child of read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)) {
      const bytes = 1024 * Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${child}/status`))?.[1] ?? 0)
      peaks.set(child, Math.max(bytes, peaks.get(child) ?? 0))
    }
  }, 50)
  return { peaks, stop: () => clearInterval(timer) }
}

test.skipIf(!isThere)(
  'hostile files inside a batch: all good files are done, each bad one is listed with its reason, memory stays in bounds',
  { timeout: 1_200_000 },
  async () => {
    const cases = readFileSync(join(hostile, 'manifest.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Case)
      // Scans take minutes and are only slow: npm run hostile reads them.
      .filter(({ group }) => group !== 'pdf-no-text')
    const good = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`in/${i % 4}/good-${i}.rtf`, rtf(i)]))
    const home = folder(good)
    const [input, out] = [join(home, 'in'), join(home, 'out')]
    // Among the good ones, so that bad ones are read before, between and after them.
    for (const [i, { path }] of cases.entries())
      cpSync(join(hostile, path), join(input, String(i % 4), 'hostile', path))
    const run = new Spawned('extract', input, '--include', '*', '--out', out, '--jobs', '2')
    const { peaks, stop } = watchChildren(run.process.pid!)
    const { code, err } = await run.ended
    stop()
    expect(code).toBe(1)

    const documents = await documentsIn(out)
    const ids = Object.keys(documents)
    expect(ids.filter((id) => /good-\d+\.rtf$/.test(id))).toHaveLength(40)
    for (const [id, { state, summary }] of Object.entries(documents)) {
      if (/good-\d+\.rtf$/.test(id)) expect([id, state, summary?.status]).toEqual([id, 'done', 'complete'])
    }
    const lines = err.split('\n')
    for (const [i, { path, outcome }] of cases.entries()) {
      const id = `${i % 4}/hostile/${path}`
      const document = documents[id]
      expect([id, document?.state]).toEqual([id, expect.stringMatching(/^(?:done|failed)$/)])
      if (outcome === 'refused') expect([id, document?.state]).toEqual([id, 'failed'])
      // On a busy machine a limit of time may end what is only large: that is a reason like another.
      const isStopped = document?.summary?.errors[0]?.code === 'timeout'
      if (outcome.startsWith('read') && !isStopped) expect([id, document?.state]).toEqual([id, 'done'])
      if (document?.state !== 'failed') continue
      const { errors = [] } = document.summary ?? {}
      expect(errors).toHaveLength(1)
      expect(errors[0]?.code).not.toBe('internal-error')
      expect(errors[0]?.message.startsWith(`${basename(path)}: `)).toBe(true)
      expect(lines.filter((line) => line === printed(errors[0]!.message)).length).toBeGreaterThanOrEqual(1)
    }
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([])
    // The stated bound of one reader is 1 GiB, looked at some forty times a second.
    for (const peak of peaks.values()) expect(peak).toBeLessThan(1.25 * 1024 ** 3)
  },
)

const rtf = (i: number): string => `{\\rtf1 ${CONTRACT.replace('5,000', `${i + 1},000`).replaceAll('\n', '\\par ')}}`
const printed = (message: string): string => message.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '�')
