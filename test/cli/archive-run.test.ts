import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SqliteLedger } from '../../src/batch/ledger/sqlite-ledger.ts'
import { makeZip } from '../ingest/make-docx.ts'
import { documentsIn } from '../support/archive.ts'
import { CONTRACT, folder, milestones } from '../support/terminal.ts'

const OTHER = CONTRACT.replace('5,000', '6,000')
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

/** A folder `in` with these files, and a way to run over it. */
function archive(files: Readonly<Record<string, string | Uint8Array>>) {
  const home = folder(Object.fromEntries(Object.entries(files).map(([name, content]) => [`in/${name}`, content])))
  const [input, out] = [join(home, 'in'), join(home, 'out')]
  mkdirSync(input, { recursive: true })
  return {
    input,
    out,
    run: (...args: string[]) => milestones('extract', input, '--include', '*.txt', '--out', out, ...args),
    /** Contracts that the last run read, or took from another. */
    done: async () => {
      const all = Object.values(await documentsIn(out)).filter((document) => document.readInLastRun)
      const names = (isCopy: boolean) =>
        all.filter(({ milliseconds }) => (milliseconds === undefined) === isCopy).map(({ contractId }) => contractId)
      return { read: names(false), copied: names(true) }
    },
    /** The results without the ledger. */
    results: () =>
      Object.fromEntries(
        readdirSync(out)
          .filter((name) => !name.startsWith('milestones.db'))
          .map((name) => [name, readFileSync(join(out, name), 'utf8')]),
      ),
  }
}

describe('a second run', () => {
  test('reads nothing where nothing has changed, and says the same', async () => {
    const { run, done, results } = archive({ 'a.txt': CONTRACT, 'b.txt': OTHER, 'c.pdf': '' })
    const first = await run()
    const before = results()
    const second = await run()
    expect(await done()).toEqual({ read: [], copied: [] })
    expect(second).toEqual(first)
    expect(second.code).toBe(1)
    expect(results()).toEqual(before)
  })

  test('reads what has changed, and the contract keeps its id', async () => {
    const { run, done, input, out } = archive({ 'deals/a.txt': CONTRACT, 'b.txt': OTHER })
    await run()
    writeFileSync(join(input, 'deals/a.txt'), CONTRACT.replace('5,000', '7,000'))
    await run()
    expect(await done()).toEqual({ read: ['deals/a.txt'], copied: [] })
    expect(json(join(out, 'a.schedule.json')).document.contractId).toBe('deals/a.txt')
    expect(readFileSync(join(out, 'a.schedule.json'), 'utf8')).toContain('7000')
  })

  test('is not deceived by a time that was set back, nor alarmed by one that moved', async () => {
    const { run, done, input } = archive({ 'a.txt': CONTRACT, 'b.txt': OTHER })
    await run()
    const { atime, mtime } = statSync(join(input, 'a.txt'))
    writeFileSync(join(input, 'a.txt'), CONTRACT.replace('5,000', '8,000'))
    utimesSync(join(input, 'a.txt'), atime, mtime)
    utimesSync(join(input, 'b.txt'), new Date(0), new Date(0))
    await run()
    expect(await done()).toEqual({ read: ['a.txt'], copied: [] })
  })

  test('reads all again with other options, or when told to', async () => {
    const { run, done } = archive({ 'a.txt': CONTRACT, 'b.txt': OTHER })
    await run()
    await run('--as-of', '2024-06-01')
    expect((await done()).read).toEqual(['a.txt', 'b.txt'])
    await run('--as-of', '2024-06-01')
    expect((await done()).read).toEqual([])
    await run('--as-of', '2024-06-01', '--force')
    expect((await done()).read).toEqual(['a.txt', 'b.txt'])
  })

  test.each([
    ['is missing', (path: string) => rmSync(path)],
    ['was altered', (path: string) => writeFileSync(path, '{}')],
  ])('makes good a result that %s', async (_, harm) => {
    const { run, done, out, results } = archive({ 'a.txt': CONTRACT, 'b.txt': OTHER })
    await run()
    const before = results()
    harm(join(out, 'a.schedule.json'))
    harm(join(out, 'b.questions.json'))
    await run()
    // Of b the whole schedule was still there.
    expect(await done()).toEqual({ read: ['a.txt'], copied: ['b.txt'] })
    expect(results()).toEqual(before)
  })

  test('adds a format without reading again', async () => {
    const { run, done, out } = archive({ 'a.txt': CONTRACT })
    await run('--format', 'schedule,text')
    await run('--format', 'schedule,text,questions')
    expect(await done()).toEqual({ read: [], copied: ['a.txt'] })
    expect(existsSync(join(out, 'a.questions.json'))).toBe(true)
  })

  test('reads an unreadable file again only when told to, or when its reader may have more', async () => {
    const { run, done } = archive({ 'a.pdf': '%PDF-1.7\nnothing', 'b.txt': CONTRACT })
    await run()
    await run()
    expect((await done()).read).toEqual([])
    expect((await run('--retry-failed')).code).toBe(1)
    expect((await done()).read).toEqual(['a.pdf'])
  })

  test('a name once given stays when another file comes that would have the same', async () => {
    const { run, input, out } = archive({ 'x/a.txt': CONTRACT })
    await run()
    mkdirSync(join(input, 'y'))
    writeFileSync(join(input, 'y/a.txt'), OTHER)
    await run()
    expect(readdirSync(out).filter((name) => name.endsWith('.schedule.json'))).toEqual([
      'a.schedule.json',
      'y__a.schedule.json',
    ])
  })
})

describe('files with the same bytes', () => {
  test('are read once, and each has the result it would have alone', async () => {
    const files = { 'a.txt': CONTRACT, 'deep/copy.txt': CONTRACT, 'other.txt': OTHER }
    const { run, done, out } = archive(files)
    const { out: said } = await run('--jobs', '3')
    const { read, copied } = await done()
    expect([...read, ...copied].sort()).toEqual(['a.txt', 'deep/copy.txt', 'other.txt'])
    expect(copied).toHaveLength(1)
    expect(said).toContain('3 contracts (3 complete), 1 duplicate, ')
    expect((await documentsIn(out))['deep/copy.txt']?.duplicateOf).toBe('a.txt')
    for (const [path, name] of [
      ['a.txt', 'a'],
      ['deep/copy.txt', 'copy'],
    ] as const) {
      const alone = archive({ [path]: CONTRACT })
      await alone.run()
      for (const suffix of ['schedule.json', 'smartfields.json', 'questions.json', 'text.txt']) {
        expect(readFileSync(join(out, `${name}.${suffix}`), 'utf8')).toBe(
          readFileSync(join(alone.out, `${name}.${suffix}`), 'utf8'),
        )
      }
    }
  })

  test('are read twice where the name may matter', async () => {
    const { run, done } = archive({ 'a.txt': CONTRACT, 'a.md': CONTRACT })
    await run('--include', '*.md')
    expect(await done()).toEqual({ read: ['a.md', 'a.txt'], copied: [] })
  })

  test('a file that was moved is not read again', async () => {
    const { run, done, input, out } = archive({ 'a.txt': CONTRACT, 'b.txt': OTHER })
    await run()
    renameSync(join(input, 'a.txt'), join(input, 'moved.txt'))
    await run()
    expect(await done()).toEqual({ read: [], copied: ['moved.txt'] })
    expect((await documentsIn(out))['a.txt']?.state).toBe('vanished')
  })
})

describe('what is gone', () => {
  test('has vanished from the lists; its results stay', async () => {
    const { run, input, out } = archive({ 'a.txt': CONTRACT, 'b.txt': OTHER })
    await run()
    rmSync(join(input, 'a.txt'))
    const { code, out: said } = await run()
    expect(code).toBe(0)
    expect(said).toContain('1 contract (1 complete)')
    expect((await documentsIn(out))['a.txt']?.state).toBe('vanished')
    expect(existsSync(join(out, 'a.schedule.json'))).toBe(true)
    expect(readFileSync(join(out, 'milestones.csv'), 'utf8')).not.toContain('a.txt')
  })

  test('other folders are not asked about', async () => {
    const { run, input, out } = archive({ 'a.txt': CONTRACT })
    await run()
    const other = folder({ 'b.txt': OTHER })
    await milestones('extract', other, '--include', '*.txt', '--out', out)
    expect((await documentsIn(out))['a.txt']?.state).toBe('done')
    expect(readFileSync(join(out, 'milestones.csv'), 'utf8')).not.toContain('a.txt')
    expect(existsSync(join(input, 'a.txt'))).toBe(true)
  })
})

describe('archives inside the archive', () => {
  test('are opened once, and only contracts in a changed one are read again', async () => {
    const inner = makeZip({ 'deep.rtf': `{\\rtf1 ${OTHER.replaceAll('\n', '\\par ')}}` })
    const { run, done, input, results } = archive({
      'a.zip': makeZip({ 'x.rtf': `{\\rtf1 ${CONTRACT.replaceAll('\n', '\\par ')}}`, 'in.zip': inner }),
      'b.txt': CONTRACT,
    })
    await run()
    const before = results()
    const { out: said } = await run()
    expect(said).toContain('3 contracts (3 complete)')
    expect(await done()).toEqual({ read: [], copied: [] })
    expect(results()).toEqual(before)
    writeFileSync(join(input, 'a.zip'), makeZip({ 'in.zip': inner }))
    const { out: after } = await run()
    expect((await done()).read).not.toContain('b.txt')
    expect(after).toContain('2 contracts (2 complete)')
  })
})

describe('the output folder', () => {
  test('has files that only their owner may read, unless told otherwise', async () => {
    const { run, out } = archive({ 'a.txt': CONTRACT })
    await run()
    const modes = () => readdirSync(out).map((name) => [name, (statSync(join(out, name)).mode & 0o777).toString(8)])
    expect(new Set(modes().map(([, mode]) => mode))).toEqual(new Set(['600']))
    await run('--force', '--file-mode', '640')
    expect(Object.fromEntries(modes())).toMatchObject({
      'a.schedule.json': '640',
      'milestones.csv': '640',
      'milestones.db': '600',
    })
    expect((await run('--file-mode', '777')).code).toBe(2)
  })

  test('takes one run at a time', async () => {
    const { run, out } = archive({ 'a.txt': CONTRACT })
    await run()
    const other = new SqliteLedger(join(out, 'milestones.db'), 'write')
    await other.begin({ at: '2026-01-01T00:00:00Z', fingerprint: 'f' })
    const { code, err } = await run('--force')
    expect(code).toBe(2)
    expect(err).toContain(`another run is writing to ${out}. Wait until it is done`)
    await other.close()
    expect((await run('--force')).code).toBe(0)
  })

  test('is freed of what a killed run left half-written, and keeps what is not ours', async () => {
    const { run, out } = archive({ 'a.txt': CONTRACT })
    await run()
    writeFileSync(join(out, '.0123456789ab-999999999.tmp'), 'half')
    writeFileSync(join(out, '.mine.tmp'), 'kept')
    mkdirSync(join(out, '.try-abcdef'))
    await run()
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual(['.mine.tmp'])
  })
})

test('patterns are walked as folders are', async () => {
  const { input, out } = archive({ 'x/a.txt': CONTRACT, 'x/y/b.txt': OTHER, 'x/y/c.png': 'x', 'z/d.txt': CONTRACT })
  const { code, out: said } = await milestones('extract', join(input, 'x/**/*.txt'), '--out', out)
  expect(code).toBe(0)
  expect(Object.keys(await documentsIn(out))).toEqual(['a.txt', 'y/b.txt'])
  expect(said).not.toContain('c.png')
  const none = await milestones('extract', join(input, 'nowhere/*.txt'), '--out', out)
  expect(none.code).toBe(2)
})

test('--json-log tells what happens as JSON, and no word of a contract', async () => {
  const { run, input } = archive({ 'a.txt': CONTRACT, 'b.pdf': '' })
  copyFileSync(join(input, 'a.txt'), join(input, 'c.txt'))
  const { err, code } = await run('--json-log', '--jobs', '1')
  expect(code).toBe(1)
  const lines = err
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines[0]).toMatchObject({ level: 30, documents: 3, msg: 'planned' })
  expect(lines.slice(1)).toMatchObject([
    { contractId: 'a.txt', how: 'read', codes: [], msg: 'settled' },
    { contractId: 'b.pdf', how: 'read', codes: ['empty-file'], level: 50, msg: 'unreadable' },
    { contractId: 'c.txt', how: 'copied' },
  ])
  expect(err).not.toMatch(/Harbour|5,000|5000/)
})
