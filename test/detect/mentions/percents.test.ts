import { describe } from 'vitest'
import { readsExactly, readsNothing } from './table.ts'

describe('shares', () => {
  readsExactly('percents', [
    ['twenty percent (20%) of the Contract Price.', ['twenty percent (20%)', { percent: '20', of: 'Contract Price' }]],
    ['twenty (20%) percent', ['twenty (20%) percent', { percent: '20' }]],
    ['twenty (20) percent', ['twenty (20) percent', { percent: '20' }]],
    ['12.5% interest', ['12.5%', { percent: '12.5' }]],
    ['12.50%', ['12.50%', { percent: '12.5' }]],
    ['.5%', ['.5%', { percent: '0.5' }]],
    ['fifty per cent', ['fifty per cent', { percent: '50' }]],
    ['one-half of one percent (0.5%)', ['one-half of one percent (0.5%)', { percent: '0.5' }]],
    ['twelve and one-half percent (12.5%)', ['twelve and one-half percent (12.5%)', { percent: '12.5' }]],
    ['2 1/2%', ['2 1/2%', { percent: '2.5' }]],
    ['four percentage points', ['four percentage points', { percent: '4' }]],
    ['5% to 10%', ['5%', { percent: '5' }], ['10%', { percent: '10' }]],
    ['between 5 and 10 percent', ['5', { percent: '5' }], ['10 percent', { percent: '10' }]],
    ['five to ten percent', ['five', { percent: '5' }], ['ten percent', { percent: '10' }]],
    ['5-10%', ['5', { percent: '5' }], ['10%', { percent: '10' }]],
    ['due to 10%', ['10%', { percent: '10' }]],
    ['50 basis points', ['50 basis points', { percent: '0.5' }]],
    ['[***]% and [*] percent ([*]%)', ['[***]%', {}], ['[*] percent ([*]%)', {}]],
    ['ten percent (20%)', ['ten percent (20%)', { percent: '20', conflict: '10' }]],
    ['at least 5%', ['5%', { percent: '5', bound: 'floor' }]],
    ['not to exceed 5%', ['5%', { percent: '5', bound: 'cap' }]],
    ['more than fifty percent (50%)', ['fifty percent (50%)', { percent: '50', bound: 'threshold' }]],
  ])
})

describe('what a share is of', () => {
  readsExactly('percents', [
    ['5% of Net Sales received by Licensee', ['5%', { percent: '5', of: 'Net Sales' }]],
    ['5% of the Facility Conversion Costs for the plant', ['5%', { percent: '5', of: 'Facility Conversion Costs' }]],
    ['5% of all such fees, when paid', ['5%', { percent: '5', of: 'fees' }]],
    ['5% of the total cost of the Project within', ['5%', { percent: '5', of: 'total cost of the Project' }]],
    ['5% of the Fees and Expenses and then', ['5%', { percent: '5', of: 'Fees and Expenses' }]],
    ['5% of the issued or outstanding shares', ['5%', { percent: '5', of: 'issued or outstanding shares' }]],
    ['5% of the "Royalty Base," which', ['5%', { percent: '5', of: 'Royalty Base' }]],
    ['5% of those that would', ['5%', { percent: '5' }]],
    ['5% of (a) the price', ['5%', { percent: '5' }]],
  ])
})

describe('no shares', () => {
  readsNothing('percents', ['the percentage of sales', 'a percentile of 50', 'section 5.1', 'fifty persons'])
})
