import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { scheduleOfFixture } from '../support/built-fixture.ts'

const HEAD = `DESIGN AGREEMENT

This Agreement is made on March 4, 2024 between Harbour Foods Ltd (the "Client") and Northlight Studio LLC (the "Designer").

`
async function read(...clauses: string[]) {
  const text = HEAD + clauses.map((clause, i) => `${i + 1}. ${clause}\n\n`).join('')
  const { schedule, text: source } = await analyze(Buffer.from(text), { fileName: 'a.txt' })
  const of = (words: RegExp) => schedule.milestones.find((m) => words.test(m.evidence[0]!.quote))!
  const awaits = (words: RegExp) =>
    of(words).dependsOn.map((id) => schedule.milestones.find((m) => m.id === id)!.evidence[0]!.quote.slice(0, 40))
  for (const m of schedule.milestones) for (const e of m.consequence) expect(source.slice(e.start, e.end)).toBe(e.quote)
  return { of, awaits, costs: (words: RegExp) => of(words).consequence.map((e) => e.quote) }
}

describe('what a payment waits for', () => {
  const beta = 'The Designer shall deliver the Beta Release by June 3, 2024.'
  test('the deliverable that its due point names', async () => {
    const { awaits } = await read(
      beta,
      'The Client shall pay $5,000 within ten days after acceptance of the Beta Release.',
    )
    expect(awaits(/\$5,000/)).toEqual([expect.stringContaining('deliver the Beta R')])
  })
  test('not another one', async () => {
    const { awaits } = await read(
      beta,
      'The Client shall pay $5,000 within ten days after acceptance of the Final Release.',
    )
    expect(awaits(/\$5,000/)).toEqual([])
  })
  test('none where two could be meant', async () => {
    const { awaits } = await read(
      beta,
      'The Designer shall present the Beta Release on July 8, 2024.',
      'The Client shall pay $5,000 within ten days after acceptance of the Beta Release.',
    )
    expect(awaits(/\$5,000/)).toEqual([])
  })
  test('not what must be done before it', async () => {
    const { awaits } = await read(beta, 'The Client shall pay $5,000 ten days before acceptance of the Beta Release.')
    expect(awaits(/\$5,000/)).toEqual([])
  })
  test('names that every contract has lead nowhere', async () => {
    const { awaits } = await read(
      'The Designer shall deliver the Work on June 3, 2024.',
      'The Client shall pay $5,000 within ten days after receipt of an Invoice for the Work.',
    )
    expect(awaits(/\$5,000/)).toEqual([])
  })
})

describe('what missing it costs', () => {
  const done = 'The Designer shall achieve Substantial Completion by June 3, 2024.'
  const pay = 'The Client shall pay $5,000 on July 1, 2024.'
  test('liquidated damages of the stage that they name', async () => {
    const { costs } = await read(
      done,
      pay,
      'If Substantial Completion is not achieved in time, the Designer shall pay liquidated damages of $500 for each day of delay.',
    )
    expect(costs(/achieve Substantial/)).toEqual([expect.stringContaining('liquidated damages of $500')])
    expect(costs(/\$5,000/)).toEqual([])
  })
  test('what it names is meant, not what stands beside it', async () => {
    const { costs } = await read(
      'The Designer shall deliver the Beta Version by May 31, 2024. The Designer shall deliver the Master Version by August 30, 2024. If the Master Version is delivered late, the Designer shall pay liquidated damages of $500.',
    )
    expect(costs(/Beta Version by/)).toEqual([])
    expect(costs(/deliver the Master Version by/)).toEqual([expect.stringContaining('$500')])
  })
  test('interest belongs to payments', async () => {
    const { costs } = await read(done, pay, 'Overdue sums bear interest at 1% per month.')
    expect(costs(/\$5,000/)).toEqual([expect.stringContaining('Overdue sums bear interest')])
    expect(costs(/achieve Substantial/)).toEqual([])
  })
  test('breach at large is the cost of nothing in particular', async () => {
    const { costs } = await read(
      done,
      pay,
      'A party may terminate if the other fails to cure a material breach within ten days.',
    )
    expect([...costs(/\$5,000/), ...costs(/achieve Substantial/)]).toEqual([])
  })
  test('a sentence that names no cost is none', async () => {
    const { costs } = await read(pay, 'Overdue sums shall be told to the Client.')
    expect(costs(/\$5,000/)).toEqual([])
  })
})

describe('share of the total', () => {
  const plan = (total: string) =>
    read(
      `The Client shall pay a total price of ${total}, as follows: (a) $5,000 on July 1, 2024; and (b) $15,000 on August 1, 2024.`,
    )
  test('where the total is known, in the same currency', async () =>
    expect((await plan('$20,000')).of(/\$5,000/).shareOfTotal).toBe('0.25'))
  test('not in another currency', async () => expect((await plan('EUR 20,000')).of(/\$5,000/).shareOfTotal).toBeNull())
  test('not without a total', async () =>
    expect((await read('The Client shall pay $5,000 on July 1, 2024.')).of(/\$5,000/).shareOfTotal).toBeNull())
})

describe('in our own contracts', () => {
  test('the escrow deposit depends on the row of the Production Release', async () => {
    const { schedule } = await scheduleOfFixture('software-development/freight-platform')
    const deposit = schedule.milestones.find((m) => /escrow agent/.test(m.evidence[0]!.quote))
    const row = schedule.milestones.find((m) => /^M5\s/.test(m.evidence[0]!.quote))
    expect(deposit?.dependsOn).toEqual([row?.id])
  })
  test('late substantial completion costs what the contract says', async () => {
    const { schedule } = await scheduleOfFixture('construction/clinic-fit-out')
    const costly = schedule.milestones.filter((m) => m.kind === 'completion' && m.consequence.length > 0)
    expect(costly).toHaveLength(1)
    expect(costly[0]?.evidence[0]?.quote).toContain('Substantial Completion')
  })
})
