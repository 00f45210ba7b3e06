import { expect, test } from 'vitest'
import { csvHeader, csvRow } from '../../src/emit/csv.ts'
import { due, scheduleOf } from '../support/schedule.ts'

/** A small reader of RFC 4180, apart from the library that writes. */
function read(csv: string): string[][] {
  const rows: string[][] = []
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (rows.length === 0) rows.push([])
    rows.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(0, -1)
}

const table = (...args: Parameters<typeof scheduleOf>) => {
  const { document, milestones } = scheduleOf(...args).schedule
  const contract = { contractId: document.contractId, fileName: document.fileName, sha256: document.id?.slice(7) }
  const [header, ...rows] = read(csvHeader() + milestones.map((milestone) => csvRow(contract, milestone)).join(''))
  return rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i]])))
}

test('the columns are the published ones, in order', () => {
  expect(csvHeader()).toBe(
    'contract_id,source_file,sha256,milestone_id,kind,code,title,due_type,due_date,end_date,due_status,offset,direction,anchor,recurrence,event,amount,currency,percent,responsible,confidence,page,clause,quote,derivation\r\n',
  )
})

test('one row a milestone, with empty cells for what is not known', () => {
  const [row, ...others] = table([
    { due: due({ date: '2024-03-01', derivation: ['a', 'b'] }), amounts: [{ value: '100', currency: 'USD' }] },
  ])
  expect(others).toEqual([])
  expect(row).toMatchObject({
    contract_id: 'test.txt',
    due_date: '2024-03-01',
    end_date: '',
    amount: '100',
    currency: 'USD',
    percent: '',
    quote: 'The Client shall pay $100 on 1 March 2024.',
    derivation: 'a; b',
  })
  expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('several sums keep step with their currencies', () => {
  const [row] = table([
    { amounts: [{ value: '1', currency: 'USD' }, { percent: '5' }, { value: '2', currency: 'EUR' }] },
  ])
  expect(row).toMatchObject({ amount: '1; ; 2', currency: 'USD; ; EUR', percent: '; 5;' })
})

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a cell that starts like a formula is defused: %j',
  (title) => {
    const [row] = table([{ title }])
    expect(row?.title).toBe(`'${title.trim()}`)
  },
)

test('commas, quotes and line breaks do not break a row', () => {
  const rows = table([{ title: 'a, "b"\r\nc\rd' }, { title: 'next' }])
  expect(rows.map((row) => row.title)).toEqual(['a, "b" c d', 'next'])
})

test('a quote is one line', () => {
  const evidence = [{ quote: 'a\n  b', start: 0, end: 5, page: 3, clause: '4.2', boxes: [] }]
  expect(table([{ evidence: [...evidence, { ...evidence[0]!, quote: 'c' }] }])[0]).toMatchObject({
    quote: 'a b … c',
    page: '3',
    clause: '4.2',
  })
})
