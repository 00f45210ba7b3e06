import { execFileSync } from 'node:child_process'
import type * as Fs from 'node:fs'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { documentsIn } from '../support/archive.ts'
import { CONTRACT, folder, milestones } from '../support/terminal.ts'

/** Files that may still be written; then the disk is full. */
let room = Number.POSITIVE_INFINITY
vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>()
  const writeFileSync = (...args: Parameters<typeof real.writeFileSync>) => {
    if (String(args[0]).includes('.tmp') && room-- <= 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    return real.writeFileSync(...args)
  }
  return { ...real, writeFileSync }
})
afterEach(() => {
  room = Number.POSITIVE_INFINITY
})

const files = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [
    `in/c${String(i).padStart(2, '0')}.txt`,
    CONTRACT.replace('5,000', `${i + 1},000`),
  ]),
)
const run = (home: string, out = join(home, 'out')) =>
  milestones('extract', join(home, 'in'), '--include', '*.txt', '--out', out, '--jobs', '1')
const results = (out: string) =>
  Object.fromEntries(
    readdirSync(out)
      .filter((name) => name !== 'milestones.db' && name !== 'lost+found')
      .map((name) => [name, readFileSync(join(out, name), 'latin1')]),
  )

test('a full disk ends the run with its reason; what is done is kept, and the next run goes on', async () => {
  const home = folder(files)
  room = 30
  const { code, err } = await run(home)
  expect(code).toBe(2)
  expect(err).toMatch(
    /cannot write to the output folder .+: no space left on the device\. Make room and run again: what is done is kept/,
  )
  const states = Object.values(await documentsIn(join(home, 'out'))).map(({ state }) => state)
  expect(states.filter((state) => state === 'done')).toHaveLength(7)
  expect(states.filter((state) => state === 'planned')).toHaveLength(33)
  room = Number.POSITIVE_INFINITY
  expect((await run(home)).code).toBe(0)
  await run(home, join(home, 'peace'))
  expect(results(join(home, 'out'))).toEqual(results(join(home, 'peace')))
})

/** A small file system of its own; undefined where one may not be made. */
function fileSystem(size: string): { readonly path: string; readonly again: (options: string) => void } | undefined {
  const path = folder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  onTestFinished(() => void execFileSync('umount', ['-l', path], { stdio: 'ignore' }))
  const again = (options: string) => void execFileSync('mount', ['-o', `remount,${options}`, path], { stdio: 'ignore' })
  return { path, again }
}

describe('a file system of its own, where the tests may make one', () => {
  test('that is full, in the results or in the ledger', async (context) => {
    const home = folder(files)
    const disk = fileSystem('600k')
    if (disk === undefined) return context.skip()
    const out = join(disk.path, 'out')
    const { code, err } = await run(home, out)
    expect(code).toBe(2)
    expect(err).toMatch(/Make room and run again|cannot be opened/)
    disk.again('size=50m')
    expect((await run(home, out)).code).toBe(0)
    await run(home, join(home, 'peace'))
    expect(results(out)).toEqual(results(join(home, 'peace')))
  })

  test('that is read-only: nothing can be extracted, but it can be asked', async (context) => {
    const home = folder(files)
    const disk = fileSystem('50m')
    if (disk === undefined) return context.skip()
    const out = join(disk.path, 'out')
    await run(home, out)
    disk.again('ro')
    const { code, err } = await run(home, out)
    expect(code).toBe(2)
    expect(err).toContain('the file system is read-only. Choose another with --out')
    expect((await milestones('status', out)).out).toContain('40 contracts (40 complete)')
    expect((await milestones('due', out, '--from', '2024-04-01', '--within', '1d')).out).toContain('40 milestones due')
    expect((await milestones('calendar', out)).code).toBe(2)
  })
})
