import { describe, expect, test } from 'vitest'
import { questions } from '../../src/emit/questions.ts'
import type { Milestone } from '../../src/model/milestone.ts'
import { questionsFileSchema } from '../../src/model/questions.ts'
import type { Schedule } from '../../src/model/schedule.ts'
import { CHECKS } from '../../src/validate/checks/index.ts'
import { validate } from '../../src/validate/index.ts'
import { scheduleOfFixture } from '../support/built-fixture.ts'
import { due, scheduleOf } from '../support/schedule.ts'

function asked(id: string, parts: readonly Partial<Milestone>[], facts: Partial<Schedule> = {}) {
  const { schedule, text } = scheduleOf(parts, facts)
  return CHECKS.find((check) => check.id === id)!
    .run(schedule, text)
    .map((d) => ({ code: d.code, question: d.question }))
}
const codes = (...args: Parameters<typeof asked>) => asked(...args).map((d) => d.code)
const base = scheduleOf([]).schedule
const keyDates = (dates: Partial<Schedule['keyDates']>) => ({ keyDates: { ...base.keyDates, ...dates } })
const on = (date: string): Partial<Milestone> => ({ due: due({ date }) })
const saying = (quote: string): Partial<Milestone> => ({
  evidence: [{ quote, start: 0, end: quote.length, page: null, clause: null, boxes: [] }],
})

describe('term-limits', () => {
  const end = keyDates({ agreementDate: '2024-01-01', expirationDate: '2024-12-31' })
  test('a payment behind the end of the term', () => {
    expect(asked('term-limits', [on('2025-02-01')], end)).toMatchObject([
      { code: 'due-after-term', question: expect.stringContaining('2024-12-31') },
    ])
  })
  test('one before the agreement', () =>
    expect(codes('term-limits', [on('2023-12-01')], end)).toEqual(['due-before-agreement']))
  test('within the term, on its last day, and without a day: nothing', () =>
    expect(codes('term-limits', [on('2024-06-01'), on('2024-12-31'), on('2025'), {}], end)).toEqual([]))
  test('a contract that renews may run on', () =>
    expect(
      codes('term-limits', [on('2025-02-01')], keyDates({ expirationDate: '2024-12-31', renewalType: 'automatic' })),
    ).toEqual([]))
  test('what counts from the end comes after it', () => {
    const expiry: Partial<Milestone> = { ...on('2024-12-31'), id: 'm-00000000aa', kind: 'term', code: 'expiry' }
    const after = { due: due({ type: 'relative', date: '2025-01-30', anchorMilestone: 'm-00000000aa' }) }
    expect(codes('term-limits', [expiry, after], end)).toEqual([])
  })
})

describe('gaps', () => {
  test('a row that is left out', () =>
    expect(asked('gaps', ['M1 Draft', 'M2 Design', 'M4 Release'].map(saying))).toEqual([
      { code: 'series-with-gap', question: 'Is m 3 left out on purpose?' },
    ]))
  test.each([
    [['M1 Draft', 'M2 Design', 'M3 Release']],
    [['M1 Draft', 'M9 Release']],
    [['Payment 1.5% of sales', 'Payment 2', 'Payment 4']],
    [['Year 1', 'Year 2', 'Year 40']],
  ])('none in %j', (rows) => expect(codes('gaps', rows.map(saying))).toEqual([]))
})

describe('words-and-figures', () => {
  test('words that say another sum', () =>
    expect(
      asked('words-and-figures', [saying('The Client pays five thousand dollars ($6,000) on 1 May 2024.')]),
    ).toMatchObject([{ code: 'words-and-figures-differ', question: expect.stringMatching(/6000.*5000/) }]))
  test.each(['pays five thousand dollars ($5,000)', 'pays $5,000 (net of tax)', 'pays $5,000'])(
    'they agree: %s',
    (quote) => expect(codes('words-and-figures', [saying(quote)])).toEqual([]),
  )
})

describe('blanks', () => {
  test('each is asked for', () =>
    expect(codes('blanks', [{ due: due({ status: 'blank' }) }, on('2024-01-01')])).toEqual(['blank-to-fill']))
  test('a milestone without due point is none', () =>
    expect(codes('blanks', [{ due: due({ type: 'none', status: 'blank' }) }])).toEqual([]))
})

describe('waiting-payments', () => {
  const event = (words: string): Partial<Milestone> => ({
    due: due({ type: 'event', event: words, status: 'waiting' }),
    amounts: [{ value: '5', currency: 'USD' }],
  })
  test('one question an event', () =>
    expect(
      asked('waiting-payments', [event('upon Final Acceptance'), event('on final acceptance'), event('go-live')]),
    ).toEqual([
      { code: 'payment-waits', question: 'Has this happened, or when is it expected: Final Acceptance?' },
      { code: 'payment-waits', question: 'Has this happened, or when is it expected: go-live?' },
    ]))
  test('standing terms of payment are no question', () =>
    expect(codes('waiting-payments', [{ ...event('receipt of an invoice'), amounts: [] }])).toEqual([]))
  test('neither what is dated nor what is no payment', () =>
    expect(codes('waiting-payments', [on('2024-01-01'), { ...event('go-live'), kind: 'deliverable' }])).toEqual([]))
})

describe('missing-total', () => {
  const share = (percent: string, of = 'Contract Price'): Partial<Milestone> => ({ amounts: [{ percent, of }] })
  test('shares of a price that is not stated', () =>
    expect(codes('missing-total', [share('30'), share('70')])).toEqual(['total-unknown']))
  test('not with a total, nor for one share or a royalty', () => {
    expect(codes('missing-total', [share('30'), share('70')], { totalValue: { value: '9', currency: 'USD' } })).toEqual(
      [],
    )
    expect(codes('missing-total', [share('30')])).toEqual([])
    expect(codes('missing-total', [share('5', 'Net Sales'), share('6', 'Net Sales')])).toEqual([])
  })
})

describe('notice-passed', () => {
  const dates = keyDates({ renewalNoticeDate: '2024-11-01', expirationDate: '2024-12-31' })
  const asOf = (day: string | null) => ({ ...dates, options: { ...base.options, asOf: day } })
  test('between the last day of notice and the end', () =>
    expect(codes('notice-passed', [], asOf('2024-11-15'))).toEqual(['notice-day-passed']))
  test.each(['2024-10-31', '2024-11-01', '2025-01-01', null])('not as of %s', (day) =>
    expect(codes('notice-passed', [], asOf(day))).toEqual([]),
  )
})

describe('expected', () => {
  const ofType = (contractType: string | null) => ({ document: { ...base.document, contractType } })
  test('what a type should have', () =>
    expect(codes('expected', [], ofType('construction'))).toEqual(
      ['payments', 'total-value', 'completion', 'retention', 'consequence'].map((name) => `expected-${name}`),
    ))
  test('what is there is not asked for, and an unknown type expects nothing', () => {
    expect(codes('expected', [{ amounts: [{ value: '1', currency: 'USD' }] }], ofType('construction'))).not.toContain(
      'expected-payments',
    )
    expect(codes('expected', [], ofType(null))).toEqual([])
  })
})

describe('the list for counsel', () => {
  test('holds every question, the gravest first, and nothing that asks nothing', () => {
    const { schedule, text } = scheduleOf([{ due: due({ status: 'blank' }) }, { due: due({ status: 'conflict' }) }])
    const file = questionsFileSchema.parse(JSON.parse(questions.emit({ schedule: validate(schedule, text), text })))
    expect(file.questions.map((q) => `${q.severity} ${q.code}`)).toEqual(['warning due-conflict', 'info blank-to-fill'])
  })
  test('in a contract with blanks', async () => {
    const result = await scheduleOfFixture('consulting/redacted-advisory')
    const file = questionsFileSchema.parse(JSON.parse(questions.emit(result)))
    expect(file.questions.filter((q) => q.code === 'blank-to-fill').length).toBeGreaterThanOrEqual(5)
    for (const { evidence } of file.questions)
      for (const { quote, start, end } of evidence) expect(result.text.slice(start, end)).toBe(quote)
  })
})
