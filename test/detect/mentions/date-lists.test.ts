import { describe } from 'vitest'
import { readsExactly, readsNothing } from './table.ts'

const full = (year: number, month: number, day: number) => ({ date: { year, month, day }, form: 'full' })
const month = (year: number, month: number) => ({ date: { year, month }, form: 'month' })
const yearly = (month: number, day: number) => ({ date: { month, day }, form: 'day-month' })

describe('lists that share a year', () => {
  readsExactly('dates', [
    ['June 30 and December 31, 2020', ['June 30', full(2020, 6, 30)], ['December 31, 2020', full(2020, 12, 31)]],
    [
      'on March 1, May 1 and July 1 of 2021',
      ['March 1', full(2021, 3, 1)],
      ['May 1', full(2021, 5, 1)],
      ['July 1 of 2021', full(2021, 7, 1)],
    ],
    // A list goes forwards in time: this one may be of two years
    ['December 31 and June 30, 2020', ['December 31', yearly(12, 31)], ['June 30, 2020', full(2020, 6, 30)]],
    ['May 3 and ending June 4, 2020', ['May 3', yearly(5, 3)], ['June 4, 2020', full(2020, 6, 4)]],
    ['June 30 and December 31 of each year', ['June 30', yearly(6, 30)], ['December 31', yearly(12, 31)]],
  ])
})

describe('lists that share a day or a month', () => {
  readsExactly('dates', [
    [
      'the first day of March, April and May, 1998',
      ['the first day of March', full(1998, 3, 1)],
      ['April', full(1998, 4, 1)],
      ['May, 1998', full(1998, 5, 1)],
    ],
    [
      'the last day of March, June and September 2020',
      ['the last day of March', full(2020, 3, 31)],
      ['June', full(2020, 6, 30)],
      ['September 2020', full(2020, 9, 30)],
    ],
    ['March, April and May 2020', ['March', month(2020, 3)], ['April', month(2020, 4)], ['May 2020', month(2020, 5)]],
    [
      'June 10, 12 and 14, 2024',
      ['June 10', full(2024, 6, 10)],
      ['12', full(2024, 6, 12)],
      ['14, 2024', full(2024, 6, 14)],
    ],
    ['10 and 14 June 2024', ['10', full(2024, 6, 10)], ['14 June 2024', full(2024, 6, 14)]],
    // Not the 10th: an exhibit's number
    ['Exhibit 10 and 14 June 2024', ['14 June 2024', full(2024, 6, 14)]],
    // No 31st of June: the whole list is doubtful
    ['the 31st day of May and June, 2020', ['31st day of May', yearly(5, 31)], ['June, 2020', month(2020, 6)]],
  ])
})

describe('ranges', () => {
  const range = (date: object, end: object, form = 'full') => ({ date, form, end })
  readsExactly('dates', [
    [
      'between June 10, 2024 and June 14, 2024',
      ['June 10, 2024 and June 14, 2024', range({ year: 2024, month: 6, day: 10 }, { year: 2024, month: 6, day: 14 })],
    ],
    [
      '10 to 14 June 2024',
      ['10 to 14 June 2024', range({ year: 2024, month: 6, day: 10 }, { year: 2024, month: 6, day: 14 })],
    ],
    [
      '10-14 June 2024',
      ['10-14 June 2024', range({ year: 2024, month: 6, day: 10 }, { year: 2024, month: 6, day: 14 })],
    ],
    [
      'July to December 2020',
      ['July to December 2020', range({ year: 2020, month: 7 }, { year: 2020, month: 12 }, 'month')],
    ],
    ['the 2018/19 season', ['2018/19', range({ year: 2018 }, { year: 2019 }, 'year')]],
    ['the 2019-2020 school year', ['2019-2020', range({ year: 2019 }, { year: 2020 }, 'year')]],
    [
      'during 2018/19 and 2019/20',
      ['2018/19', range({ year: 2018 }, { year: 2019 }, 'year')],
      ['2019/20', range({ year: 2019 }, { year: 2020 }, 'year')],
    ],
  ])
})

describe('fiscal years are flagged', () => {
  const fiscal = (year: number, quarter?: number) => ({ date: { year, ...(quarter && { quarter }) }, form: 'fiscal' })
  readsExactly('dates', [
    ['Fiscal Year 2020', ['Fiscal Year 2020', fiscal(2020)]],
    ['FY2020', ['FY2020', fiscal(2020)]],
    ["in FY '21", ["FY '21", fiscal(2021)]],
    ['Q2 FY2020', ['Q2 FY2020', fiscal(2020, 2)]],
    ['the third fiscal quarter of 2020', ['third fiscal quarter of 2020', fiscal(2020, 3)]],
    ['the first quarter of fiscal year 2021', ['first quarter of fiscal year 2021', fiscal(2021, 1)]],
    ['financial year 2019/20', ['financial year 2019/20', { ...fiscal(2019), end: { year: 2020 } }]],
    // Its own date is a date
    ['the fiscal year ending June 30, 2020', ['June 30, 2020', full(2020, 6, 30)]],
    ['the third quarter of 2020', ['third quarter of 2020', { date: { year: 2020, quarter: 3 }, form: 'quarter' }]],
  ])
})

describe('numbers that are no years', () => {
  readsNothing('dates', ['Resolution No. 2018-19', 'Tel. 2018/19', 'Order 2018/19', 'FY 2', 'Form 2019/21'])
})
