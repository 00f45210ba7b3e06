import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/detect/mentions/dates.ts'
import { readsExactly, readsNothing } from './table.ts'

const full = (year: number, month: number, day: number) => ({ date: { year, month, day }, form: 'full' })
const dayMonth = (month: number, day: number) => ({ date: { month, day }, form: 'day-month' })
const inMonth = (year: number, month: number) => ({ date: { year, month }, form: 'month' })
const inYear = (year: number) => ({ date: { year }, form: 'year' })
const inQuarter = (year: number, quarter: number) => ({ date: { year, quarter }, form: 'quarter' })
const blank = (date: object) => ({ date, form: 'blank' })

describe('whole dates', () => {
  readsExactly('dates', [
    ['dated as of May 13, 2020, by', ['May 13, 2020', full(2020, 5, 13)]],
    ['through 19 August 2020.', ['19 August 2020', full(2020, 8, 19)]],
    ['this 19th day of December 1997', ['19th day of December 1997', full(1997, 12, 19)]],
    ['this twenty-first (21st) day of June, 1999', ['twenty-first (21st) day of June, 1999', full(1999, 6, 21)]],
    ['made this first day of July, 2017', ['first day of July, 2017', full(2017, 7, 1)]],
    ['on the 20th day of Friday, March 2020', ['20th day of Friday, March 2020', full(2020, 3, 20)]],
    ['the 20 March day of 1998', ['20 March day of 1998', full(1998, 3, 20)]],
    ['April. 1st, 2005', ['April. 1st, 2005', full(2005, 4, 1)]],
    ['the 1s t day of May, 2012', ['1s t day of May, 2012', full(2012, 5, 1)]],
    ['the 26t h day of May, 2015', ['26t h day of May, 2015', full(2015, 5, 26)]],
    ['on May 2Oth, 1999', ['May 2Oth, 1999', full(1999, 5, 20)]],
    ['until December 31,2020', ['December 31,2020', full(2020, 12, 31)]],
    ['on April 15 , 2010', ['April 15 , 2010', full(2010, 4, 15)]],
    ['on Sept. 1, 2019', ['Sept. 1, 2019', full(2019, 9, 1)]],
    ['on JUNE 30TH, 2001', ['JUNE 30TH, 2001', full(2001, 6, 30)]],
    ['on the first of July 2017', ['first of July 2017', full(2017, 7, 1)]],
    ['may 5, 2020', ['may 5, 2020', full(2020, 5, 5)]],
    ['the 3rd day of March, in the year 2014', ['3rd day of March, in the year 2014', full(2014, 3, 3)]],
    [
      'the first day of May, two thousand and fifteen',
      ['first day of May, two thousand and fifteen', full(2015, 5, 1)],
    ],
    ['on May 5, nineteen ninety-nine', ['May 5, nineteen ninety-nine', full(1999, 5, 5)]],
    ['on the last day of February, 2023', ['last day of February, 2023', full(2023, 2, 28)]],
    ['on the last day of February 2012', ['last day of February 2012', full(2012, 2, 29)]],
    ['on 15-Mar-20', ['15-Mar-20', full(2020, 3, 15)]],
  ])
})

describe('figures', () => {
  readsExactly('dates', [
    ['on 2020-05-06', ['2020-05-06', full(2020, 5, 6)]],
    ['on 12/31/2020', ['12/31/2020', full(2020, 12, 31)]],
    ['on 31/12/2020', ['31/12/2020', full(2020, 12, 31)]],
    ['on 31.12.2020', ['31.12.2020', full(2020, 12, 31)]],
    ['Date: 10-31-96', ['10-31-96', full(1996, 10, 31)]],
    ['by 12/31/49 and 12/31/50', ['12/31/49', full(2049, 12, 31)], ['12/31/50', full(1950, 12, 31)]],
    ['dated 3/4/2012', ['3/4/2012', { ...full(2012, 3, 4), alternative: { year: 2012, month: 4, day: 3 } }]],
    ['dated 3.4.2012', ['3.4.2012', { ...full(2012, 4, 3), alternative: { year: 2012, month: 3, day: 4 } }]],
    ['dated 5/5/2012', ['5/5/2012', full(2012, 5, 5)]],
    [
      'from 3/4/2012; paid 12/31/2012',
      ['3/4/2012', { ...full(2012, 3, 4), orderBy: 'dates' }],
      ['12/31/2012', full(2012, 12, 31)],
    ],
    [
      'from 3/4/2012; paid 31/12/2012',
      ['3/4/2012', { ...full(2012, 4, 3), orderBy: 'dates' }],
      ['31/12/2012', full(2012, 12, 31)],
    ],
    [
      'signed 19 August 2020, paid 3/4/2021',
      ['19 August 2020', full(2020, 8, 19)],
      ['3/4/2021', { ...full(2021, 4, 3), alternative: { year: 2021, month: 3, day: 4 } }],
    ],
  ])
  test('the caller may know the order', () => {
    expect(findDates('dated 3/4/2012', { order: 'day-first' })[0]).toMatchObject({
      date: { year: 2012, month: 4, day: 3 },
    })
  })
})

describe('short and torn spellings', () => {
  readsExactly('dates', [
    ['dated 9 Aug 12', ['9 Aug 12', full(2012, 8, 9)]],
    ['9 Aug 12 boxes', ['9 Aug', dayMonth(8, 9)]],
    ["JAN 1 '03", ["JAN 1 '03", full(2003, 1, 1)]],
    ['this 1st. day of May 2019', ['1st. day of May 2019', full(2019, 5, 1)]],
    ['on May 1st., 2019', ['May 1st., 2019', full(2019, 5, 1)]],
    ['this 1 5th day of May, 2019', ['May, 2019', inMonth(2019, 5)]],
    ['at 2014-11-30T08:15:30', ['2014-11-30', full(2014, 11, 30)]],
    ['Aug-2012', ['Aug-2012', inMonth(2012, 8)]],
    ['on January 32, 2021', ['January 32, 2021', { date: {}, form: 'full', invalid: true }]],
    [
      'from the 1st to the 5th of May 2020',
      ['1st to the 5th of May 2020', { ...full(2020, 5, 1), end: { year: 2020, month: 5, day: 5 } }],
    ],
    ['DATE: 3.26.01', ['3.26.01', full(2001, 3, 26)]],
    ['as in 3.26.01 above'],
  ])
})

describe('less than a day', () => {
  readsExactly('dates', [
    ['in July, 2024, and', ['July, 2024', inMonth(2024, 7)]],
    ['at the end of June 2020', ['June 2020', inMonth(2020, 6)]],
    ['by June 30 and by 31 March', ['June 30', dayMonth(6, 30)], ['31 March', dayMonth(3, 31)]],
    ['in Q3 2019', ['Q3 2019', inQuarter(2019, 3)]],
    ['the third quarter of 2020', ['third quarter of 2020', inQuarter(2020, 3)]],
    ['the fourth calendar quarter of 1998', ['fourth calendar quarter of 1998', inQuarter(1998, 4)]],
    ['in 2018, and', ['2018', inYear(2018)]],
    ['calendar year 2019.', ['2019', inYear(2019)]],
    ['for 2020, and during 2003.', ['2020', inYear(2020)], ['2003', inYear(2003)]],
    ['from 2018 to 2020.', ['2018 to 2020', { ...inYear(2018), end: { year: 2020 } }]],
    ['Fees\t2019\t2020\n', ['2019', inYear(2019)], ['2020', inYear(2020)]],
  ])
})

describe('ranges', () => {
  const range = (from: ReturnType<typeof full>, end: object) => ({ ...from, end })
  readsExactly('dates', [
    [
      'May 1, 2020 through May 31, 2020',
      ['May 1, 2020 through May 31, 2020', range(full(2020, 5, 1), { year: 2020, month: 5, day: 31 })],
    ],
    ['May 1 to June 30, 2020', ['May 1 to June 30, 2020', range(full(2020, 5, 1), { year: 2020, month: 6, day: 30 })]],
    [
      'between May 1 and June 30, 2020',
      ['May 1 and June 30, 2020', range(full(2020, 5, 1), { year: 2020, month: 6, day: 30 })],
    ],
    ['on May 1-5, 2020', ['May 1-5, 2020', range(full(2020, 5, 1), { year: 2020, month: 5, day: 5 })]],
    [
      '8/1/95 - 1/30/97',
      ['8/1/95 - 1/30/97', { ...range(full(1995, 8, 1), { year: 1997, month: 1, day: 30 }), orderBy: 'dates' }],
    ],
    ['March 1 through February 28', ['March 1 through February 28', { ...dayMonth(3, 1), end: { month: 2, day: 28 } }]],
    ['on May 1, 2020 and June 1, 2020', ['May 1, 2020', full(2020, 5, 1)], ['June 1, 2020', full(2020, 6, 1)]],
    ['June 30, 2020 to May 1, 2020', ['June 30, 2020', full(2020, 6, 30)], ['May 1, 2020', full(2020, 5, 1)]],
  ])
})

describe('left blank: only what is written', () => {
  readsExactly('dates', [
    ['the ____ day of ______, 20__', ['____ day of ______, 20__', blank({})]],
    ['this ____day of ________, 2012', ['____day of ________, 2012', blank({ year: 2012 })]],
    ['the ___ day of March, 20__', ['___ day of March, 20__', blank({ month: 3 })]],
    ['this ___ day of May, 2019', ['___ day of May, 2019', blank({ year: 2019, month: 5 })]],
    ['the 5th day of ______, 2019', ['5th day of ______, 2019', blank({ year: 2019, day: 5 })]],
    ['January __, 2020', ['January __, 2020', blank({ year: 2020, month: 1 })]],
    ['January 5, 20__', ['January 5, 20__', blank({ month: 1, day: 5 })]],
    ['until May [***].', ['May [***]', blank({ month: 5 })]],
    ['from [●] 2019', ['[●] 2019', blank({ year: 2019 })]],
    ['dated _________, 2020', ['_________, 2020', blank({ year: 2020 })]],
    ['on __/__/2020', ['__/__/2020', blank({ year: 2020 })]],
    ['on [DATE]', ['[DATE]', blank({})]],
    ['on [insert date]', ['[insert date]', blank({})]],
  ])
})

describe('days that do not exist', () => {
  readsExactly('dates', [
    ['on February 30, 2015', ['February 30, 2015', { date: {}, form: 'full', invalid: true }]],
    ['on 2/30/2015', ['2/30/2015', { date: {}, form: 'full', invalid: true }]],
    ['on June 31', ['June 31', { date: {}, form: 'day-month', invalid: true }]],
    ['on February 29, 2019', ['February 29, 2019', { date: {}, form: 'full', invalid: true }]],
  ])
})

describe('what only the second reader knows', () => {
  readsExactly('dates', [
    ['dated 2020 May 15 by', ['2020 May 15', full(2020, 5, 15)]],
    ['on 15/Aug/2020', ['15/Aug/2020', full(2020, 8, 15)]],
    ['on Aug-15-2020', ['Aug-15-2020', full(2020, 8, 15)]],
  ])
})

describe('no dates', () => {
  readsNothing('dates', [
    'Consultant may assign this Agreement',
    'the parties march 5 abreast',
    'pursuant to the 1933 Act',
    'under the 2018 Plan',
    'Exhibit 5/12',
    'as stated in Section 3.12.10 and Section 4.1.2012',
    'call 555-123-4567 or (212) 555-1234',
    'Springfield, IL 62704-1234',
    'issued 2000 shares in 2000 shares',
    'Year 2000 compliant software, in the year 2000 problem',
    'available 24/7',
    'version 1.2.2020.1',
    'Augusta 5, Marchioness 3',
    'fiscal quarter',
  ])
})

describe('properties', () => {
  const MONTHS = 'January February March April May June July August September October November December'.split(' ')
  const anyDate = fc
    .date({ min: new Date('1951-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    .map((date) => ({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    }))
  const suffix = (day: number) => (day > 3 && day < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'))
  const pad = (value: number) => String(value).padStart(2, '0')
  type Day = { year: number; month: number; day: number }
  const SPELLINGS: readonly ((date: Day) => string)[] = [
    ({ year, month, day }) => `${MONTHS[month - 1]} ${day}, ${year}`,
    ({ year, month, day }) => `${day} ${MONTHS[month - 1]} ${year}`,
    ({ year, month, day }) => `${MONTHS[month - 1]!.slice(0, 3)}. ${day}, ${year}`,
    ({ year, month, day }) => `${day}${suffix(day)} day of ${MONTHS[month - 1]}, ${year}`,
    ({ year, month, day }) => `${MONTHS[month - 1]!.toUpperCase()} ${day}${suffix(day)} ${year}`,
    ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`,
    ({ year, month, day }) => `${day}-${MONTHS[month - 1]!.slice(0, 3)}-${year}`,
  ]
  test('a date reads back in every spelling', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...SPELLINGS), (date, spell) => {
        const text = `is due on ${spell(date)}, and not before.`
        const [found, ...more] = findDates(text)
        expect(more).toEqual([])
        expect(found).toMatchObject({ date, form: 'full' })
        expect(text.slice(found!.span.start, found!.span.end)).toBe(spell(date))
      }),
      { numRuns: 500 },
    )
  })
  test('figures read back when the order is told', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('/', '.', '-'), fc.boolean(), (date, separator, isDayFirst) => {
        const parts = isDayFirst ? [date.day, date.month, date.year] : [date.month, date.day, date.year]
        const [found] = findDates(`due ${parts.join(separator)}.`, { order: isDayFirst ? 'day-first' : 'month-first' })
        expect(found).toMatchObject({ date })
      }),
    )
  })
})
