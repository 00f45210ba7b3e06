import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { makeZip } from '../ingest/make-docx.ts'
import { documentsIn } from '../support/archive.ts'
import { Spawned } from '../support/spawned.ts'
import { CONTRACT, folder } from '../support/terminal.ts'

const fixture = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url))

/** Mulberry32: the same moments in each run of the test. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const rtf = `{\\rtf1 ${CONTRACT.replaceAll('\n', '\\par ')}}`
const archive = (): string => {
  const files: Record<string, string | Uint8Array> = {
    'in/brand-design.docx': fixture('freelance/brand-design.docx'),
    'in/deep/brand-design.pdf': fixture('freelance/brand-design.pdf'),
    'in/deep/copy.pdf': fixture('freelance/brand-design.pdf'),
    'in/all.zip': makeZip({ 'x.rtf': rtf, 'y/x.rtf': rtf.replace('5,000', '9,000'), 'z.pdf': 'no PDF' }),
    'in/empty.pdf': '',
    'in/broken.pdf': '%PDF-1.7\nnothing else',
  }
  for (let i = 0; i < 24; i++) files[`in/${i % 3}/c${i % 20}.txt`] = CONTRACT.replace('5,000', `${i + 1},000`)
  return folder(files)
}

const results = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out)
      .filter((name) => !name.startsWith('milestones.db'))
      .map((name) => [name, readFileSync(join(out, name), 'latin1')]),
  )

/** What the ledger says of each contract, but for times and counts. */
const known = async (out: string) =>
  Object.entries(await documentsIn(out)).map(([id, document]) => {
    const { state, sha256, resultName, members, duplicateOf, nearDuplicateOf, summary, files } = document
    const hashes = Object.fromEntries(Object.entries(files).map(([suffix, file]) => [suffix, file.sha256]))
    return { id, state, sha256, resultName, members, duplicateOf, nearDuplicateOf, summary, hashes }
  })

test('killed at 20 moments and resumed each time, a run comes to the same bytes as one left in peace', {
  timeout: 600_000,
}, async () => {
  const home = archive()
  const extract = (out: string, ...more: string[]) =>
    new Spawned('extract', join(home, 'in'), '--include', '*.txt', '--json-log', '--out', join(home, out), ...more)
  const peaceful = await extract('peace', '--in-process').ended
  expect(peaceful.code).toBe(1)

  mkdirSync(join(home, 'war'))
  const chance = seeded(20_260_101)
  let killed = 0
  for (let i = 0; i < 20; i++) {
    // Every third with readers in processes of their own, which die with it.
    const run = extract('war', ...(i % 3 === 0 ? ['--jobs', '2'] : ['--in-process']))
    // Some before the first word, some while files are entered, most somewhere in the work.
    if (chance() < 0.8)
      await run.lines(1 + Math.floor(chance() * 4) + Object.keys(results(join(home, 'war'))).length / 4)
    await pause(Math.floor(chance() * 60))
    run.signal('SIGKILL')
    const { code } = await run.ended
    if (code === null) killed++
    // Half a file never has the name of a whole one.
    for (const [name, content] of Object.entries(results(join(home, 'war')))) {
      if (name.endsWith('.json')) expect(() => JSON.parse(content)).not.toThrow()
    }
  }
  expect(killed).toBeGreaterThan(15)

  const last = await extract('war', '--jobs', '2').ended
  expect(last.code).toBe(1)
  expect(last.out.replaceAll('/war', '/peace')).toBe(peaceful.out)
  expect(results(join(home, 'war'))).toEqual(results(join(home, 'peace')))
  expect(await known(join(home, 'war'))).toEqual(await known(join(home, 'peace')))
})
