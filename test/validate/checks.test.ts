import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Milestone } from '../../src/model/milestone.ts'
import type { Schedule } from '../../src/model/schedule.ts'
import { CHECKS } from '../../src/validate/checks/index.ts'
import { due, scheduleOf } from '../support/schedule.ts'

/** Codes and severities that one check gives. */
function found(id: string, parts: readonly Partial<Milestone>[], facts: Partial<Schedule> = {}) {
  const { schedule, text } = scheduleOf(parts, facts)
  const check = CHECKS.find((one) => one.id === id)
  if (!check) throw new Error(`no check ${id}`)
  return check.run(schedule, text)
}
const codes = (...args: Parameters<typeof found>) => found(...args).map((d) => `${d.severity} ${d.code}`)
const paid = (value: string, currency = 'USD'): Partial<Milestone> => ({ amounts: [{ value, currency }] })
const share = (percent: string, of = 'the Fee'): Partial<Milestone> => ({ amounts: [{ percent, of }] })
const total = (value: string) => ({ totalValue: { value, currency: 'USD' } })
const keyDates = (dates: Partial<Schedule['keyDates']>) => ({
  keyDates: { ...scheduleOf([]).schedule.keyDates, ...dates },
})

test('the index lists every file of the folder, under its own name', () => {
  const files = readdirSync(new URL('../../src/validate/checks', import.meta.url)).filter((name) => name !== 'index.ts')
  expect(CHECKS.map((check) => `${check.id}.ts`)).toEqual(files.sort())
})

describe('sum', () => {
  test('instalments that come to the total are right, to the cent', () => {
    expect(codes('sum', [paid('0.10'), paid('0.20')], total('0.3'))).toEqual([])
  })
  test('more than the total is a warning that names both and the milestones', () => {
    const [diagnostic] = found('sum', [paid('40000'), paid('30000.50')], total('60000'))
    expect(diagnostic).toMatchObject({ code: 'amounts-do-not-add-up', severity: 'warning' })
    expect(diagnostic?.message).toBe('The instalments come to USD 70000.50, the total is USD 60000.')
    expect(diagnostic?.milestones).toHaveLength(2)
    expect(diagnostic?.evidence).toHaveLength(2)
  })
  test('less is only said', () =>
    expect(codes('sum', [paid('1'), paid('2')], total('9'))).toEqual(['info amounts-do-not-add-up']))
  test('rates, recurring fees and other currencies do not count', () => {
    const rate = { amounts: [{ value: '99', currency: 'USD', per: 'unit' }] }
    const monthly = { ...paid('99'), due: due({ type: 'recurring' }) }
    expect(codes('sum', [paid('1'), paid('2'), rate, monthly, paid('99', 'EUR')], total('3'))).toEqual([])
  })
  test('the price that is paid in instalments is none of them', () =>
    expect(codes('sum', [paid('9.00'), paid('4'), paid('5')], total('9'))).toEqual([]))
  test('a single payment is no instalment plan', () => expect(codes('sum', [paid('1')], total('9'))).toEqual([]))
})

describe('percentages', () => {
  test('stages that come to 100 are right', () =>
    expect(codes('percentages', [share('30'), share('70', 'Fee')])).toEqual([]))
  test('more than 100 is a warning', () => {
    expect(codes('percentages', [share('50'), share('60')])).toEqual(['warning percentages-do-not-add-up'])
  })
  test('a little less is said', () =>
    expect(codes('percentages', [share('50'), share('45.5')])).toEqual(['info percentages-do-not-add-up']))
  test('royalties on one base are no stages', () => expect(codes('percentages', [share('5'), share('7')])).toEqual([]))
  test('shares of different prices are not added', () =>
    expect(codes('percentages', [share('60'), share('60', 'the Bonus')])).toEqual([]))
})

describe('order', () => {
  test('effective after expiry is a warning', () => {
    const [diagnostic] = found('order', [], keyDates({ effectiveDate: '2024-05-01', expirationDate: '2023-05-01' }))
    expect(diagnostic).toMatchObject({ code: 'dates-out-of-order', severity: 'warning' })
    expect(diagnostic?.message).toContain('effectiveDate 2024-05-01 is later than expirationDate 2023-05-01')
  })
  test('the same day, no end, and a year that holds the day are in order', () => {
    for (const expirationDate of ['2024-05-01', 'perpetual', '2024', null]) {
      expect(codes('order', [], keyDates({ effectiveDate: '2024-05-01', expirationDate }))).toEqual([])
    }
  })
  test('a window that ends before it starts', () => {
    expect(codes('order', [{ due: due({ date: '2024-05-01', endDate: '2024-04-01' }) }])).toEqual([
      'warning dates-out-of-order',
    ])
  })
})

describe('duplicates', () => {
  const one = { ...paid('5'), due: due({ date: '2024-05-01' }) }
  test('the same sum on the same day', () =>
    expect(codes('duplicates', [one, one])).toEqual(['info possible-duplicate']))
  test('another day or sum is another milestone', () => {
    expect(codes('duplicates', [one, { ...one, ...paid('6') }, { ...one, due: due({ date: '2024-06-01' }) }])).toEqual(
      [],
    )
  })
  test('without a date nothing is called alike', () => expect(codes('duplicates', [paid('5'), paid('5')])).toEqual([]))
})

describe('conflicts', () => {
  const expiry = (date: string): Partial<Milestone> => ({ kind: 'term', code: 'expiry', due: due({ date }) })
  test('two ends of the term: both passages are shown', () => {
    const [diagnostic] = found(
      'conflicts',
      [expiry('2025-01-01'), expiry('2026-01-01')],
      keyDates({ expirationDate: '2025-01-01' }),
    )
    expect(diagnostic).toMatchObject({ code: 'key-dates-conflict', severity: 'warning' })
    expect(diagnostic?.message).toBe('expirationDate is taken to be 2025-01-01, but another passage gives 2026-01-01.')
    expect(diagnostic?.milestones).toHaveLength(2)
  })
  test('the same date twice is none', () => {
    expect(
      codes('conflicts', [expiry('2025-01-01'), expiry('2025-01-01')], keyDates({ expirationDate: '2025-01-01' })),
    ).toEqual([])
  })
  test('a due that the resolver could not settle is told', () => {
    expect(codes('conflicts', [{ due: due({ status: 'conflict' }) }])).toEqual(['warning due-conflict'])
  })
})

describe('unresolved', () => {
  test('counts what is blank and what waits, apart', () => {
    const parts = [
      { due: due({ status: 'blank' }) },
      { due: due({ status: 'waiting' }) },
      { due: due({ status: 'waiting' }) },
      {},
    ]
    expect(found('unresolved', parts).map((d) => d.message)).toEqual([
      '1 of 4 milestones without a date: left blank or redacted in the contract.',
      '2 of 4 milestones without a date: waiting for an event that the contract does not date.',
    ])
  })
})

describe('no-contract', () => {
  test('a text without party, term and due point', () =>
    expect(codes('no-contract', [])).toEqual(['error no-contract']))
  test('one milestone makes it a contract', () => expect(codes('no-contract', [{}])).toEqual([]))
})

describe('ungrounded', () => {
  test('passages of the text are grounded', () => expect(codes('ungrounded', [{}])).toEqual([]))
  test('words that do not stand there are an error', () => {
    const { schedule } = scheduleOf([{}])
    const evidence = schedule.milestones[0]!.evidence.map((e) => ({ ...e, quote: e.quote.replace('100', '900') }))
    expect(codes('ungrounded', [{ evidence }])).toEqual(['error evidence-ungrounded'])
  })
})
