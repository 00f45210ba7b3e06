import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CONTRACT, folder, milestones } from '../support/terminal.ts'

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const schedules = (out: string) =>
  readdirSync(out)
    .filter((name) => name.endsWith('.schedule.json'))
    .map((name) => name.replace('.schedule.json', ''))

describe('results', () => {
  test('a contract gives schedule, smartfields, text, and rows in the batch file', async () => {
    const files = folder({ 'web.txt': CONTRACT })
    const out = join(files, 'out')
    const { code, out: table } = await milestones('extract', join(files, 'web.txt'), '--out', out)
    expect(code).toBe(0)
    expect(readdirSync(out).sort()).toEqual([
      'milestones.csv',
      'milestones.db',
      'web.questions.json',
      'web.schedule.json',
      'web.smartfields.json',
      'web.text.txt',
    ])
    const schedule = json(join(out, 'web.schedule.json'))
    expect(schedule.document).toMatchObject({ contractId: 'web.txt', fileName: 'web.txt', mediaType: 'text/plain' })
    expect(schedule.milestones.length).toBeGreaterThan(0)
    expect(json(join(out, 'web.smartfields.json')).smartfields).toEqual(schedule.smartfields)
    expect(readFileSync(join(out, 'milestones.csv'), 'utf8').split('\r\n')).toHaveLength(schedule.milestones.length + 2)
    expect(table).toMatch(/^web +complete/m)
    expect(table).toContain('1 contract (1 complete)')
  })

  test('--format decides which', async () => {
    const files = folder({ 'web.txt': CONTRACT })
    await milestones('extract', join(files, 'web.txt'), '--out', join(files, 'out'), '--format', 'text, csv')
    expect(readdirSync(join(files, 'out')).sort()).toEqual(['milestones.csv', 'milestones.db', 'web.text.txt'])
  })

  test('are the same bytes in every run, whatever the number of jobs', async () => {
    const files = folder({ 'a.txt': CONTRACT, 'b.txt': CONTRACT.replace('5,000', '6,000'), 'c.txt': CONTRACT })
    const outs = [join(files, 'one'), join(files, 'two')] as const
    await milestones('extract', files, '--include', '*.txt', '--out', outs[0], '--jobs', '1')
    await milestones('extract', files, '--include', '*.txt', '--out', outs[1], '--jobs', '3')
    expect(schedules(outs[0])).toEqual(['a', 'b', 'c'])
    expect(readdirSync(outs[1])).toEqual(readdirSync(outs[0]))
    for (const name of readdirSync(outs[0]).filter((name) => name !== 'milestones.db')) {
      expect(readFileSync(join(outs[1], name)).equals(readFileSync(join(outs[0], name)))).toBe(true)
    }
  })

  test('leave nothing half-written behind, and replace older ones', async () => {
    const files = folder({ 'web.txt': CONTRACT, 'out/web.schedule.json': 'old', 'out/mine.txt': 'kept' })
    await milestones('extract', join(files, 'web.txt'), '--out', join(files, 'out'))
    expect(json(join(files, 'out/web.schedule.json')).status).toBe('complete')
    expect(readFileSync(join(files, 'out/mine.txt'), 'utf8')).toBe('kept')
    expect(readdirSync(join(files, 'out')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('where names collide, the path enters the name and nothing is overwritten', async () => {
    const files = folder({ 'a/b/web.txt': CONTRACT, 'c/web.txt': CONTRACT, 'c/only.txt': CONTRACT })
    const out = join(files, 'out')
    const { code } = await milestones('extract', files, '--include', '*.txt', '--out', out)
    expect(code).toBe(0)
    expect(schedules(out)).toEqual(['a__b__web', 'c__web', 'only'])
  })
})

describe('folders', () => {
  test('are walked without links, hidden, locked and foreign files, each with its reason', async () => {
    const outside = folder({ 'secret.pdf': 'not ours' })
    const files = folder({
      'deep/er/web.txt': CONTRACT,
      'notes.md': '# notes',
      'sheet.xlsx': 'x',
      '.hidden.pdf': 'x',
      '~$web.docx': 'x',
      'old.schedule.json': '{}',
      'old.text.txt': 'x',
    })
    symlinkSync(outside, join(files, 'link'))
    symlinkSync(join(outside, 'secret.pdf'), join(files, 'link.pdf'))
    symlinkSync(files, join(files, 'deep/circle'))
    const { code, out } = await milestones('extract', files, '--out', join(files, 'out'), '--include', 'deep/**')
    expect(code).toBe(0)
    expect(schedules(join(files, 'out'))).toEqual(['web'])
    const skipped = out.split('\n').filter((line) => line.startsWith('skipped'))
    expect(skipped.map((line) => line.replace(`${files}/`, ''))).toEqual([
      'skipped .hidden.pdf: a hidden file',
      'skipped deep/circle: a link',
      'skipped link: a link',
      'skipped link.pdf: a link',
      'skipped notes.md: .md counts only when named or with --include "*.md"',
      'skipped old.schedule.json: a result of ours',
      'skipped old.text.txt: a result of ours',
      'skipped sheet.xlsx: .xlsx files are not read',
      'skipped ~$web.docx: the lock file of an open document',
    ])
  })

  test('an empty one is no failure', async () => {
    const files = folder()
    const { code, out } = await milestones('extract', files, '--out', join(files, 'out'))
    expect(code).toBe(0)
    expect(out).toContain('no contracts found')
  })

  test('a path given twice is read once', async () => {
    const files = folder({ 'web.txt': CONTRACT })
    const path = join(files, 'web.txt')
    const { code, out } = await milestones(
      'extract',
      path,
      path,
      files,
      '--include',
      '*.txt',
      '--out',
      join(files, 'out'),
    )
    expect(code).toBe(0)
    expect(out.match(/named twice/g)).toHaveLength(2)
    expect(schedules(join(files, 'out'))).toEqual(['web'])
  })
})

describe('what cannot be read', () => {
  test('gets a result that says so, the others go on, the exit code is 1', async () => {
    const files = folder({ 'a-empty.pdf': '', 'b-broken.pdf': '%PDF-1.7\nnothing else', 'web.txt': CONTRACT })
    const out = join(files, 'out')
    const { code, err, out: table } = await milestones('extract', files, '--include', '*.txt', '--out', out)
    expect(code).toBe(1)
    expect(table).toContain('3 contracts (1 complete, 2 unreadable)')
    expect(schedules(out)).toEqual(['a-empty', 'b-broken', 'web'])
    for (const name of ['a-empty', 'b-broken']) {
      const { status, diagnostics, milestones: found, document } = json(join(out, `${name}.schedule.json`))
      expect({ status, found, count: diagnostics.length }).toEqual({ status: 'unreadable', found: [], count: 1 })
      expect(diagnostics[0]).toMatchObject({ severity: 'error', stage: 'ingest' })
      expect(diagnostics[0].message).toMatch(new RegExp(`^${name}\\.pdf: .+\\. .+\\.$`))
      expect(err.split('\n').filter((line) => line === diagnostics[0].message)).toHaveLength(1)
      expect(document.id).toMatch(/^sha256:/)
      expect(readFileSync(join(out, `${name}.text.txt`), 'utf8')).toBe('')
    }
  })

  test('a text that is no contract is said to be none, and is no failure', async () => {
    const files = folder({ 'menu.txt': 'Soup of the day\nFish and chips\n' })
    const { code, err } = await milestones('extract', join(files, 'menu.txt'), '--out', join(files, 'out'))
    expect(code).toBe(0)
    expect(err).toMatch(/^menu\.txt: no party, term or due point was found\. It may not be a contract/)
  })

  test('control characters of a file name do not reach the terminal', async () => {
    const files = folder({ 'a\u001b[31m.pdf': '' })
    const { err, out } = await milestones('extract', files, '--out', join(files, 'out'))
    expect(err + out).not.toContain('\u001b')
    expect(err).toContain('a�[31m.pdf')
  })
})

describe('misuse ends with 2 and says what to do', () => {
  const misuse = async (...args: string[]) => {
    const files = folder({ 'web.txt': CONTRACT, 'config.json': '{"dateOrder":"ymd","color":1}', 'broken.json': '{' })
    const at = (arg: string) => arg.replace('@', `${files}/`)
    const result = await milestones(
      'extract',
      '@web.txt'.replace('@', `${files}/`),
      '--out',
      join(files, 'out'),
      ...args.map(at),
    )
    expect(result.code).toBe(2)
    expect(existsSync(join(files, 'out/web.schedule.json'))).toBe(false)
    return result.err
  }
  test('unknown option', async () => expect(await misuse('--colour')).toContain("unknown option '--colour'"))
  test('no such path', async () => expect(await misuse('@nowhere.pdf')).toMatch(/nowhere\.pdf: no such file or folder/))
  test('unknown format', async () =>
    expect(await misuse('--format', 'pdf')).toContain('schedule, smartfields, questions, text, csv'))
  test('bad number of jobs', async () => expect(await misuse('--jobs', '0')).toContain('1 to 256'))
  test('a date that does not exist', async () =>
    expect(await misuse('--as-of', '2024-02-30')).toMatch(/asOf: .*YYYY-MM-DD/))
  test('no such configuration', async () => expect(await misuse('--config', '@none.json')).toContain('no such file'))
  test('a configuration that is no JSON', async () =>
    expect(await misuse('--config', '@broken.json')).toContain('not valid JSON'))
  test('unknown or wrong settings, all of them named', async () => {
    const err = await misuse('--config', '@config.json')
    expect(err).toContain('dateOrder')
    expect(err).toContain('color')
  })
  test('an output that cannot be written', async () => {
    const err = await misuse('--out', '@web.txt/out')
    expect(err).toMatch(/cannot write to the output folder .*web\.txt\/out: .*--out/)
  })
  test('nothing to read', async () => expect((await milestones('extract')).code).toBe(2))
  test('an unknown command', async () => expect((await milestones('extrakt')).code).toBe(2))
})

describe('settings', () => {
  test('ourParties tells the sides, --as-of wins over the file', async () => {
    const config = JSON.stringify({ ourParties: ['Harbour Foods'], asOf: '2024-01-01' })
    const files = folder({ 'web.txt': CONTRACT, 'config.json': config })
    const args = [join(files, 'web.txt'), '--out', join(files, 'out'), '--config', join(files, 'config.json')]
    await milestones('extract', ...args, '--as-of', '2024-06-01')
    const { options } = json(join(files, 'out/web.schedule.json'))
    expect(options).toMatchObject({ asOf: '2024-06-01', ourParties: ['Harbour Foods'] })
  })

  test('help and version are no errors', async () => {
    expect((await milestones('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
    const help = await milestones('extract', '--help')
    expect(help.code).toBe(0)
    for (const option of ['--out', '--format', '--jobs', '--as-of', '--config', '--include'])
      expect(help.out).toContain(option)
  })
})

test('results inside the folder that is read do not become input of the next run', async () => {
  const files = folder({ 'web.txt': CONTRACT })
  mkdirSync(join(files, 'output'))
  const args = ['extract', files, '--include', '**/*.txt', '--include', '*.json', '--out', join(files, 'output')]
  await milestones(...args)
  const before = readdirSync(join(files, 'output'))
  writeFileSync(join(files, 'output/.keep'), '')
  await milestones(...args)
  expect(readdirSync(join(files, 'output')).filter((name) => name !== '.keep')).toEqual(before)
})
