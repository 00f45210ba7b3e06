import { describe } from 'vitest'
import { readsExactly, readsNothing } from './table.ts'

describe('fractions of a sum are shares', () => {
  readsExactly('percents', [
    ['one-half of the Retainage', ['one-half', { percent: '50', of: 'Retainage' }]],
    ['one half (1/2) of the Fee', ['one half (1/2)', { percent: '50', of: 'Fee' }]],
    ['half of the Fee is due on signing', ['half', { percent: '50', of: 'Fee' }]],
    ['one-half (50%) of the Fee', ['one-half (50%)', { percent: '50', of: 'Fee' }]],
    ['a quarter of the purchase price', ['a quarter', { percent: '25', of: 'purchase price' }]],
    ['three-quarters of all net proceeds', ['three-quarters', { percent: '75', of: 'net proceeds' }]],
    ['1/4 of the annual royalty', ['1/4', { percent: '25', of: 'annual royalty' }]],
  ])
})

describe('thirds, to two places', () => {
  readsExactly('percents', [
    ['one-third of the Contract Price', ['one-third', { percent: '33.33', of: 'Contract Price' }]],
    ['two-thirds (2/3) of the balance', ['two-thirds (2/3)', { percent: '66.67', of: 'balance' }]],
    ['66-2/3% of the Base Price', ['66-2/3%', { percent: '66.67', of: 'Base Price' }]],
    ['33 1/3 percent', ['33 1/3 percent', { percent: '33.33' }]],
  ])
})

describe('no share of a sum', () => {
  readsNothing('percents', [
    'half of the members',
    'one-third of the shares',
    'one and one-half of the fee',
    'half of the day',
    'a quarter of the year',
    'the first half of 2020',
    '12/31 of the fee',
  ])
})
