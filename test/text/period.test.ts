import { expect, test } from 'vitest'
import { describePeriod, samePeriod, toIsoDuration, unitOf } from '../../src/text/period.ts'

test.each([
  [{ amount: 30, unit: 'D' }, 'P30D', '30 days'],
  [{ amount: 2, unit: 'Q' }, 'P6M', '2 quarters'],
  [{ amount: 1, unit: 'Y' }, 'P1Y', '1 year'],
  [{ amount: 1.5, unit: 'Y' }, 'P18M', '1.5 years'],
  [{ amount: 48, unit: 'H' }, 'PT48H', '48 hours'],
  [{ amount: 1.5, unit: 'M' }, undefined, '1.5 months'],
  [{ amount: 10, unit: 'B' }, 'P10B', '10 business days'],
] as const)('%o', (period, iso, words) => {
  expect(toIsoDuration(period)).toBe(iso)
  expect(describePeriod(period)).toBe(words)
})
test('units by their words', () => {
  expect(unitOf('Months')).toBe('M')
  expect(unitOf('fortnight')).toBeUndefined()
  expect(samePeriod({ amount: 1, unit: 'Q' }, { amount: 3, unit: 'M' })).toBe(false)
})
