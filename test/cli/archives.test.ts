import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeDocx, makeZip, p } from '../ingest/make-docx.ts'
import { CONTRACT, folder, milestones } from '../support/terminal.ts'

const rtf = `{\\rtf1 ${CONTRACT.replaceAll('\n', '\\par ')}}`
const docx = makeDocx({
  body: CONTRACT.split('\n')
    .map((line) => p(line))
    .join(''),
})
const results = (out: string) =>
  readdirSync(out)
    .filter((name) => name.endsWith('.schedule.json'))
    .map((name) => name.replace('.schedule.json', ''))
    .sort()

describe('archives', () => {
  const inner = makeZip({ 'deep.rtf': rtf, 'notes.xlsx': 'x' })
  const outer = makeZip({
    'deals/web.docx': docx,
    'deals/web.rtf': rtf,
    '../../evil.rtf': rtf,
    'more.zip': inner,
    'readme.png': 'x',
    '__MACOSX/web.docx': 'x',
    'broken.pdf': '',
  })

  test('each contract inside is a result of its own, named after the archive', async () => {
    const files = folder({ 'all.zip': outer })
    const out = join(files, 'out')
    const { code, out: table, err } = await milestones('extract', files, '--out', out)
    expect(results(out)).toEqual(
      ['all__.._.._evil', 'all__broken', 'all__deals__web', 'all__deals__web-2', 'all__more__deep']
        .map((name) => name.replace('.._.._', '..__..__'))
        .sort(),
    )
    expect(code).toBe(1)
    expect(err).toMatch(/^broken\.pdf: the file is empty/m)
    expect(table).toContain('5 contracts (4 complete, 1 unreadable)')
    const { document, milestones: found } = JSON.parse(readFileSync(join(out, 'all__more__deep.schedule.json'), 'utf8'))
    expect(document).toMatchObject({
      contractId: 'all.zip/more.zip/deep.rtf',
      fileName: 'deep.rtf',
      mediaType: 'application/rtf',
    })
    expect(found.length).toBeGreaterThan(0)
  })

  test('give the same bytes in children, in the same order', async () => {
    const files = folder({ 'all.zip': outer })
    const [one, two] = [join(files, 'one'), join(files, 'two')]
    await milestones('extract', join(files, 'all.zip'), '--out', one)
    await milestones('extract', join(files, 'all.zip'), '--out', two, '--jobs', '2', '--max-memory', '1024')
    expect(readdirSync(two)).toEqual(readdirSync(one))
    for (const name of readdirSync(one).filter((name) => name !== 'milestones.db'))
      expect(readFileSync(join(two, name)).equals(readFileSync(join(one, name)))).toBe(true)
  })

  test('are bounded in depth, and refused without a contract', async () => {
    const nested = [1, 2, 3, 4].reduce((bytes: Uint8Array) => makeZip({ 'in.zip': bytes }), makeZip({ 'a.rtf': rtf }))
    const files = folder({ 'deep.zip': nested, 'none.zip': makeZip({ 'a.png': 'x' }) })
    const { code, err } = await milestones('extract', files, '--out', join(files, 'out'))
    expect(code).toBe(1)
    expect(err).toMatch(/in\.zip: it is an archive within 3 others\. Unpack it/)
    expect(err).toMatch(/none\.zip: this is a ZIP archive without a contract in it\./)
  })
})

test('contracts attached to a mail', async () => {
  const part = (type: string, name: string, content: string | Uint8Array) =>
    `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content as string).toString('base64')}\r\n`
  const mail = `From: a@example.org\r\nTo: b@example.org\r\nSubject: Deal\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlease sign by May 1.\r\n${part('application/rtf', 'web.rtf', rtf)}${part('image/png', 'logo.png', 'x')}--b--\r\n`
  const files = folder({ 'deal.eml': mail, 'empty.eml': mail.replace(/web\.rtf/g, 'web.png') })
  const { err } = await milestones('extract', files, '--out', join(files, 'out'))
  expect(results(join(files, 'out'))).toEqual(['deal__web', 'empty'])
  expect(err).toMatch(/^empty\.eml: this is a mail without a contract attached\./m)
})
