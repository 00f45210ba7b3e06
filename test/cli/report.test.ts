import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtFolder } from '../fixtures/build.ts'
import { CONTRACT, folder, milestones } from '../support/terminal.ts'

const extracted = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const [source, out] = [folder(files), join(folder(), 'out')]
  await milestones('extract', source, '--out', out, '--include', '*.txt')
  return { source, out }
}
const read = (...path: string[]) => readFileSync(join(...path), 'utf8')

test('a page a contract and an index that leads to them, their owner’s alone', async () => {
  const { out } = await extracted({ 'a.txt': CONTRACT, 'b.txt': CONTRACT.replace('5,000', '6,000') })
  const { code, out: said } = await milestones('report', out)
  expect(code).toBe(0)
  expect(said).toContain(join(out, 'report', 'index.html'))
  expect(readdirSync(join(out, 'report', 'contracts')).sort()).toEqual(['a.html', 'b.html'])
  expect(read(out, 'report', 'contracts', 'b.html')).toContain('USD 6,000')
  expect(read(out, 'report', 'index.html')).toContain('"a"')
  expect(statSync(join(out, 'report', 'contracts', 'a.html')).mode & 0o077).toBe(0)
})

test('the same results give the same bytes', async () => {
  const { out } = await extracted({
    'a.txt': CONTRACT,
    'b.pdf': readFileSync(join(builtFolder, 'freelance/brand-design.pdf')),
  })
  const made = async (...args: string[]) => {
    const to = folder()
    await milestones('report', out, '--out', to, '--as-of', '2024-06-01', ...args)
    return ['index.html', 'contracts/a.html', 'contracts/b.html'].map((name) => read(to, name))
  }
  expect(await made('--jobs', '2')).toEqual(await made('--jobs', '1'))
}, 60_000)

describe('the source file', () => {
  const pdf = readFileSync(join(builtFolder, 'freelance/brand-design.pdf'))
  const reportOf = async (change: (source: string) => string[]) => {
    const { source, out } = await extracted({ 'a.pdf': pdf })
    await milestones('report', out, ...change(source))
    return read(out, 'report', 'contracts', 'a.html')
  }

  test('is drawn where it is', async () => {
    const html = await reportOf(() => [])
    expect(html.match(/<img /g)).toHaveLength(4)
  }, 60_000)

  test('has changed: the text is shown, and that is said', async () => {
    const html = await reportOf((source) => {
      writeFileSync(join(source, 'a.pdf'), Buffer.concat([pdf, Buffer.from('\n%')]))
      return []
    })
    expect(html).not.toContain('<img ')
    expect(html).toContain('The file has changed since it was read.')
    expect(html).toContain('<mark')
  }, 60_000)

  test('is gone: the text is shown, and that is said; a copy in another place is found', async () => {
    const gone = (source: string) => {
      rmSync(join(source, 'a.pdf'))
      return []
    }
    expect(await reportOf(gone)).toContain('The file was not found where it was read')
    const copy = folder({ 'a.pdf': pdf })
    expect(await reportOf((source) => [...gone(source), '--source', copy])).toContain('<img ')
  }, 60_000)

  test('is not wanted: the text is shown', async () => {
    expect(await reportOf(() => ['--no-pages'])).toContain('Pages were not asked for')
  })
})

describe('bad input', () => {
  test('a result that is no result costs one line', async () => {
    const { out } = await extracted({ 'a.txt': CONTRACT, 'b.txt': CONTRACT })
    writeFileSync(join(out, 'a.schedule.json'), '{')
    const { code, err } = await milestones('report', out)
    expect(code).toBe(1)
    expect(err).toBe('a.schedule.json is not valid JSON. Run milestones extract again\n')
    expect(readdirSync(join(out, 'report', 'contracts'))).toEqual(['b.html'])
  })

  test('a text that is not the one that was read is not shown: its passages would stand elsewhere', async () => {
    const { out } = await extracted({ 'a.txt': CONTRACT })
    writeFileSync(join(out, 'a.text.txt'), `x${CONTRACT}`)
    await milestones('report', out)
    expect(read(out, 'report', 'contracts', 'a.html')).toContain('only the passages are shown')
  })

  test('no such folder, a format that is not known, a date that is none', async () => {
    for (const args of [
      ['/nowhere/out', '--out', folder()],
      [folder(), '--format', 'pdf'],
      [folder(), '--as-of', 'soon'],
    ]) {
      expect((await milestones('report', ...args)).code).toBe(2)
    }
  })

  test('an unreadable contract has a report that says why', async () => {
    const { out } = await extracted({ 'broken.pdf': '%PDF-1.4 and nothing more' })
    await milestones('report', out)
    expect(read(out, 'report', 'contracts', 'broken.html')).toContain('Not readable')
  })
})
