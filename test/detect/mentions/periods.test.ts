import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMentions } from '../../../src/detect/mentions/index.ts'
import type { PeriodUnit } from '../../../src/model/date.ts'
import { inWords } from './in-words.ts'
import { readsExactly, readsNothing } from './table.ts'

const of = (amount: number, unit: PeriodUnit) => ({ period: { amount, unit } })
const adjective = (amount: number, unit: PeriodUnit) => ({ ...of(amount, unit), adjective: true })
const range = (from: number, to: number, unit: PeriodUnit) => ({ ...of(from, unit), upTo: { amount: to, unit } })

describe('lengths of time', () => {
  readsExactly('periods', [
    ['within thirty (30) days after', ['thirty (30) days', of(30, 'D')]],
    ["30 days' notice", ['30 days', of(30, 'D')]],
    ['a period of three months', ['three months', of(3, 'M')]],
    ['two (2) quarters', ['two (2) quarters', of(2, 'Q')]],
    ['ten (10) business days', ['ten (10) business days', of(10, 'B')]],
    ['5 working days', ['5 working days', of(5, 'B')]],
    ['5 banking days', ['5 banking days', of(5, 'B')]],
    ['15 calendar days', ['15 calendar days', of(15, 'D')]],
    ['one hundred and eighty (180) days', ['one hundred and eighty (180) days', of(180, 'D')]],
    ['one-hundred-and-eighty (180) days', ['one-hundred-and-eighty (180) days', of(180, 'D')]],
    ['18 (eighteen) months', ['18 (eighteen) months', of(18, 'M')]],
    ['thirty (30 days)', ['thirty (30 days)', of(30, 'D')]],
    ['ninety days (90 days)', ['ninety days (90 days)', of(90, 'D')]],
    ['one and one-half years', ['one and one-half years', of(1.5, 'Y')]],
    ['2 1/2 years', ['2 1/2 years', of(2.5, 'Y')]],
    ['48 hours', ['48 hours', of(48, 'H')]],
    ['six (6) weeks', ['six (6) weeks', of(6, 'W')]],
    ['three consecutive calendar quarters', ['three consecutive calendar quarters', of(3, 'Q')]],
    ['two (2) Contract Years', ['two (2) Contract Years', of(2, 'Y')]],
    ['sixty (60). days', ['sixty (60). days', of(60, 'D')]],
    ['one quarter', ['one quarter', of(1, 'Q')]],
    ['for one (I) year, unless', ['one (I) year', of(1, 'Y')]],
    ['within ten (lO) days after', ['ten (lO) days', of(10, 'D')]],
    ['within a month after delivery', ['a month', of(1, 'M')]],
    ['renewed for an additional year', ['an additional year', of(1, 'Y')]],
    ['for a further calendar year.', ['a further calendar year', of(1, 'Y')]],
    ['a period of half a year unless', ['half a year', of(6, 'M')]],
    ['thirty days (1) after', ['thirty days', of(30, 'D')]],
  ])
})

describe('adjectives', () => {
  readsExactly('periods', [
    ['a 12-month term', ['12-month', adjective(12, 'M')]],
    ['a one-year term', ['one-year', adjective(1, 'Y')]],
    ['the sixty (60) day period', ['sixty (60) day', adjective(60, 'D')]],
    ['a twenty-four (24) month period', ['twenty-four (24) month', adjective(24, 'M')]],
    ['a 180-day cure', ['180-day', adjective(180, 'D')]],
    ['one (1) year renewal terms', ['one (1) year', adjective(1, 'Y')]],
    ['one (1) year from the date', ['one (1) year', of(1, 'Y')]],
  ])
})

describe('two units, one length', () => {
  readsExactly('periods', [
    ['one (1) year and six (6) months', ['one (1) year and six (6) months', of(18, 'M')]],
    ['two weeks and three days', ['two weeks and three days', of(17, 'D')]],
    ["five years and three months' notice", ['five years', of(5, 'Y')], ['three months', of(3, 'M')]],
    ['two months and ten days', ['two months', of(2, 'M')], ['ten days', of(10, 'D')]],
    ['one year and thirty months', ['one year', of(1, 'Y')], ['thirty months', of(30, 'M')]],
  ])
})

describe('short names, and names of several units', () => {
  readsExactly('periods', [
    ['2 yrs', ['2 yrs', of(2, 'Y')]],
    ['6 mos. after', ['6 mos.', of(6, 'M')]],
    ['48 hrs', ['48 hrs', of(48, 'H')]],
    ['two (2) fortnights', ['two (2) fortnights', of(4, 'W')]],
    ['two decades', ['two decades', of(20, 'Y')]],
    ['ten (10) workdays', ['ten (10) workdays', of(10, 'B')]],
    ['2 years 6 months', ['2 years 6 months', of(30, 'M')]],
    ['2 years, 6 months', ['2 years, 6 months', of(30, 'M')]],
    ["2 years, 6 months' notice", ['2 years', of(2, 'Y')], ['6 months', of(6, 'M')]],
  ])
})

describe('ranges, blanks, conflicts', () => {
  readsExactly('periods', [
    ['3 to 5 days', ['3 to 5 days', range(3, 5, 'D')]],
    ['three (3) to five (5) years', ['three (3) to five (5) years', range(3, 5, 'Y')]],
    ['between 3 and 5 days', ['3 and 5 days', range(3, 5, 'D')]],
    ['5-10 business days', ['5-10 business days', range(5, 10, 'B')]],
    ['[***] days', ['[***] days', {}]],
    ['___ (__) days', ['___ (__) days', {}]],
    ['[ * ] months', ['[ * ] months', {}]],
    ['thirty (60) days', ['thirty (60) days', { ...of(60, 'D'), conflict: { amount: 30, unit: 'D' } }]],
    ['thirty (60 days)', ['thirty (60 days)', { ...of(60, 'D'), conflict: { amount: 30, unit: 'D' } }]],
  ])
})

describe('no periods', () => {
  readsNothing('periods', [
    'support is 24/7',
    'Section 30 days are counted',
    'the third anniversary of the Effective Date',
    'the first year and the second quarter',
    'on the 15th day of each month',
    'this ___ day of May, 2020',
    'Year 1 Year 2',
    'one or more Statements of Work',
    'a month after a year',
    'paid for once a year',
    'for a year-end review',
    "for a month's rent",
    'for half a day',
    'three yearly instalments',
    'daytime 5 daylight',
  ])
})

describe('properties', () => {
  const UNITS = { D: 'day', W: 'week', M: 'month', Y: 'year', B: 'business day', H: 'hour' } as const
  const SPELLINGS: readonly ((amount: number, unit: string) => string)[] = [
    (amount, unit) => `${amount} ${unit}s`,
    (amount, unit) => `${inWords(amount)} ${unit}s`,
    (amount, unit) => `${inWords(amount)} (${amount}) ${unit}s`,
    (amount, unit) => `${amount} (${inWords(amount)}) ${unit}s`,
    (amount, unit) => `${inWords(amount).toUpperCase()} (${amount}) ${unit.toUpperCase()}S`,
  ]
  test('a period reads back in every spelling', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 999 }),
        fc.constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[])),
        fc.constantFrom(...SPELLINGS),
        (amount, unit, spell) => {
          const words = spell(amount, UNITS[unit])
          const text = `not later than ${words} after delivery`
          const { periods } = findMentions(text)
          expect(periods).toHaveLength(1)
          expect(periods[0]!.period).toEqual({ amount, unit })
          expect(periods[0]!.conflict).toBeUndefined()
          expect(text.slice(periods[0]!.span.start, periods[0]!.span.end)).toBe(words)
        },
      ),
      { numRuns: 400 },
    )
  })
})
