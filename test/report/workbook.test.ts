import readExcelFile from 'read-excel-file/node'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Named } from '../../src/report/workbook/columns.ts'
import { workbooks } from '../../src/report/workbook/workbook.ts'
import { scheduleOfFixture } from '../support/built-fixture.ts'
import { due, scheduleOf } from '../support/schedule.ts'
import { ATTACKS, hostile } from './hostile.ts'

const written = async (contracts: readonly Named[]) => {
  async function* stream() {
    yield* contracts
  }
  const books: Uint8Array[] = []
  for await (const book of workbooks(stream())) books.push(book)
  return books
}

/** Rows under their headings, as another library reads them. */
const sheetsOf = async (book: Uint8Array) => {
  const sheets = (await readExcelFile(Buffer.from(book))) as unknown as { sheet: string; data: unknown[][] }[]
  return Object.fromEntries(
    sheets.map(({ sheet, data: [head, ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(row.map((cell, at) => [String(head![at]), cell]))),
    ]),
  )
}

test('another library reads what the schedule says', async () => {
  const { schedule } = await scheduleOfFixture('freelance/brand-design')
  const [book] = await written([{ name: 'brand-design', schedule }])
  const sheets = await sheetsOf(book!)
  expect(Object.keys(sheets)).toEqual(['Contracts', 'Milestones', 'Payments by month', 'Issues'])
  expect(sheets.Contracts![0]).toMatchObject({
    Contract: 'brand-design',
    'Total value': 18400,
    Currency: 'USD',
    Milestones: schedule.milestones.length,
  })
  expect(sheets.Milestones).toHaveLength(schedule.milestones.length)
  const last = sheets.Milestones!.find((row) => row.Amount === 5520)!
  expect(last.Due).toEqual(new Date('2024-07-14T00:00:00Z'))
  expect(last.Derivation).toBe('Final Delivery Date = 2024-06-14 (clause 2.5); + 30 days = 2024-07-14')
  expect(sheets.Issues).toHaveLength(schedule.diagnostics.length)
  const paid = sheets['Payments by month']!.find((row) => row.Month === '2024-07')
  expect(paid).toMatchObject({ Currency: 'USD', 'Payments with one due date': 5520 })
})

test('sums by month: two currencies stay apart, exact recurrences count each time, others not at all', async () => {
  const usd = [{ value: '100.10', currency: 'USD' }]
  const { schedule } = scheduleOf(
    [
      { kind: 'payment', amounts: usd, due: due({ date: '2024-03-01' }) },
      { kind: 'payment', amounts: usd, due: due({ date: '2024-03' }) },
      { kind: 'payment', amounts: [{ value: '7', currency: 'EUR' }], due: due({ date: '2024-03-09' }) },
      {
        kind: 'payment',
        amounts: usd,
        due: due({
          type: 'recurring',
          date: '2024-03-15',
          endDate: '2024-05-20',
          recurrence: 'monthly',
          rrule: 'FREQ=MONTHLY;BYMONTHDAY=15',
        }),
      },
      {
        kind: 'payment',
        amounts: usd,
        due: due({
          type: 'recurring',
          date: '2024-03-06',
          endDate: '2024-05-20',
          recurrence: 'monthly',
          rrule: 'FREQ=MONTHLY;BYDAY=1WE',
        }),
      },
      { kind: 'payment', amounts: [{ value: '9', currency: 'USD', per: 'hour' }], due: due({ date: '2024-03-01' }) },
      { kind: 'payment', amounts: usd, due: due({ date: null, status: 'waiting' }) },
    ],
    { keyDates: { ...scheduleOf([]).schedule.keyDates, expirationDate: null } },
  )
  const [book] = await written([{ name: 'a', schedule }])
  const rows = (await sheetsOf(book!))['Payments by month']!.map((row) => [
    row.Month,
    row.Currency,
    row['Payments with one due date'],
    row['Recurring, on exact days'],
    row.Together,
    row.Number,
  ])
  expect(rows).toEqual([
    ['2024-03', 'EUR', 7, 0, 7, 1],
    ['2024-03', 'USD', 200.2, 100.1, 300.3, 3],
    ['2024-04', 'USD', 0, 100.1, 100.1, 1],
    ['2024-05', 'USD', 0, 100.1, 100.1, 1],
  ])
})

test('hostile words are words: no formula, and the file stays whole', async () => {
  const attacks = [...ATTACKS, '=HYPERLINK("https://elsewhere.example/")', '+1', '@SUM(A1)']
  const [book] = await written(attacks.map((attack, at) => ({ name: `c${at}`, schedule: hostile(attack).schedule })))
  const sheets = await sheetsOf(book!)
  expect(sheets.Contracts!.map((row) => row.Contract)).toEqual(attacks.map((_, at) => `c${at}`))
  expect(sheets.Contracts!.at(-3)!.Title).toBe('=HYPERLINK("https://elsewhere.example/")')
  expect(Buffer.from(book!).includes('<f>')).toBe(false)
})

test('an archive too large for one workbook is several, no contract parted', async () => {
  const { schedule } = scheduleOf(Array.from({ length: 9_000 }, () => ({})))
  const books = await written(['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, schedule })))
  expect(books).toHaveLength(2)
  expect((await sheetsOf(books[1]!)).Contracts!.map((row) => row.Contract)).toEqual(['e'])
}, 120_000)

test('the same contracts give the same bytes, whenever they are written', async () => {
  const contract = { name: 'a', schedule: scheduleOf([{}]).schedule }
  const at = async (day: string) => {
    vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    return written([contract])
  }
  const [[first], [second]] = [await at('2024-01-01'), await at('2026-05-05')]
  expect(Buffer.from(second!).equals(Buffer.from(first!))).toBe(true)
})
