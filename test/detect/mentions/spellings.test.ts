import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMentions } from '../../../src/detect/mentions/index.ts'
import { daysInMonth, toIso } from '../../../src/text/civil-date.ts'
import { toIsoDuration } from '../../../src/text/period.ts'
import { ordinalWords, words } from '../../support/number-words.ts'

/** Expressions made from a value in many spellings are read back to that value. 13,000 cases in all. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SHORT = MONTHS.map((name) => (name === 'May' ? name : `${name.slice(0, 3)}.`))
const suffix = (n: number): string =>
  n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
const two = (n: number): string => String(n).padStart(2, '0')

const civilDate = fc
  .record({
    year: fc.integer({ min: 1950, max: 2049 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => ({ year, month, day: Math.min(day, daysInMonth(month, year)) }))

type Day = { readonly year: number; readonly month: number; readonly day: number }
const DATE_SPELLINGS: readonly ((date: Day) => string)[] = [
  ({ year, month, day }) => `${MONTHS[month - 1]} ${day}, ${year}`,
  ({ year, month, day }) => `${MONTHS[month - 1]!.toUpperCase()} ${day}, ${year}`,
  ({ year, month, day }) => `${MONTHS[month - 1]} ${day},${year}`,
  ({ year, month, day }) => `${MONTHS[month - 1]} ${day}${suffix(day)}, ${year}`,
  ({ year, month, day }) => `${SHORT[month - 1]} ${day}, ${year}`,
  ({ year, month, day }) => `${day} ${MONTHS[month - 1]} ${year}`,
  ({ year, month, day }) => `${day}${suffix(day)} ${MONTHS[month - 1]}, ${year}`,
  ({ year, month, day }) => `the ${day}${suffix(day)} day of ${MONTHS[month - 1]}, ${year}`,
  ({ year, month, day }) => `this ${ordinalWords(day)} day of ${MONTHS[month - 1]}, ${year}`,
  ({ year, month, day }) => `the ${ordinalWords(day)} (${day}${suffix(day)}) day of ${MONTHS[month - 1]} ${year}`,
  ({ year, month, day }) => `${MONTHS[month - 1]}  ${day},\n${year}`,
  ({ year, month, day }) => `${day}-${MONTHS[month - 1]!.slice(0, 3)}-${year}`,
  ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`,
]
const FRAMES: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => `entered into as of ${words} by and between`,
  (words) => `on or before ${words}; and`,
  (words) => `(${words})`,
  (words) => `Due date:\t${words}\t$5,000`,
]

describe('dates', () => {
  test('in 13 spellings and 5 surroundings', () => {
    fc.assert(
      fc.property(civilDate, fc.constantFrom(...DATE_SPELLINGS), fc.constantFrom(...FRAMES), (date, spell, frame) => {
        const text = frame(spell(date))
        expect(
          findMentions(text).dates.map((found) => toIso(found.date)),
          text,
        ).toEqual([toIso(date)])
      }),
      { numRuns: 4000 },
    )
  })
  test('in figures, in the order that another date of the text shows', () => {
    fc.assert(
      fc.property(civilDate, fc.boolean(), (date, isDayFirst) => {
        const { year, month, day } = date
        const [proof, written] = isDayFirst
          ? ['25/12/2001', `${day}/${month}/${year}`]
          : ['12/25/2001', `${month}/${day}/${year}`]
        const found = findMentions(`Signed ${proof}. Payable ${written}.`).dates.at(-1)
        expect(found && toIso(found.date), written).toBe(toIso(date))
        expect(found?.alternative).toBeUndefined()
      }),
      { numRuns: 1500 },
    )
  })
  test('that the calendar does not have give no date', () => {
    const impossible = fc.constantFrom<readonly [number, number]>([2, 30], [2, 31], [4, 31], [6, 31], [9, 31], [11, 31])
    fc.assert(
      fc.property(
        impossible,
        fc.integer({ min: 1950, max: 2049 }),
        fc.constantFrom(...DATE_SPELLINGS),
        ([month, day], year, spell) => {
          for (const { date, form } of findMentions(spell({ year, month, day })).dates) {
            if (form === 'full') expect(date.day).toBeUndefined()
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('periods', () => {
  const UNITS = { day: 'D', week: 'W', month: 'M', year: 'Y', 'business day': 'B', hour: 'H' } as const
  const SPELLINGS: readonly ((n: number, unit: string) => string)[] = [
    (n, unit) => `${n} ${unit}`,
    (n, unit) => `${words(n)} ${unit}`,
    (n, unit) => `${words(n)} (${n}) ${unit}`,
    (n, unit) => `${words(n).toUpperCase()} (${n}) ${unit.toUpperCase()}`,
    (n, unit) => `${n} (${words(n)}) ${unit}`,
    (n, unit) => `${words(n)} (${n} ${unit})`,
  ]
  test('in words, figures and both', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[])),
        fc.constantFrom(...SPELLINGS),
        (amount, unit, spell) => {
          const text = `within ${spell(amount, `${unit}${amount === 1 ? '' : 's'}`)} after delivery`
          const found = findMentions(text).periods
          expect(
            found.map(({ period }) => period && toIsoDuration(period)),
            text,
          ).toEqual([toIsoDuration({ amount, unit: UNITS[unit] })])
          expect(found[0]?.conflict, text).toBeUndefined()
        },
      ),
      { numRuns: 3000 },
    )
  })
  test('that say two things keep both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (a, b) => {
        fc.pre(a !== b)
        const [found] = findMentions(`within ${words(a)} (${b}) days after delivery`).periods
        expect(found).toMatchObject({ period: { amount: b, unit: 'D' }, conflict: { amount: a, unit: 'D' } })
      }),
      { numRuns: 500 },
    )
  })
})

describe('sums', () => {
  const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
  const SPELLINGS: readonly ((n: number) => string)[] = [
    (n) => `$${grouped(n)}`,
    (n) => `$${n}`,
    (n) => `US$${grouped(n)}`,
    (n) => `USD ${grouped(n)}`,
    (n) => `${grouped(n)} dollars`,
    (n) => `${words(n)} dollars`,
    (n) => `${words(n)} Dollars ($${grouped(n)})`,
    (n) => `${words(n)} ($${grouped(n)}) Dollars`,
    (n) => `$${grouped(n)} (${words(n)} dollars)`,
  ]
  test('whole dollars in words, figures and both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999_999 }), fc.constantFrom(...SPELLINGS), (value, spell) => {
        const text = `Client shall pay ${spell(value)} on signing.`
        const found = findMentions(text).money
        expect(
          found.map((sum) => [Number(sum.value), sum.currency, sum.conflict]),
          text,
        ).toEqual([[value, 'USD', undefined]])
      }),
      { numRuns: 2500 },
    )
  })
  test('with cents, European and Swiss grouping', () => {
    const cents = fc.integer({ min: 100_001, max: 999_999_999 }).filter((n) => n % 100 !== 0)
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom<readonly [string, string, string]>(['$', ',', '.'], ['EUR ', '.', ','], ['CHF ', "'", '.']),
        (n, [sign, group, point]) => {
          const whole = String(Math.floor(n / 100)).replace(/\B(?=(\d{3})+$)/g, group)
          const text = `pay ${sign}${whole}${point}${two(n % 100)} on signing`
          expect(
            findMentions(text).money.map(({ value }) => value),
            text,
          ).toEqual([`${Math.floor(n / 100)}.${two(n % 100)}`])
        },
      ),
      { numRuns: 1000 },
    )
  })
})
