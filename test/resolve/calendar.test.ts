import { describe, expect, test } from 'vitest'
import type { OptionsInput } from '../../src/options.ts'
import { holidaysOf } from '../../src/text/holidays.ts'
import { resolveText } from '../support/resolve-text.ts'

const HEAD =
  'SERVICES AGREEMENT\nThis Services Agreement is entered into as of January 31, 2024 (the "Effective Date") by and between Harbour Foods Ltd ("Client") and Northlight Studio LLC ("Developer").\n'
const paid = (when: string, rest = '', options: OptionsInput = {}) =>
  resolveText(`${HEAD}1. Client shall pay Developer $5,000 ${when}.\n${rest}`, options).milestones.find(
    (m) => m.candidate.kind === 'payment',
  )?.resolution

describe('counting days', () => {
  test.each([
    ['within thirty (30) days after March 1, 2024', '2024-03-31', 'the day itself is not counted'],
    ['within 30 days from March 1, 2024', '2024-03-31', 'from counts like after'],
    ['within 30 days of March 1, 2024', '2024-03-31', 'of counts like after'],
    ['no later than 30 days following March 1, 2024', '2024-03-31', 'following counts like after'],
    ['at least 30 days before March 31, 2024', '2024-03-01', 'before counts back the same way'],
    ['not less than 30 days prior to March 31, 2024', '2024-03-01', 'prior to counts like before'],
    ['within two (2) weeks after March 1, 2024', '2024-03-15', 'weeks are seven days'],
    ['within one (1) month after January 31, 2024', '2024-02-29', 'clamped to the end of the month'],
    ['within one month after the Effective Date', '2024-02-29', 'clamped, from a defined date'],
    ['within three (3) months after November 30, 2023', '2024-02-29', 'clamped in a leap year'],
    ['within one (1) month after February 29, 2024', '2024-03-29', 'the day of the month is kept, not its end'],
    ['within one (1) year after February 29, 2024', '2025-02-28', 'clamped in a common year'],
    ['within two quarters after January 31, 2024', '2024-07-31', 'a quarter is three months'],
    ['one month before March 31, 2024', '2024-02-29', 'clamped backwards'],
  ])('%s is %s: %s', (when, date) => {
    expect(paid(when)).toMatchObject({ date, status: 'computed' })
  })
  test('a shortened month is said in the derivation', () => {
    expect(paid('within one (1) month after January 31, 2024')?.derivation).toContain(
      '2024-02 has no day 31: its last day counts',
    )
  })
  test('hours and odd parts of a month give no day', () => {
    expect(paid('within 36 hours after March 1, 2024')?.date).toBeUndefined()
    expect(paid('within 1.5 months after March 1, 2024')?.date).toBeUndefined()
  })
})

describe('business days', () => {
  const LAW = 'This Agreement is governed by the laws of the State of New York.'
  const DEFINED =
    '"Business Day" means any day other than a Saturday, a Sunday or a day on which banks in London are closed.'
  const FIVE = 'within five (5) business days after July 1, 2024'

  test('leave out the holidays of the governing law, and name them', () => {
    expect(paid(FIVE, LAW)).toMatchObject({
      date: '2024-07-09',
      derivation: [
        expect.stringContaining('July 1, 2024 = 2024-07-01'),
        '+ 5 business days = 2024-07-09',
        'business days: Monday to Friday, holidays of US-NY, the governing law',
        '2024-07-04 does not count: Independence Day (US-NY)',
      ],
    })
  })
  test('by the place where the contract defines them, before the governing law', () => {
    expect(paid(FIVE, `${DEFINED}\n${LAW}`)).toMatchObject({ date: '2024-07-08' })
    expect(paid('within five (5) business days after May 3, 2024', `${DEFINED}\n${LAW}`)?.derivation).toContain(
      '2024-05-06 does not count: Early May bank holiday (GB-ENG)',
    )
  })
  test('by option: a place, a list of days, none', () => {
    expect(paid(FIVE, LAW, { holidays: 'GB-ENG' })).toMatchObject({ date: '2024-07-08' })
    expect(paid(FIVE, LAW, { holidays: ['2024-07-02'] })).toMatchObject({
      date: '2024-07-09',
      derivation: expect.arrayContaining(['2024-07-02 does not count: a holiday (your own list)']),
    })
    expect(paid(FIVE, LAW, { holidays: 'none' })).toMatchObject({ date: '2024-07-08' })
  })
  test('without any law only weekends are left out, and that is said', () => {
    expect(paid(FIVE)).toMatchObject({ date: '2024-07-08' })
    expect(paid(FIVE)?.derivation.join('\n')).toContain('weekends only: the contract names no law')
  })
  test('backwards', () => {
    expect(paid('at least three (3) business days before July 8, 2024', LAW)).toMatchObject({ date: '2024-07-02' })
  })
  test('an unknown place is refused for what it is', () => {
    expect(paid(FIVE, '', { holidays: 'ZZ' })?.derivation.join('\n')).toContain(
      'the holidays of ZZ, chosen by option, are not known',
    )
  })
})

describe('holidays', () => {
  const on = (place: string, year: number, month: number, day: number) =>
    holidaysOf(place)?.holidayOn({ year, month, day })
  test.each([
    ['US-CA', 2024, 11, 28, 'Thanksgiving Day'],
    ['GB-ENG', 2024, 4, 1, 'Easter Monday'],
    ['DE-BY', 2024, 1, 6, 'Epiphany'],
    // On a Saturday: the Friday before is free as well
    ['US-DE', 2026, 7, 3, 'Independence Day (substitute day)'],
  ])('%s %i-%i-%i is %s', (place, year, month, day, name) => {
    expect(on(place, year, month, day)).toBe(name)
  })
  test('a law of 2021 does not reach back', () => {
    expect(on('US-CA', 1998, 6, 19)).toBeUndefined()
    expect(on('US-CA', 2024, 6, 19)).toBe('Juneteenth')
  })
  test('half days are working days', () => {
    expect(on('CN', 2024, 5, 4)).toBeUndefined()
  })
  test('a part that is not known counts as its country, and is named so', () => {
    expect(holidaysOf('FR-XX')?.name).toBe('FR')
    expect(holidaysOf('ZZ')).toBeUndefined()
  })
})
