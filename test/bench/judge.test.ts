import { describe, expect, test } from 'vitest'
import { type GoldMilestone, judge } from '../../bench/judge/judge.ts'
import { above, bins, calibrationError, crossValidated } from '../../bench/judge/reliability.ts'
import type { Sample } from '../../bench/judge/samples.ts'
import { tabulate } from '../../bench/judge/tabulate.ts'
import { amountsMatch, dueMatches } from '../../bench/judge/values.ts'

const TEXT =
  'The Client shall pay the deposit of $500 on 1 March 2024. The Designer shall hand over the final files within ten days after approval of the draft. Invoices are payable within thirty days of receipt by the Client.'
const PAY = 'The Client shall pay the deposit of $500 on 1 March 2024.'
const FILES = 'The Designer shall hand over the final files within ten days after approval of the draft.'
const gold = (part: Partial<GoldMilestone>): GoldMilestone => ({
  kind: ['payment'],
  due: { type: 'absolute', date: '2024-03-01' },
  amounts: [{ value: 500, currency: 'USD' }],
  quote: PAY,
  required: true,
  ...part,
})
const found = (quote: string, date: string | null, value?: string) => ({
  kind: 'payment',
  due: { type: 'absolute', date },
  amounts: value ? [{ value, currency: 'USD' }] : [],
  evidence: [{ quote }],
})

describe('judge', () => {
  test('right: the passage, the day and the sum', () =>
    expect(judge([gold({})], [found(PAY, '2024-03-01', '500.00')], TEXT)).toEqual([true]))
  test('wrong: another day, another sum, another passage', () => {
    expect(judge([gold({})], [found(PAY, '2024-03-02', '500')], TEXT)).toEqual([false])
    expect(judge([gold({})], [found(PAY, '2024-03-01', '600')], TEXT)).toEqual([false])
    expect(judge([gold({})], [found(FILES, '2024-06-01')], TEXT)).toEqual([false])
  })
  test('one entry answers for one result', () =>
    expect(
      judge([gold({})], [found(PAY, '2024-03-01', '500'), found(PAY, '2024-03-01', '500')], TEXT).filter(Boolean),
    ).toHaveLength(1))
  test('an optional entry that is found is right, and excuses one more', () => {
    const optional = gold({
      required: false,
      quote: FILES,
      amounts: [],
      due: { type: 'relative', offset: 'P10D', direction: 'after' },
    })
    expect(
      judge([optional], [found(FILES, null), found(FILES, null), found(FILES, null)], TEXT).filter(Boolean),
    ).toHaveLength(2)
  })
})

describe('values', () => {
  test.each([
    [{ type: 'relative', offset: 'P1Y', direction: 'after' }, { type: 'relative', offset: 'P12M' }, true],
    [
      { type: 'relative', offset: 'P30D', direction: 'before' },
      { type: 'relative', offset: 'P30D', direction: 'after' },
      false,
    ],
    [{ type: 'absolute', date: '2024-03' }, { type: 'absolute', date: '2024-03-05' }, true],
    [{ type: 'event', date: null }, { type: 'event', date: '2024-03-05' }, false],
    [{ type: 'recurring', recurrence: 'yearly' }, { type: 'recurring', recurrence: 'annual' }, true],
    [{ type: 'none' }, { type: 'relative', offset: 'P3D' }, false],
  ])('%j and %j: %s', (a, b, same) => expect(dueMatches(a, b)).toBe(same))
  test('a share may stand for its sum', () => {
    expect(amountsMatch([{ percent: 20, value: 100, currency: 'USD' }], [{ percent: '20' }])).toBe(true)
    expect(amountsMatch([{ percent: 20 }], [{ value: '20' }])).toBe(false)
  })
})

describe('reliability', () => {
  const sample = (document: string, right: boolean): Sample => ({
    document,
    right,
    classes: { source: 's', chain: ['all'] },
  })
  test('many results of one document weigh as two', () => {
    const table = tabulate([...Array.from({ length: 50 }, () => sample('a', false)), sample('b', true)], 1)
    expect(table.classes.all).toEqual([3, 1])
  })
  test('a document is never judged by itself', () => {
    const samples = Array.from({ length: 400 }, (_, i) => sample(`d${i}`, i % 4 > 0))
    const forecasts = crossValidated(samples, 5)
    expect(forecasts).toHaveLength(400)
    expect(calibrationError(forecasts)).toBeLessThan(0.1)
    expect(crossValidated([sample('a', true), sample('a', true)], 5)).toEqual([])
  })
  test('bins and the sure ones', () => {
    const forecasts = [0.95, 0.92, 0.31].map((confidence, i) => ({ confidence, right: i === 0 }))
    expect(bins(forecasts).map((bin) => bin.results)).toEqual([1, 2])
    expect(above(forecasts, 0.9)).toEqual({ results: 2, right: 0.5 })
    expect(calibrationError(forecasts)).toBeCloseTo((2 / 3) * 0.435 + 0.31 / 3)
  })
})
