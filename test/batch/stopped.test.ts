import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ContainedReader } from '../../src/batch/contained-reader.ts'
import { defaultLimits } from '../../src/batch/limits.ts'
import { defaultOptions } from '../../src/options.ts'
import { documentsIn } from '../support/archive.ts'
import { Spawned } from '../support/spawned.ts'
import { CONTRACT, folder } from '../support/terminal.ts'

const archive = (count: number) => {
  const files = Array.from({ length: count }, (_, i) => [`in/c${i}.txt`, CONTRACT.replace('5,000', `${i + 1},000`)])
  const home = folder(Object.fromEntries(files))
  const out = join(home, 'out')
  return {
    out,
    extract: (...more: string[]) =>
      new Spawned('extract', join(home, 'in'), '--include', '*.txt', '--out', out, ...more),
  }
}
const results = (out: string) => readdirSync(out).filter((name) => name.endsWith('.schedule.json'))

test('Ctrl-C finishes what is in work; the same command goes on', { timeout: 120_000 }, async () => {
  const { out, extract } = archive(30)
  const run = extract('--jobs', '2', '--json-log')
  await run.lines(3)
  run.signal('SIGINT')
  const { code, err } = await run.ended
  expect(code).toBe(130)
  expect(err).toContain('"msg":"stopping"')
  for (const line of err.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
  expect(err).toMatch(/"left":\d+,"msg":"stopped"/)
  const documents = Object.values(await documentsIn(out))
  const done = documents.filter(({ state }) => state === 'done').length
  expect(documents.filter(({ state }) => state === 'planned')).toHaveLength(30 - done)
  expect(results(out)).toHaveLength(done)
  expect(existsSync(join(out, 'milestones.csv'))).toBe(false)
  const { code: second } = await extract('--jobs', '2').ended
  expect(second).toBe(0)
  expect(results(out)).toHaveLength(30)
})

test('Ctrl-C twice gives back what is in work, at once', { timeout: 120_000 }, async () => {
  const { out, extract } = archive(30)
  const run = extract('--jobs', '2', '--json-log')
  await run.lines(2)
  run.signal('SIGINT')
  run.signal('SIGTERM')
  const { code } = await run.ended
  expect(code).toBe(130)
  const documents = Object.values(await documentsIn(out))
  expect(documents.every(({ state }) => state === 'done' || state === 'planned')).toBe(true)
  expect(results(out)).toHaveLength(documents.filter(({ state }) => state === 'done').length)
})

/** Processes that this one has started. */
const children = (): number[] =>
  readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
const hasProc = existsSync('/proc/self/task')

test.skipIf(!hasProc)(
  'a reader that is killed from outside costs no document; killed again, one',
  { timeout: 60_000 },
  async () => {
    const path = folder({ 'a.txt': CONTRACT, 'b.txt': CONTRACT })
    const task = (fileName: string) => ({ path: join(path, fileName), fileName, options: defaultOptions })
    const reader = new ContainedReader(defaultLimits)
    const status = async (name: string, kills: number) => {
      const before = new Set<number>()
      const reading = reader.read(task(name))
      for (let i = 0; i < kills; ) {
        const fresh = children().filter((pid) => !before.has(pid))
        for (const pid of fresh) {
          before.add(pid)
          process.kill(pid, 'SIGKILL')
        }
        if (fresh.length > 0) i++
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      const { outcome } = await reading
      return outcome.kind === 'result'
        ? [outcome.result.schedule.status, outcome.result.schedule.diagnostics[0]?.code]
        : []
    }
    expect((await status('a.txt', 1))[0]).toBe('complete')
    expect(await status('a.txt', 2)).toEqual(['unreadable', 'internal-error'])
    expect((await status('b.txt', 0))[0]).toBe('complete')
    reader.close()
  },
)
