import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate, Period, PeriodUnit } from '../../src/model/date.ts'
import {
  addPeriod,
  compare,
  daysBetween,
  daysInMonth,
  firstDay,
  fromIso,
  isPossible,
  lastDay,
  toIso,
  weekday,
} from '../../src/text/civil-date.ts'

const on = (iso: string) => fromIso(iso) as CivilDate
const period = (amount: number, unit: PeriodUnit): Period => ({ amount, unit })

describe('adding periods', () => {
  test.each([
    ['2020-12-31', period(30, 'D'), 'after', '2021-01-30'],
    ['2020-01-31', period(1, 'M'), 'after', '2020-02-29'],
    ['2019-01-31', period(1, 'M'), 'after', '2019-02-28'],
    ['2020-02-29', period(1, 'Y'), 'after', '2021-02-28'],
    ['2020-03-31', period(1, 'M'), 'before', '2020-02-29'],
    ['2020-01-15', period(2, 'Q'), 'after', '2020-07-15'],
    ['2020-01-15', period(2, 'W'), 'before', '2020-01-01'],
    ['2020-01-15', period(1.5, 'Y'), 'after', '2021-07-15'],
    ['2020-05-01', period(1, 'B'), 'after', '2020-05-04'],
    ['2020-05-04', period(1, 'B'), 'before', '2020-05-01'],
    ['2020-05-02', period(10, 'B'), 'after', '2020-05-15'],
    ['2020-05-04', period(0, 'B'), 'after', '2020-05-04'],
  ] as const)('%s and %o %s', (from, by, direction, expected) => {
    expect(toIso(addPeriod(on(from), by, direction)!)).toBe(expected)
  })
  test('business days step over holidays', () => {
    const isHoliday = (date: CivilDate) => toIso(date) === '2020-05-04'
    expect(toIso(addPeriod(on('2020-05-01'), period(1, 'B'), 'after', isHoliday)!)).toBe('2020-05-05')
  })
  test('what does not come to whole days is not answered', () => {
    expect(addPeriod(on('2020-05-01'), period(48, 'H'))).toBeUndefined()
    expect(addPeriod(on('2020-05-01'), period(1.5, 'M'))).toBeUndefined()
    expect(addPeriod(on('2020-05-01'), period(900_000, 'Y'))).toBeUndefined()
  })
  test('days go there and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.constantFrom('2000-02-29', '1999-12-31', '2024-07-01'),
        (days, from) => {
          const there = addPeriod(on(from), period(days, 'D'))!
          expect(daysBetween(on(from), there)).toBe(days)
          expect(addPeriod(there, period(days, 'D'), 'before')).toEqual(on(from))
          expect(Math.sign(compare(there, on(from)))).toBe(Math.sign(days))
        },
      ),
    )
  })
})

describe('partial dates', () => {
  test.each(['2024-04-03', '2024-04', '2024-Q2', '2024'])('%s goes to a date and back', (iso) => {
    expect(toIso(fromIso(iso)!)).toBe(iso)
  })
  test('what has no year, or a day without its month, has no ISO form', () => {
    expect(toIso({ month: 5, day: 1 })).toBeUndefined()
    expect(toIso({ year: 2020, day: 1 })).toBeUndefined()
    expect(toIso({})).toBeUndefined()
  })
  test.each(['2019-02-29', '2020-13', '2020-Q5', '20', 'x'])('%s is no date', (iso) => {
    expect(fromIso(iso)).toBeUndefined()
  })
  test('first and last day', () => {
    expect(toIso(firstDay({ year: 2024, quarter: 2 })!)).toBe('2024-04-01')
    expect(toIso(lastDay({ year: 2024, quarter: 2 })!)).toBe('2024-06-30')
    expect(toIso(lastDay({ year: 2024, month: 2 })!)).toBe('2024-02-29')
    expect(toIso(lastDay({ year: 2023 })!)).toBe('2023-12-31')
    expect(firstDay({ month: 2 })).toBeUndefined()
  })
  test('possible days', () => {
    expect(isPossible({ month: 2, day: 29 })).toBe(true)
    expect(isPossible({ year: 2100, month: 2, day: 29 })).toBe(false)
    expect(isPossible({ month: 13 })).toBe(false)
    expect(isPossible({ day: 32 })).toBe(false)
    expect(daysInMonth(4)).toBe(30)
  })
  test('Monday is 1', () => expect(weekday(on('2024-07-01'))).toBe(1))
})
