import { describe, expect, test } from 'vitest'
import { currentTerm } from '../../src/resolve/current-term.ts'
import { renewalLimit } from '../../src/resolve/renewal-limit.ts'
import { addPeriod, toIso } from '../../src/text/civil-date.ts'
import { resolveText } from '../support/resolve-text.ts'

/** Renewal and notice arithmetic from the text to the current term. Every row has its reason. */
interface Row {
  readonly why: string
  /** The Effective Date. */
  readonly from: string
  readonly clause: string
  readonly asOf: string
  /** [start, end, renewal, last day for the notice]; null: no term can be told. */
  readonly term: readonly [string, string, number, string?] | null
}

const contract = (from: string, clause: string): string =>
  `SERVICES AGREEMENT\nThis Services Agreement is entered into as of ${from} (the "Effective Date") by and between Harbour Foods Ltd ("Client") and Northlight Studio LLC ("Provider").\n1. Term. ${clause}`
/** A term of some length with renewals and a notice before the end. */
const rolling = (initial: string, renewal: string, notice: string): string =>
  `This Agreement shall commence on the Effective Date and continue for ${initial} (the "Initial Term"). Thereafter it shall automatically renew for successive periods of ${renewal} unless either party gives written notice of non-renewal at least ${notice} prior to the end of the then-current term.`
/** The same with a written last day. */
const until = (end: string, renewal: string, notice: string): string =>
  `This Agreement shall continue until ${end} and shall automatically renew for successive terms of ${renewal} unless either party gives at least ${notice} written notice before the end of the then-current term.`

const REPORTED: readonly Row[] = [
  {
    why: 'a notice that counted back from the first end, a year too early',
    from: 'August 29, 2024',
    clause: until('August 28, 2025', 'twelve (12) months', "two (2) months'"),
    asOf: '2026-02-11',
    term: ['2025-08-28', '2026-08-28', 1, '2026-06-28'],
  },
  {
    why: 'a first notice that was counted as if the initial term were a renewal (36 months, not 12)',
    from: 'September 27, 2018',
    clause: rolling('thirty-six (36) months', 'twelve (12) months', 'three (3) months'),
    asOf: '2019-06-06',
    term: ['2018-09-27', '2021-09-27', 0, '2021-06-27'],
  },
  {
    why: 'an initial term that was taken twice (60 + 60) instead of 60 and then 12',
    from: 'January 1, 2020',
    clause: rolling('sixty (60) months', 'twelve (12) months', 'ninety (90) days'),
    asOf: '2025-06-01',
    term: ['2025-01-01', '2026-01-01', 1, '2025-10-03'],
  },
  {
    why: 'an end shown as past on the day it is still running',
    from: 'January 1, 2024',
    clause: until('December 31, 2024', 'one (1) year', "thirty (30) days'"),
    asOf: '2024-12-31',
    term: ['2024-01-01', '2024-12-31', 0, '2024-12-01'],
  },
]

type Term = Row['term']
/** Rows as tuples: contextual typing keeps them so. */
const table = <T extends readonly unknown[]>(list: readonly T[], row: (cells: T) => Row): readonly Row[] =>
  list.map(row)

const POSITION = table<readonly [why: string, asOf: string, term: Term]>(
  [
    ['before the start no term runs', '2024-03-03', null],
    ['on the first day', '2024-03-04', ['2024-03-04', '2027-03-04', 0, '2027-01-03']],
    ['in the middle of the initial term', '2025-10-01', ['2024-03-04', '2027-03-04', 0, '2027-01-03']],
    ['the day before the anniversary', '2027-03-03', ['2024-03-04', '2027-03-04', 0, '2027-01-03']],
    ['on the anniversary the first renewal has begun', '2027-03-04', ['2027-03-04', '2028-03-04', 1, '2028-01-04']],
    [
      'after the notice day of a renewal its notice day is still shown',
      '2028-02-01',
      ['2027-03-04', '2028-03-04', 1, '2028-01-04'],
    ],
    ['in the second renewal', '2028-12-24', ['2028-03-04', '2029-03-04', 2, '2029-01-03']],
    ['in the tenth renewal', '2036-06-01', ['2036-03-04', '2037-03-04', 10, '2037-01-03']],
  ],
  ([why, asOf, term]) => ({
    why: why,
    asOf: asOf,
    term: term,
    from: 'March 4, 2024',
    clause: rolling('three (3) years', 'one (1) year', 'sixty (60) days'),
  }),
)

const LENGTHS = table<
  readonly [why: string, initial: string, renewal: string, notice: string, asOf: string, term: Term]
>(
  [
    [
      'a renewal shorter than the initial term',
      'two (2) years',
      'six (6) months',
      'thirty (30) days',
      '2022-08-01',
      ['2022-07-01', '2023-01-01', 2, '2022-12-02'],
    ],
    [
      'a renewal longer than the initial term',
      'six (6) months',
      'two (2) years',
      'sixty (60) days',
      '2020-07-02',
      ['2020-07-01', '2022-07-01', 1, '2022-05-02'],
    ],
    [
      'months and years are the same length',
      'twelve (12) months',
      'one (1) year',
      'one (1) month',
      '2023-05-05',
      ['2023-01-01', '2024-01-01', 3, '2023-12-01'],
    ],
    [
      'weeks',
      'twenty-six (26) weeks',
      'four (4) weeks',
      'seven (7) days',
      '2020-03-20',
      ['2020-01-01', '2020-07-01', 0, '2020-06-24'],
    ],
    [
      'renewals of weeks do not follow the months',
      'twenty-six (26) weeks',
      'four (4) weeks',
      'seven (7) days',
      '2020-07-01',
      ['2020-07-01', '2020-07-29', 1, '2020-07-22'],
    ],
    [
      'days',
      'ninety (90) days',
      'thirty (30) days',
      'five (5) days',
      '2020-04-01',
      ['2020-03-31', '2020-04-30', 1, '2020-04-25'],
    ],
    [
      'days in a leap year',
      'sixty (60) days',
      'thirty (30) days',
      'ten (10) days',
      '2020-02-20',
      ['2020-01-01', '2020-03-01', 0, '2020-02-20'],
    ],
    [
      'a notice in weeks',
      'one (1) year',
      'one (1) year',
      'six (6) weeks',
      '2021-06-01',
      ['2021-01-01', '2022-01-01', 1, '2021-11-20'],
    ],
    [
      'a notice in months keeps the day',
      'one (1) year',
      'one (1) year',
      'three (3) months',
      '2021-06-01',
      ['2021-01-01', '2022-01-01', 1, '2021-10-01'],
    ],
    [
      'a notice as long as the renewal',
      'one (1) year',
      'six (6) months',
      'six (6) months',
      '2021-02-01',
      ['2021-01-01', '2021-07-01', 1, '2021-01-01'],
    ],
    [
      'five years and five more',
      'five (5) years',
      'five (5) years',
      'twelve (12) months',
      '2031-01-01',
      ['2030-01-01', '2035-01-01', 2, '2034-01-01'],
    ],
    [
      'eighteen months',
      'eighteen (18) months',
      'twelve (12) months',
      'ninety (90) days',
      '2021-07-01',
      ['2021-07-01', '2022-07-01', 1, '2022-04-02'],
    ],
  ],
  ([why, initial, renewal, notice, asOf, term]) => ({
    why: why,
    asOf: asOf,
    term: term,
    from: 'January 1, 2020',
    clause: rolling(initial, renewal, notice),
  }),
)

const MONTH_ENDS = table<
  readonly [from: string, why: string, initial: string, renewal: string, notice: string, asOf: string, term: Term]
>(
  [
    [
      'February 29, 2024',
      'a leap day has no anniversary in a common year',
      'one (1) year',
      'one (1) year',
      'thirty (30) days',
      '2024-06-01',
      ['2024-02-29', '2025-02-28', 0, '2025-01-29'],
    ],
    [
      'February 29, 2024',
      'the clamp does not shorten the years that follow',
      'one (1) year',
      'one (1) year',
      'thirty (30) days',
      '2027-06-01',
      ['2027-02-28', '2028-02-29', 3, '2028-01-30'],
    ],
    [
      'January 31, 2024',
      'month by month the 31st comes back',
      'one (1) month',
      'one (1) month',
      'ten (10) days',
      '2024-03-10',
      ['2024-02-29', '2024-03-31', 1, '2024-03-21'],
    ],
    [
      'January 31, 2024',
      'and a short month is clamped on its own',
      'one (1) month',
      'one (1) month',
      'ten (10) days',
      '2024-04-10',
      ['2024-03-31', '2024-04-30', 2, '2024-04-20'],
    ],
    [
      'August 31, 2023',
      'six months end on a leap day',
      'six (6) months',
      'six (6) months',
      'one (1) month',
      '2023-12-01',
      ['2023-08-31', '2024-02-29', 0, '2024-01-29'],
    ],
    [
      'August 31, 2023',
      'and the next six months end on the 31st again',
      'six (6) months',
      'six (6) months',
      'one (1) month',
      '2024-03-01',
      ['2024-02-29', '2024-08-31', 1, '2024-07-31'],
    ],
    [
      'May 31, 2024',
      'a notice of one month before the 31st of May is the 30th of April',
      'one (1) year',
      'one (1) year',
      'one (1) month',
      '2024-07-01',
      ['2024-05-31', '2025-05-31', 0, '2025-04-30'],
    ],
    [
      'March 31, 2023',
      'a notice of one month before the 31st of March is the end of February',
      'one (1) year',
      'one (1) year',
      'one (1) month',
      '2023-07-01',
      ['2023-03-31', '2024-03-31', 0, '2024-02-29'],
    ],
    [
      'December 31, 2023',
      'over the end of the year',
      'one (1) year',
      'one (1) year',
      'sixty (60) days',
      '2024-12-31',
      ['2024-12-31', '2025-12-31', 1, '2025-11-01'],
    ],
    [
      'November 30, 2023',
      'three months from the 30th of November',
      'three (3) months',
      'three (3) months',
      'fifteen (15) days',
      '2024-02-28',
      ['2023-11-30', '2024-02-29', 0, '2024-02-14'],
    ],
  ],
  ([from, why, initial, renewal, notice, asOf, term]) => ({
    why: why,
    from: from,
    asOf: asOf,
    term: term,
    clause: rolling(initial, renewal, notice),
  }),
)

const WRITTEN_ENDS = table<
  readonly [why: string, end: string, renewal: string, notice: string, asOf: string, term: Term]
>(
  [
    [
      'within the written term',
      'December 31, 2024',
      'one (1) year',
      "thirty (30) days'",
      '2024-05-01',
      ['2024-01-01', '2024-12-31', 0, '2024-12-01'],
    ],
    [
      'the day after the written end',
      'December 31, 2024',
      'one (1) year',
      "thirty (30) days'",
      '2025-01-01',
      ['2024-12-31', '2025-12-31', 1, '2025-12-01'],
    ],
    [
      'on the last day of a renewal',
      'December 31, 2024',
      'one (1) year',
      "thirty (30) days'",
      '2025-12-31',
      ['2024-12-31', '2025-12-31', 1, '2025-12-01'],
    ],
    [
      'an end in the middle of a month',
      'September 15, 2024',
      'six (6) months',
      "forty-five (45) days'",
      '2024-10-01',
      ['2024-09-15', '2025-03-15', 1, '2025-01-29'],
    ],
    [
      'a written end at a month end',
      'June 30, 2024',
      'eight (8) months',
      "thirty (30) days'",
      '2024-07-15',
      ['2024-06-30', '2025-02-28', 1, '2025-01-29'],
    ],
    [
      'counted from the first end, the 30th comes back',
      'June 30, 2024',
      'eight (8) months',
      "thirty (30) days'",
      '2025-03-15',
      ['2025-02-28', '2025-10-30', 2, '2025-09-30'],
    ],
    [
      'a written leap day',
      'February 29, 2024',
      'one (1) year',
      "one (1) month's",
      '2024-03-01',
      ['2024-02-29', '2025-02-28', 1, '2025-01-28'],
    ],
    [
      'a written term of many years',
      'December 31, 2033',
      'one (1) year',
      "twelve (12) months'",
      '2029-01-01',
      ['2024-01-01', '2033-12-31', 0, '2032-12-31'],
    ],
  ],
  ([why, end, renewal, notice, asOf, term]) => ({
    why: why,
    from: 'January 1, 2024',
    asOf: asOf,
    term: term,
    clause: until(end, renewal, notice),
  }),
)

const START = 'This Agreement begins on the Effective Date and remains in effect for one (1) year.'
const WORDED = table<readonly [why: string, clause: string, asOf: string, term: Term]>(
  [
    [
      'month to month after the first year',
      `${START} Thereafter this Agreement shall automatically renew on a month-to-month basis unless either party gives ten (10) days prior written notice.`,
      '2022-05-10',
      ['2022-05-01', '2022-06-01', 3, '2022-05-22'],
    ],
    [
      'up to two renewals: within the second',
      `${START} It shall automatically renew for up to two (2) additional one-year terms unless either party gives thirty (30) days prior written notice.`,
      '2023-06-01',
      ['2023-03-01', '2024-03-01', 2, '2024-01-31'],
    ],
    [
      'up to two renewals: after the second nothing runs',
      `${START} It shall automatically renew for up to two (2) additional one-year terms unless either party gives thirty (30) days prior written notice.`,
      '2024-03-01',
      null,
    ],
    [
      'one renewal only',
      `${START} It shall automatically renew for one (1) additional term of one (1) year unless either party gives sixty (60) days prior written notice.`,
      '2022-08-01',
      ['2022-03-01', '2023-03-01', 1, '2022-12-31'],
    ],
    [
      'one renewal only: it does not come twice',
      `${START} It shall automatically renew for one (1) additional term of one (1) year unless either party gives sixty (60) days prior written notice.`,
      '2023-08-01',
      null,
    ],
    [
      'a renewal by choice is not known to have come',
      `${START} Client may renew this Agreement for an additional term of one (1) year upon sixty (60) days prior written notice.`,
      '2022-06-01',
      null,
    ],
    [
      'but its initial term is',
      `${START} Client may renew this Agreement for an additional term of one (1) year upon sixty (60) days prior written notice.`,
      '2021-06-01',
      ['2021-03-01', '2022-03-01', 0],
    ],
    ['no renewal: after the end nothing runs', START, '2022-06-01', null],
    ['no renewal: the initial term runs', START, '2021-12-01', ['2021-03-01', '2022-03-01', 0]],
    [
      'year to year',
      `${START} Thereafter it shall automatically renew from year to year unless either party gives at least ninety (90) days written notice prior to the end of the term.`,
      '2024-01-01',
      ['2023-03-01', '2024-03-01', 2, '2023-12-02'],
    ],
    [
      'no notice is written',
      `${START} It shall automatically renew for successive one (1) year terms.`,
      '2022-06-01',
      ['2022-03-01', '2023-03-01', 1],
    ],
    [
      'the notice is left blank',
      `${START} It shall automatically renew for successive one (1) year terms unless either party gives ____ days prior written notice.`,
      '2022-06-01',
      ['2022-03-01', '2023-03-01', 1],
    ],
    [
      'the length of the renewal is left blank',
      `${START} It shall automatically renew for successive terms of ____ years unless either party gives thirty (30) days prior written notice.`,
      '2022-06-01',
      null,
    ],
  ],
  ([why, clause, asOf, term]) => ({
    why: why,
    from: 'March 1, 2021',
    clause: clause,
    asOf: asOf,
    term: term,
  }),
)

const MORE = table<readonly [why: string, from: string, clause: string, asOf: string, term: Term]>(
  [
    [
      'a notice of business days leaves out weekends',
      'June 3, 2024',
      rolling('one (1) month', 'one (1) month', 'five (5) business days'),
      '2024-06-10',
      ['2024-06-03', '2024-07-03', 0, '2024-06-26'],
    ],
    [
      'two quarters are six months',
      'January 15, 2024',
      rolling('two (2) quarters', 'one (1) quarter', 'two (2) weeks'),
      '2024-08-01',
      ['2024-07-15', '2024-10-15', 1, '2024-10-01'],
    ],
    [
      'a term that starts on a day of its own',
      'March 4, 2024',
      'The term of this Agreement shall commence on April 1, 2024 and continue for one (1) year. It shall automatically renew for successive one (1) year terms unless either party gives thirty (30) days prior written notice.',
      '2025-05-01',
      ['2025-04-01', '2026-04-01', 1, '2026-03-02'],
    ],
    [
      'an end at an anniversary',
      'May 20, 2022',
      'This Agreement shall continue until the second anniversary of the Effective Date and shall automatically renew for successive terms of one (1) year unless either party gives ninety (90) days prior written notice.',
      '2024-05-21',
      ['2024-05-20', '2025-05-20', 1, '2025-02-19'],
    ],
    [
      'figures without words',
      'May 20, 2022',
      'This Agreement is effective for 24 months from the Effective Date and shall automatically renew for successive 12 month periods unless either party gives 60 days prior written notice.',
      '2025-01-01',
      ['2024-05-20', '2025-05-20', 1, '2025-03-21'],
    ],
    [
      'day before month',
      '20 May 2022',
      rolling('24 months', '12 months', '60 days'),
      '2022-06-01',
      ['2022-05-20', '2024-05-20', 0, '2024-03-21'],
    ],
    [
      'a century that is no leap year',
      'February 29, 2096',
      rolling('four (4) years', 'four (4) years', 'thirty (30) days'),
      '2097-01-01',
      ['2096-02-29', '2100-02-28', 0, '2100-01-29'],
    ],
    [
      'long ago',
      'April 15, 1998',
      rolling('two (2) years', 'one (1) year', 'thirty (30) days'),
      '2003-04-14',
      ['2002-04-15', '2003-04-15', 3, '2003-03-16'],
    ],
    [
      'the day before a renewal ends',
      'April 15, 2019',
      rolling('one (1) year', 'one (1) year', 'thirty (30) days'),
      '2022-04-14',
      ['2021-04-15', '2022-04-15', 2, '2022-03-16'],
    ],
    [
      'the day a renewal ends the next begins',
      'April 15, 2019',
      rolling('one (1) year', 'one (1) year', 'thirty (30) days'),
      '2022-04-15',
      ['2022-04-15', '2023-04-15', 3, '2023-03-16'],
    ],
  ],
  ([why, from, clause, asOf, term]) => ({ why, from, clause, asOf, term }),
)

const BLANK = table<readonly [why: string, from: string]>(
  [
    ['the start is left blank', '_______ __, 20__'],
    ['only the month and year are written', 'March __, 2021'],
    ['redacted', '[***]'],
  ],
  ([why, from]) => ({
    why: why,
    from: from,
    asOf: '2022-06-01',
    term: null,
    clause: rolling('one (1) year', 'one (1) year', 'thirty (30) days'),
  }),
)

const rows = (title: string, cases: readonly Row[]): void => {
  describe(title, () => {
    test.each(cases.map((row) => [row.why, row.asOf, row] as const))(
      '%s (as of %s)',
      (_why, asOf, { from, clause, term }) => {
        const found = resolveText(contract(from, clause), { asOf }).currentTerm
        if (term === null) return expect(found).toBeUndefined()
        const [start, end, renewal, noticeDate] = term
        expect(found).toEqual({ start, end, renewal, ...(noticeDate && { noticeDate }) })
      },
    )
  })
}

rows('cases that users of other programs reported', REPORTED)
rows('where the day lies', POSITION)
rows('lengths and units', LENGTHS)
rows('ends of months', MONTH_ENDS)
rows('written ends', WRITTEN_ENDS)
rows('ways to say it', WORDED)
rows('more of each', MORE)
rows('nothing is invented for a blank', BLANK)

test('the day to be reminded counts back from the notice, which counts back from the end', () => {
  const { currentTerm: term } = resolveText(contract(REPORTED[1]!.from, REPORTED[1]!.clause), { asOf: '2019-06-06' })
  const [year, month, day] = (term?.noticeDate ?? '').split('-').map(Number)
  const reminder = addPeriod({ year: year!, month: month!, day: day! }, { amount: 21, unit: 'D' }, 'before')
  expect(reminder && toIso(reminder)).toBe('2021-06-06')
})

describe('how often a contract renews', () => {
  test.each([
    ['shall renew for up to two (2) additional one-year terms', 2],
    ['shall be renewed for three successive twelve (12) month periods', 3],
    ['shall automatically renew for an additional term of one year', 1],
    ['may be extended twice', 2],
    ['may be renewed up to four (4) times for one year each', 4],
    ['shall renew for successive one (1) year terms', undefined],
    ['shall renew for additional one-year periods', undefined],
    ['shall renew for successive terms of two (2) years', undefined],
    ['shall renew for an additional year each year', undefined],
  ])('%s: %s', (words, limit) => {
    expect(renewalLimit(`This Agreement ${words} unless terminated.`)).toBe(limit)
  })
})

test('an absurd renewal ends the search', () => {
  const fact = (value: string, status: 'stated' | 'computed' = 'computed') => ({
    value,
    status,
    evidence: [],
    sources: [],
  })
  const facts = {
    effectiveDate: fact('2020-01-01'),
    expirationDate: fact('2021-01-01'),
    renewalType: fact('automatic'),
  }
  expect(currentTerm({ ...facts, renewalTerm: fact('P0D') }, '2022-01-01')).toBeUndefined()
  expect(currentTerm({ ...facts, renewalTerm: fact('P999999Y') }, '2022-01-01')).toBeUndefined()
  expect(currentTerm({ ...facts, renewalTerm: fact('P1D') }, '2099-01-01')).toBeUndefined()
})
