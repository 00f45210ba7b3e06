import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { chain } from '../../src/chain/index.ts'
import { type Chain, chainSchema } from '../../src/model/chain.ts'
import { scheduleOfFixture } from '../support/built-fixture.ts'

const MASTER = `SUPPLY AGREEMENT

This Supply Agreement is made on March 1, 2023 between Harbour Foods Ltd (the "Buyer") and Northlight Mills LLC (the "Supplier").

1. Delivery

1.1 The Supplier shall deliver the first batch by May 2, 2025.

1.2 The Supplier shall deliver the test report within 30 days after the Launch Date.

2. Price

2.1 The Buyer shall pay $5,000 on June 2, 2025.

2.2 The Buyer shall pay $7,000 on July 2, 2025.

3. Term. This Agreement expires on March 1, 2026.

4. "Launch Date" means August 1, 2025.
`
const amendment = (
  clauses: string,
  head = 'FIRST AMENDMENT TO SUPPLY AGREEMENT',
  made = 'April 1, 2025',
  named = 'March 1, 2023',
) => `${head}

This Amendment is made on ${made} between Harbour Foods Ltd (the "Buyer") and Northlight Mills LLC (the "Supplier") and amends the Supply Agreement dated ${named}.

${clauses}
`
async function laid(...texts: string[]): Promise<Chain> {
  const documents = await Promise.all(
    texts.map((text, i) => analyze(Buffer.from(text), { fileName: `${i}.txt`, contractId: `doc-${i}` })),
  )
  const result = chainSchema.parse(chain(documents))
  const textOf = new Map(documents.map(({ schedule, text }) => [schedule.document.contractId, text]))
  for (const m of result.milestones)
    for (const { quote, start, end } of m.evidence) expect(textOf.get(m.document)?.slice(start, end)).toBe(quote)
  return result
}
const having = ({ milestones }: Chain, words: RegExp) =>
  milestones.filter((m) => words.test(m.evidence[0]?.quote ?? ''))

describe('one instruction', () => {
  test('words for words: the date and the document it comes from', async () => {
    const result = await laid(MASTER, amendment('1. In Section 1.1, "May 2, 2025" is replaced by "May 20, 2025".'))
    const [batch, ...more] = having(result, /first batch/)
    expect(more).toEqual([])
    expect(batch).toMatchObject({
      document: 'doc-0',
      due: { date: '2025-05-20' },
      origins: { due: { document: 'doc-1', change: 0 }, amounts: { document: 'doc-0', change: null } },
    })
    expect(result.changes[0]?.effects).toMatchObject([{ field: 'due', from: '2025-05-02', to: '2025-05-20' }])
    expect(result.milestones.filter((m) => m.document === 'doc-1')).toEqual([])
  })
  test('a sum', async () => {
    const result = await laid(MASTER, amendment('1. In Section 2.1, the sum "$5,000" is replaced by "$6,500".'))
    expect(having(result, /June 2, 2025/)[0]).toMatchObject({
      amounts: [{ value: '6500' }],
      origins: { amounts: { document: 'doc-1' } },
    })
    expect(having(result, /July 2, 2025/)[0]).toMatchObject({ amounts: [{ value: '7000' }] })
  })
  test('a clause that is deleted', async () => {
    const result = await laid(MASTER, amendment('1. Section 2.2 is hereby deleted.'))
    expect(having(result, /July 2, 2025/)).toEqual([])
    expect(having(result, /June 2, 2025/)).toHaveLength(1)
  })
  test('a clause anew', async () => {
    const result = await laid(
      MASTER,
      amendment('1. Section 2.2 is amended to read as follows: "2.2 The Buyer shall pay $9,000 on September 2, 2025."'),
    )
    expect(having(result, /July 2, 2025/)).toEqual([])
    expect(having(result, /September 2, 2025/)).toMatchObject([{ document: 'doc-1', amounts: [{ value: '9000' }] }])
  })
  test('a definition anew: what counts from it is counted anew', async () => {
    const result = await laid(
      MASTER,
      amendment(
        '1. The definition of "Launch Date" is replaced by the following: ""Launch Date" means October 1, 2025."',
      ),
    )
    expect(having(result, /test report/)).toMatchObject([
      { due: { date: '2025-10-31', status: 'computed' }, origins: { due: { document: 'doc-1' } } },
    ])
  })
  test('a new end of the term', async () => {
    const result = await laid(MASTER, amendment('1. The Expiration Date is hereby extended to March 1, 2028.'))
    expect(result.keyDates.expirationDate).toEqual({ value: '2028-03-01', document: 'doc-1' })
  })
  test('an addition', async () => {
    const result = await laid(MASTER, amendment('1. The Supplier shall deliver samples to the Buyer by June 9, 2025.'))
    expect(having(result, /samples/)).toMatchObject([{ document: 'doc-1', due: { date: '2025-06-09' } }])
  })
  test('what it names is not there: it is told, and nothing changes', async () => {
    const result = await laid(MASTER, amendment('1. In Section 8.8, "May 9, 2025" is replaced by "May 21, 2025".'))
    expect(result.changes[0]).toMatchObject({ status: 'not-placed', effects: [] })
    expect(result.diagnostics.map((d) => d.code)).toContain('change-not-placed')
  })
})

describe('several amendments', () => {
  const second = amendment(
    '1. In Section 1.1, "May 20, 2025" is replaced by "June 20, 2025".',
    'SECOND AMENDMENT TO SUPPLY AGREEMENT',
    'May 1, 2025',
  )
  const first = amendment('1. In Section 1.1, "May 2, 2025" is replaced by "May 20, 2025".')
  test('are laid in their order, whatever the order of files', async () => {
    const result = await laid(second, MASTER, first)
    expect(result.documents.map((d) => d.document)).toEqual(['doc-1', 'doc-2', 'doc-0'])
    expect(result.changes.flatMap((c) => c.effects.map((e) => `${e.from} ${e.to}`))).toContain('2025-05-02 2025-05-20')
  })
  test('one that is missing is asked for', async () => {
    const result = await laid(MASTER, second)
    expect(result.diagnostics).toMatchObject([
      { code: 'amendment-missing', question: expect.stringContaining('Amendment No. 1') },
    ])
  })
  test('one of another contract is asked about', async () => {
    const result = await laid(MASTER, amendment('1. Section 2.2 is deleted.', undefined, undefined, 'May 5, 2019'))
    expect(result.diagnostics.map((d) => d.code)).toContain('amends-another-date')
  })
  test('an amendment without its contract stands for itself', async () => {
    const result = await laid(first)
    expect(result.diagnostics.map((d) => d.code)).toContain('chain-without-master')
  })
  test('a contract alone is its own schedule in force', async () => {
    const result = await laid(MASTER)
    expect(result.changes).toEqual([])
    expect(result.diagnostics).toEqual([])
    expect(having(result, /first batch/)).toHaveLength(1)
  })
})

test('our own contract with its amendment', async () => {
  const result = chain([
    await scheduleOfFixture('amendment/freight-platform-first-amendment'),
    await scheduleOfFixture('software-development/freight-platform'),
  ])
  expect(result.documents.map((d) => d.role)).toEqual(['master', 'amendment'])
  const due = (words: RegExp) => having(result, words).map((m) => m.due.date)
  expect(due(/^M3\s/)).toEqual(['2024-09-16'])
  expect(due(/^M4\s/)).toEqual(['2024-12-16'])
  expect(due(/^M5\s/)).toEqual(['2025-03-03'])
  expect(due(/^M6\s/)).toEqual(['2025-05-16'])
  expect(due(/^M7\s/)).toEqual(['2025-02-14'])
  expect(due(/^M8\s/)).toEqual(['2025-05-30'])
  expect(due(/two training sessions/)).toEqual(['2025-03-10'])
  expect(due(/\$2,750 per month/)).toEqual(['2025-04-01'])
  expect(due(/extend the Support Period/)).toEqual(['2026-01-16'])
  expect(due(/bonus of \$10,000/)).toEqual([])
  const replaced = ['2024-11-18', '2025-01-27', '2025-02-03', '2026-02-10', '2025-12-12', '2025-02-25', '2025-04-11']
  expect(result.milestones.filter((m) => replaced.includes(m.due.date ?? ''))).toEqual([])
  expect(having(result, /fixed Development Fee/)).toMatchObject([{ amounts: [{ value: '383500' }] }])
  expect(result.changes.every((change) => change.status === 'applied')).toBe(true)
  expect(result.diagnostics).toEqual([])
})
