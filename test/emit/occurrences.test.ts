import { describe, expect, test } from 'vitest'
import { occurrences } from '../../src/emit/occurrences.ts'
import type { Milestone } from '../../src/model/milestone.ts'
import { due, scheduleOf } from '../support/schedule.ts'

const OPEN = { expirationDate: null, renewalType: null }

const dates = (
  part: Partial<Milestone['due']>,
  from: string,
  to: string,
  keyDates: Parameters<typeof occurrences>[1] = OPEN,
  more: Partial<Milestone> = {},
) => {
  const [milestone] = scheduleOf([{ due: due(part), kind: 'payment', ...more }]).schedule.milestones
  return occurrences(milestone!, keyDates, from, to).map(({ date }) => date)
}

describe('what falls due once', () => {
  test('on a day', () => {
    expect(dates({ date: '2026-03-01' }, '2026-03-01', '2026-03-01')).toEqual(['2026-03-01'])
    expect(dates({ date: '2026-03-01' }, '2026-03-02', '2026-04-01')).toEqual([])
    expect(dates({ date: null }, '2026-03-02', '2026-04-01')).toEqual([])
  })
  test('in a month, quarter or year, and in a window, on any day of it', () => {
    expect(dates({ date: '2026-03' }, '2026-03-31', '2026-04-30')).toEqual(['2026-03'])
    expect(dates({ date: '2026-Q1' }, '2026-03-31', '2026-04-30')).toEqual(['2026-Q1'])
    expect(dates({ date: '2026' }, '2025-01-01', '2026-01-01')).toEqual(['2026'])
    expect(dates({ date: '2026-01-01', endDate: '2026-05-01' }, '2026-05-01', '2026-06-01')).toEqual(['2026-01-01'])
  })
})

describe('what repeats', () => {
  const cases: readonly (readonly [string, Partial<Milestone['due']>, string, string, string[]])[] = [
    [
      'monthly from the 31st',
      { date: '2025-01-31', recurrence: 'monthly' },
      '2026-02-01',
      '2026-04-30',
      ['2026-02-28', '2026-03-31', '2026-04-30'],
    ],
    ['weekly', { date: '2020-01-01', recurrence: 'weekly' }, '2026-01-01', '2026-01-15', ['2026-01-07', '2026-01-14']],
    [
      'every other week',
      { date: '2024-06-12', recurrence: 'biweekly' },
      '2024-06-12',
      '2024-07-11',
      ['2024-06-12', '2024-06-26', '2024-07-10'],
    ],
    [
      'quarterly',
      { date: '2025-11-15', recurrence: 'quarterly' },
      '2026-01-01',
      '2026-08-31',
      ['2026-02-15', '2026-05-15', '2026-08-15'],
    ],
    [
      'every five years',
      { date: '2037-11-18', recurrence: 'every 5 years' },
      '2040-01-01',
      '2050-01-01',
      ['2042-11-18', '2047-11-18'],
    ],
    [
      'months that have no day',
      { date: '2025-10', recurrence: 'annual' },
      '2026-10-31',
      '2027-12-31',
      ['2026-10', '2027-10'],
    ],
    ['quarters', { date: '2025-Q4', recurrence: 'quarterly' }, '2026-01-01', '2026-06-30', ['2026-Q1', '2026-Q2']],
    [
      'the 25th',
      { date: '2024-09-25', rrule: 'FREQ=MONTHLY;BYMONTHDAY=25' },
      '2026-01-26',
      '2026-03-25',
      ['2026-02-25', '2026-03-25'],
    ],
    [
      'the 31st or the last',
      { date: '2024-01-31', rrule: 'FREQ=MONTHLY;BYMONTHDAY=31' },
      '2026-02-01',
      '2026-03-31',
      ['2026-02-28', '2026-03-31'],
    ],
    [
      'Tuesdays',
      { date: '2024-09-10', rrule: 'FREQ=WEEKLY;BYDAY=TU' },
      '2026-01-01',
      '2026-01-13',
      ['2026-01-06', '2026-01-13'],
    ],
    [
      'every second Monday and Friday',
      { date: '2026-01-05', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR' },
      '2026-01-06',
      '2026-01-23',
      ['2026-01-09', '2026-01-19', '2026-01-23'],
    ],
    [
      'the first Wednesday',
      { date: '2024-07', rrule: 'FREQ=MONTHLY;BYDAY=1WE' },
      '2026-01-01',
      '2026-02-28',
      ['2026-01-07', '2026-02-04'],
    ],
    [
      'the last Friday',
      { date: '2024-07', rrule: 'FREQ=MONTHLY;BYDAY=-1FR' },
      '2026-01-01',
      '2026-02-28',
      ['2026-01-30', '2026-02-27'],
    ],
    [
      'the fifth business day',
      { date: '2025-03-03', rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5' },
      '2026-01-01',
      '2026-02-28',
      ['2026-01-07', '2026-02-06'],
    ],
    [
      'days of a year',
      { date: '2024-03-01', rrule: 'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1' },
      '2026-01-01',
      '2026-12-31',
      ['2026-03-01', '2026-09-01'],
    ],
    [
      'ends of quarters',
      { date: '2024-03-31', rrule: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1' },
      '2026-06-01',
      '2026-09-30',
      ['2026-06-30', '2026-09-30'],
    ],
    [
      'a month of each year',
      { date: '2025-10', rrule: 'FREQ=YEARLY;BYMONTH=10' },
      '2026-01-01',
      '2027-12-31',
      ['2026-10', '2027-10'],
    ],
    [
      'not before the first',
      { date: '2026-03-15', rrule: 'FREQ=MONTHLY;BYMONTHDAY=1,20' },
      '2026-01-01',
      '2026-04-30',
      ['2026-03-20', '2026-04-01', '2026-04-20'],
    ],
    [
      'not after the last',
      { date: '2026-01-01', endDate: '2026-02-15', recurrence: 'monthly' },
      '2026-01-01',
      '2026-12-31',
      ['2026-01-01', '2026-02-01'],
    ],
    [
      'words that fix nothing: the first only',
      { date: '2026-01-01', recurrence: 'from time to time' },
      '2026-01-01',
      '2026-12-31',
      ['2026-01-01'],
    ],
    [
      'a rule that is not known, by its name',
      { date: '2026-01-01', recurrence: 'annual', rrule: 'FREQ=YEARLY;BYWEEKNO=3' },
      '2026-01-02',
      '2027-12-31',
      ['2027-01-01'],
    ],
  ]
  test.each(cases)('%s', (_, part, from, to, expected) => {
    expect(dates({ type: 'recurring', ...part }, from, to)).toEqual(expected)
  })

  test('to the end of the term, beyond it where the contract renews by itself, and renewals in any case', () => {
    const monthly = { type: 'recurring', date: '2025-01-01', recurrence: 'monthly' } as const
    const after = (keyDates: Parameters<typeof occurrences>[1], more: Partial<Milestone> = {}) =>
      dates(monthly, '2026-01-01', '2026-02-28', keyDates, more)
    expect(after({ expirationDate: '2026-01-15', renewalType: 'none' })).toEqual(['2026-01-01'])
    expect(after({ expirationDate: '2026-01-15', renewalType: null })).toEqual(['2026-01-01'])
    expect(after({ expirationDate: '2025-12-31', renewalType: 'automatic' })).toEqual(['2026-01-01', '2026-02-01'])
    expect(after({ expirationDate: 'perpetual', renewalType: null })).toEqual(['2026-01-01', '2026-02-01'])
    expect(after({ expirationDate: '2025-12-31', renewalType: 'option' }, { kind: 'term' })).toHaveLength(2)
  })

  test('not more often than a calendar can bear', () => {
    expect(
      dates({ type: 'recurring', date: '2020-01-01', recurrence: 'daily' }, '2026-01-01', '2030-01-01'),
    ).toHaveLength(120)
  })
})
