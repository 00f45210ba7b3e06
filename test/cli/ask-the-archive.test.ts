import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { SqliteLedger } from '../../src/batch/ledger/sqlite-ledger.ts'
import { folder, milestones } from '../support/terminal.ts'

const contract = (client: string, more: string) => `SERVICES AGREEMENT

This Agreement is made on March 4, 2026 between ${client} (the "Client") and Northlight Studio LLC (the "Consultant").

1. Fees. ${more}

2. Term. This Agreement expires on March 4, 2027.
`
const HARBOUR = contract(
  'Harbour Foods Ltd',
  'The Client shall pay the Consultant $5,000 on April 1, 2026. The Client shall pay the Consultant a fee of $100 on the 15th day of each month, beginning on April 15, 2026.',
)
const QUILL = contract('Quillhaven Coffee, Inc.', 'The Consultant shall deliver the final report on April 20, 2026.')

async function archive(files: Readonly<Record<string, string>> = { 'harbour.txt': HARBOUR, 'quill.txt': QUILL }) {
  const home = folder(Object.fromEntries(Object.entries(files).map(([name, content]) => [`in/${name}`, content])))
  const out = join(home, 'out')
  const extract = () => milestones('extract', join(home, 'in'), '--include', '*.txt', '--out', out)
  await extract()
  return { out, input: join(home, 'in'), extract }
}

describe('due', () => {
  const due = async (out: string, ...args: string[]) => {
    const { code, out: said } = await milestones('due', out, '--from', '2026-04-01', ...args)
    expect(code).toBe(0)
    return said.split('\n')
  }

  test('lists by day what falls due, with who, how much and where', async () => {
    const { out } = await archive()
    const lines = await due(out, '--within', '60d')
    expect(lines.map((line) => line.slice(0, 23).trim())).toEqual([
      '2026-04-01  payment',
      '2026-04-15  payment',
      '2026-04-20  deliverable',
      '2026-05-15  payment',
      '',
      '4 milestones due from 2',
      '',
    ])
    expect(lines[0]).toMatch(/^2026-04-01 {2}payment {6}USD 5000 {2}Harbour Foods Ltd: .+ {2}\(harbour\.txt, 1\)$/)
  })

  test('by kind, by party, and as JSON', async () => {
    const { out } = await archive()
    expect(await due(out, '--within', '4w', '--kind', 'deliverable')).toHaveLength(4)
    expect((await due(out, '--party', 'quillhaven'))[0]).toContain('quill.txt')
    const [line] = await due(out, '--json', '--within', '1d')
    expect(JSON.parse(line!)).toMatchObject({
      date: '2026-04-01',
      contractId: 'harbour.txt',
      kind: 'payment',
      amounts: [{ value: '5000', currency: 'USD' }],
      quote: expect.stringContaining('$5,000'),
    })
  })

  test('a contract that is there twice is asked once', async () => {
    const { out } = await archive({ 'a.txt': QUILL, 'b.txt': QUILL })
    expect((await due(out)).at(-2)).toBe('1 milestone due from 2026-04-01 to 2026-05-01')
  })

  test('misuse is told', async () => {
    const { out } = await archive({})
    for (const args of [
      ['--within', 'soon'],
      ['--from', '2026-02-30'],
      ['--kind', 'party'],
    ])
      expect((await milestones('due', out, ...args)).code).toBe(2)
    const { code, err } = await milestones('due', join(out, 'nowhere'))
    expect(code).toBe(2)
    expect(err).toContain('there is no ledger of a run. Run milestones extract')
  })

  test('without --from the day is today', async () => {
    const { out } = await archive()
    expect((await milestones('due', out)).out).toMatch(/due from \d{4}-\d\d-\d\d to /)
  })
})

describe('calendar', () => {
  const events = (out: string) => {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(out, 'milestones.ics'), 'utf8')))
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const { uid, sequence, startDate } = new ICAL.Event(component)
      return { uid, sequence, day: startDate.toString(), status: component.getFirstPropertyValue('status') }
    })
  }

  test('has all dated milestones, what repeats to the end of the term, and is the same each time', async () => {
    const { out } = await archive()
    const { code, out: said } = await milestones('calendar', out, '--from', '2026-04-01')
    expect(code).toBe(0)
    const found = events(out)
    expect(said).toBe(`${found.length} entries in ${join(out, 'milestones.ics')}\n`)
    // 15 April 2026 to 15 February 2027.
    expect(found.filter(({ day }) => day.endsWith('-15'))).toHaveLength(11)
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length)
    expect(statSync(join(out, 'milestones.ics')).mode & 0o777).toBe(0o600)
    const before = readFileSync(join(out, 'milestones.ics'), 'utf8')
    await milestones('calendar', out, '--from', '2026-04-01')
    expect(readFileSync(join(out, 'milestones.ics'), 'utf8')).toBe(before)
  })

  test('takes back what is gone', async () => {
    const { out, input, extract } = await archive()
    await milestones('calendar', out, '--kind', 'deliverable', '--host', 'example.org')
    const [before] = events(out)
    expect(before).toMatchObject({ day: '2026-04-20', sequence: 0, status: 'TENTATIVE' })
    writeFileSync(join(input, 'quill.txt'), QUILL.replace(/The Consultant shall deliver .+/, 'Nothing is due.'))
    await extract()
    await milestones('calendar', out, '--kind', 'deliverable', '--host', 'example.org')
    expect(events(out)).toEqual([{ ...before, sequence: 1, status: 'CANCELLED' }])
    writeFileSync(join(input, 'quill.txt'), QUILL)
    await extract()
    rmSync(join(input, 'quill.txt'))
    await extract()
    await milestones('calendar', out, '--kind', 'deliverable', '--host', 'example.org')
    expect(events(out)).toEqual([{ ...before, sequence: 3, status: 'CANCELLED' }])
  })

  test('has no place for a month', async () => {
    const { out } = await archive({ 'a.txt': QUILL.replace('on April 20, 2026', 'in April 2026') })
    const { out: said } = await milestones('calendar', out, '--kind', 'deliverable')
    expect(said).toMatch(/^0 entries .+; left out as they have no day: 1$/m)
  })

  test('a host that is none is misuse', async () => {
    const { out } = await archive({})
    expect((await milestones('calendar', out, '--host', 'a b\r\n')).code).toBe(2)
  })
})

describe('status', () => {
  test('tells how it stands, and lists what is unreadable, the same, nearly the same, and gone', async () => {
    const long = QUILL + Array.from({ length: 300 }, (_, i) => ` word${i}`).join('')
    const { out, input, extract } = await archive({
      'a.txt': HARBOUR,
      'b.txt': HARBOUR,
      'c.txt': long,
      'd.txt': `${long} more`,
      'e.pdf': '',
      'f.txt': QUILL,
      'g.png': 'x',
    })
    rmSync(join(input, 'f.txt'))
    await extract()
    const { code, out: said } = await milestones('status', out)
    expect(code).toBe(0)
    expect(said).toMatch(/^run 2, begun 20\d\d-.+, finished 20\d\d-/)
    expect(said).toContain('5 contracts (4 complete, 1 unreadable), 1 duplicate, 1 near-duplicate, ')
    expect(said).toContain('\n1 contract vanished since\n1 file passed over\n')
    expect(said).toContain('\nunreadable: 1 empty-file\n  e.pdf: the file is empty')
    expect(said).toContain('\nthe same bytes\n  b.txt = a.txt\n')
    expect(said).toMatch(/\nnearly the same text\n {2}d\.txt ~ c\.txt \(\d\d %\)\n/)
    expect(said).toContain('\nvanished\n  f.txt\n')
    const { out: json } = await milestones('status', out, '--json')
    expect(JSON.parse(json)).toMatchObject({ complete: 4, unreadable: 1, left: 0, lastRun: { outcome: 'finished' } })
  })

  test('tells a run that is at work, one that was killed, and one that was stopped', async () => {
    const { out } = await archive()
    const open = () => new SqliteLedger(join(out, 'milestones.db'), 'write')
    const start = { at: '2026-01-01T00:00:00Z', fingerprint: 'f' }
    const run = open()
    await run.begin(start)
    await run.plan([{ path: '/x/z.pdf', root: '/x', relative: 'z.pdf', place: 'z' }])
    const status = async () => (await milestones('status', out)).out
    expect(await status()).toMatch(/^run 2, begun 2026-01-01T00:00:00Z, is at work\n[\s\S]*\n1 file to go\n/)
    await run.close()
    expect(await status()).toMatch(/^run 2, .+, was ended from outside: the same command goes on/)
    const stopped = open()
    await stopped.begin(start)
    await stopped.end({ at: '2026-01-02T00:00:00Z', outcome: 'stopped' })
    await stopped.close()
    expect(await status()).toMatch(/^run 3, .+, stopped 2026-01-02T00:00:00Z: the same command goes on/)
  })
})
