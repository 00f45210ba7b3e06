import { describe } from 'vitest'
import { readsExactly, readsNothing } from './table.ts'

const is = (recurrence: string, rrule?: string) => ({ recurrence, ...(rrule && { rrule }) })
const adjective = (recurrence: string) => ({ recurrence, adjective: true })

describe('intervals', () => {
  readsExactly('recurrences', [
    ['paid each month', ['each month', is('monthly')]],
    ['every calendar quarter', ['every calendar quarter', is('quarterly')]],
    ['each and every week', ['each and every week', is('weekly')]],
    ['each Contract Year', ['each Contract Year', is('annual')]],
    ['every day', ['every day', is('daily')]],
    ['every business day', ['every business day', is('every business day', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR')]],
    ['every other week', ['every other week', is('biweekly')]],
    ['every two (2) years', ['every two (2) years', is('every 2 years')]],
    ['every six months', ['every six months', is('semiannual')]],
    ['each six (6) month period', ['each six (6) month period', is('semiannual')]],
    ['every 90 days', ['every 90 days', is('every 90 days')]],
    ['1.5% per month', ['per month', is('monthly')]],
    ['per calendar quarter', ['per calendar quarter', is('quarterly')]],
    ['8% per annum', ['per annum', is('annual')]],
    ['once per calendar year', ['once per calendar year', is('annual')]],
    ['twice a year', ['twice a year', is('semiannual')]],
    ['four (4) times per year', ['four (4) times per year', is('quarterly')]],
    ['$500 a month', ['a month', is('monthly')]],
    ['on each anniversary of', ['each anniversary', is('annual')]],
    ['every Monday', ['every Monday', is('weekly', 'FREQ=WEEKLY;BYDAY=MO')]],
  ])
})

describe('adverbs and adjectives', () => {
  readsExactly('recurrences', [
    ['paid monthly, in arrears', ['monthly', is('monthly')]],
    ['paid monthly in arrears', ['monthly', is('monthly')]],
    ['a monthly report', ['monthly', adjective('monthly')]],
    ['payable semi-annually', ['semi-annually', is('semiannual')]],
    ['an annual fee', ['annual', adjective('annual')]],
    ['reviewed annually', ['annually', is('annual')]],
    ['bi-weekly calls', ['bi-weekly', adjective('biweekly')]],
    ['on a quarterly basis', ['on a quarterly basis', is('quarterly')]],
    ['on at least a monthly basis', ['on at least a monthly basis', is('monthly')]],
    ['on a month-to-month basis', ['on a month-to-month basis', is('monthly')]],
  ])
})

describe('exact days', () => {
  readsExactly('recurrences', [
    ['on the 15th day of each month', ['on the 15th day of each month', is('monthly', 'FREQ=MONTHLY;BYMONTHDAY=15')]],
    ['the 10th of each month', ['the 10th of each month', is('monthly', 'FREQ=MONTHLY;BYMONTHDAY=10')]],
    [
      'by the fifteenth (15th) calendar Day of each Month',
      ['by the fifteenth (15th) calendar Day of each Month', is('monthly', 'FREQ=MONTHLY;BYMONTHDAY=15')],
    ],
    ['last day of each month', ['last day of each month', is('monthly', 'FREQ=MONTHLY;BYMONTHDAY=-1')]],
    [
      'the 1st and 15th day of each month',
      ['the 1st and 15th day of each month', is('semimonthly', 'FREQ=MONTHLY;BYMONTHDAY=1,15')],
    ],
    [
      'first business day of each month',
      ['first business day of each month', is('monthly', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1')],
    ],
    [
      'the first Monday in May of each year',
      ['first Monday in May of each year', is('annual', 'FREQ=YEARLY;BYMONTH=5;BYDAY=1MO')],
    ],
    [
      'the last business day in March of each year',
      [
        'last business day in March of each year',
        is('annual', 'FREQ=YEARLY;BYMONTH=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'),
      ],
    ],
    [
      'the last day in April and October of each year',
      ['the last day in April and October of each year', is('semiannual', 'FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=-1')],
    ],
    ['the first week in May of each year', ['first week in May of each year', is('annual')]],
    ['first Monday of every month', ['first Monday of every month', is('monthly', 'FREQ=MONTHLY;BYDAY=1MO')]],
    ['on Monday of each week', ['on Monday of each week', is('weekly', 'FREQ=WEEKLY;BYDAY=MO')]],
    [
      'first day of each calendar quarter',
      ['first day of each calendar quarter', is('quarterly', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1')],
    ],
    [
      'last day of each calendar year',
      ['last day of each calendar year', is('annual', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1')],
    ],
    // A fiscal quarter's months are not known
    ['first day of each fiscal quarter', ['first day of each fiscal quarter', is('quarterly')]],
    [
      'on March 1, June 1, September 1 and December 1 of each year',
      [
        'March 1, June 1, September 1 and December 1 of each year',
        is('quarterly', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=1'),
      ],
    ],
    [
      'March 31, June 30, September 30 and December 31 of each year',
      [
        'March 31, June 30, September 30 and December 31 of each year',
        is('quarterly', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'),
      ],
    ],
    ['on each January 31', ['each January 31', is('annual', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31')]],
    ['by January 31 of each year', ['January 31 of each year', is('annual', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31')]],
    [
      'the 1st day of each June, September, December and March of each year',
      [
        'the 1st day of each June, September, December and March of each year',
        is('quarterly', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=1'),
      ],
    ],
  ])
})

describe('a day of the following month', () => {
  readsExactly('recurrences', [
    [
      'on the 25th day of the month following the calendar month in which the sales were made',
      ['on the 25th day of the month following the calendar month', is('monthly', 'FREQ=MONTHLY;BYMONTHDAY=25')],
    ],
    [
      'by the fifteenth day of the following month',
      ['by the fifteenth day of the following month', is('monthly', 'FREQ=MONTHLY;BYMONTHDAY=15')],
    ],
    [
      'the tenth (10th) business day of the next calendar month',
      [
        'the tenth (10th) business day of the next calendar month',
        is('monthly', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=10'),
      ],
    ],
    [
      'the 20th of the month following the end of each calendar quarter',
      [
        'the 20th of the month following the end of each calendar quarter',
        is('quarterly', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=20'),
      ],
    ],
    // The quarters may be the company's own
    [
      'the 20th day of the month following each quarter',
      ['the 20th day of the month following each quarter', is('quarterly')],
    ],
  ])
  readsNothing('recurrences', [
    'the 25th day of the month following the month in which the Closing occurs',
    'the first day of the month following the Effective Date',
    'the last day of the month in which notice is given',
    'the tenth day of the following June',
  ])
})

describe('months and days named beside the rule', () => {
  readsExactly('recurrences', [
    ['in October of each year', ['October of each year', is('annual', 'FREQ=YEARLY;BYMONTH=10')]],
    [
      'in March and September of every calendar year',
      ['March and September of every calendar year', is('semiannual', 'FREQ=YEARLY;BYMONTH=3,9')],
    ],
    ['during each October', ['each October', is('annual', 'FREQ=YEARLY;BYMONTH=10')]],
    [
      'every six months, in June and December',
      ['every six months, in June and December', is('semiannual', 'FREQ=YEARLY;BYMONTH=6,12')],
    ],
    [
      'semi-annually on June 1 and December 1',
      ['semi-annually on June 1 and December 1', is('semiannual', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=1')],
    ],
    ['annually on March 31', ['annually on March 31', is('annual', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31')]],
    ['monthly on the 5th', ['monthly on the 5th', is('monthly', 'FREQ=MONTHLY;BYMONTHDAY=5')]],
    [
      'monthly, on or before the tenth day of the month',
      ['monthly, on or before the tenth day of the month', is('monthly', 'FREQ=MONTHLY;BYMONTHDAY=10')],
    ],
    [
      'quarterly, on the last day of each March, June, September and December',
      [
        'quarterly, on the last day of each March, June, September and December',
        is('quarterly', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'),
      ],
    ],
    // Two dates are not what comes four times a year
    ['quarterly on June 1 and December 1', ['quarterly', is('quarterly')]],
    ['monthly on the first anniversary', ['monthly', is('monthly')]],
  ])
})

describe('weekdays and steps', () => {
  readsExactly('recurrences', [
    ['each Friday', ['each Friday', is('weekly', 'FREQ=WEEKLY;BYDAY=FR')]],
    ['every Tuesday and Thursday', ['every Tuesday and Thursday', is('2 times weekly', 'FREQ=WEEKLY;BYDAY=TU,TH')]],
    ['every other Friday', ['every other Friday', is('biweekly', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR')]],
    ['every second week', ['every second week', is('biweekly')]],
    ['every third month', ['every third month', is('quarterly')]],
    [
      'the first and third Monday of each month',
      ['the first and third Monday of each month', is('semimonthly', 'FREQ=MONTHLY;BYDAY=1MO,3MO')],
    ],
    ['twice yearly', ['twice yearly', is('semiannual')]],
    ['three times a year', ['three times a year', is('3 times a year')]],
    ['three (3) times per month', ['three (3) times per month', is('3 times monthly')]],
  ])
})

describe('nothing recurs', () => {
  readsNothing('recurrences', [
    'every second counts',
    'each third party',
    'last Friday',
    'each may terminate',
    'each party',
    'from time to time',
    'per unit',
    'within a month',
    'each of the parties',
    'June 30, 2020',
    'every effort',
    'percent',
  ])
})
