import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMentions } from '../../../src/detect/mentions/index.ts'
import { ownTime } from '../../support/own-time.ts'

const PIECES = [
  'thirty (30) days',
  '$5,000',
  '[***]',
  '___',
  '20%',
  'May 5, 2020',
  'March',
  '20__',
  'each month',
  'of each year',
  '(',
  ')',
  ',',
  ' to ',
  '-',
  'and',
  'one hundred',
  'million',
  'Dollars',
  'percent',
  '12/31/2020',
  '3.12.10',
  'the 15th day of',
  'quarterly',
  'Q3 2019',
  '\n',
  '\t',
  'last',
  'business',
  'per unit',
  'twenty-first',
  '1,000,000.00',
  '[DATE]',
  'June 30',
  'every',
  'two',
  'years',
  'day of',
]
const anyText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .chain((pieces) => fc.constantFrom(' ', '').map((joint) => pieces.join(joint)))

describe('all lists', () => {
  test('are in order, do not overlap, and stay within the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        for (const mentions of Object.values(findMentions(text))) {
          let until = 0
          for (const { span } of mentions) {
            expect(span.start).toBeGreaterThanOrEqual(until)
            expect(span.end).toBeGreaterThan(span.start)
            until = span.end
          }
          expect(until).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 1000 },
    )
  })
  test('are the same for the same text, whatever was read before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = findMentions(text)
        findMentions(other)
        expect(findMentions(text)).toEqual(first)
      }),
    )
  })
  test('no date holds a part that is not written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { span, date, form } of findMentions(text).dates) {
          // The year of a list (`March, April and May 2020`) stands at its end
          const words = text.slice(span.start, span.end)
          if (date.year !== undefined) expect(text.slice(span.start)).toMatch(/\d/)
          if (form === 'blank') expect(words).toMatch(/[_*[●]/)
        }
      }),
    )
  })
})

describe('linear time', () => {
  const SEEDS = [
    'thirty (',
    '(30) ',
    '____ ',
    '_ ',
    '[*',
    '[ * * ',
    '***.',
    '$',
    '$ ',
    'US',
    '1,',
    '1.',
    "1'",
    '1/',
    '12/',
    '1-',
    'May ',
    'MAY 1 ',
    '1 May ',
    'day of ',
    'last day of ',
    'twenty-',
    'one hundred and ',
    'million ',
    'first ',
    'each ',
    'every and every ',
    'per ',
    'March 1, ',
    'June 30 and ',
    'the 1st day of ',
    'of each year ',
    '20__',
    '[DATE',
    '[insert ',
    '2019\t',
    'from 2018 to ',
    'Q3 ',
    'third quarter of ',
    'not to exceed ',
    'percent of the ',
    '% of A and ',
    '20% of ',
    'between 5 and ',
    '$5 to ',
    '5 dollars and ',
    'one and one-half ',
    ' ',
    '\n',
    '-',
    '{{a',
    '<<a ',
    'on the last day of each June, ',
    'all amounts are in ',
    'Canadian ',
    '1s t ',
    'January __, ',
    '__/',
    '[ ]/',
    'business ',
    'twelve (12',
    '5.-',
    'a ',
    'the 1st day of the month following ',
    'the following month ',
    'in March and ',
    'each June, ',
    'monthly on the ',
    'every other ',
    'every Monday and ',
    'first day of March, April, ',
    'June 1, 2 and ',
    '1, 2 and ',
    '2018/19 ',
    'fiscal year ',
    'first quarter of ',
    'half of the ',
    'two-thirds (2/3) of ',
    '66-2/3',
    '(in thousands)',
    '(in thousands) (in millions) ',
    '(in thousands)\n(in millions)\n$5\n',
    '(in thousands)\n$5\n',
    'dollars in thousands\n',
  ]
  const SIZE = 300_000
  test.each(SEEDS)('300 kB of %j', (seed) => {
    const text = seed.repeat(Math.ceil(SIZE / seed.length))
    const before = ownTime()
    findMentions(text)
    // generous: quadratic time would be several times as much
    expect(ownTime() - before).toBeLessThan(3000)
  })
  test('1 MB of contract text', () => {
    const clause =
      'Within thirty (30) days after May 5, 2020, Client shall pay Consultant Five Thousand Dollars ($5,000), being twenty percent (20%) of the Fee, ' +
      'on the 15th day of each month; reports are due quarterly. Either party may terminate this Agreement on sixty (60) days written notice, and all ' +
      'provisions that by their nature ought to survive shall do so, notwithstanding anything herein to the contrary or any other instrument.\n'
    const text = clause.repeat(Math.ceil(1_000_000 / clause.length))
    const before = ownTime()
    const { dates, periods, money, percents, recurrences } = findMentions(text)
    expect(ownTime() - before).toBeLessThan(5000)
    const count = Math.ceil(1_000_000 / clause.length)
    expect([dates, periods, money, percents, recurrences].map((list) => list.length / count)).toEqual([1, 2, 1, 1, 2])
  })
})
