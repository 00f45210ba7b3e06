import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  decimal,
  equals,
  formatDecimal,
  fraction,
  multiply,
  parseDecimal,
  trimDecimal,
} from '../../src/text/decimal.ts'

const plain = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.stringMatching(/^\d{0,6}$/))
  .map(([whole, part]) => (part ? `${whole}.${part}` : String(whole)))

test('what is written stays as it is written', () => {
  fc.assert(
    fc.property(plain, (text) => {
      expect(formatDecimal(parseDecimal(text))).toBe(text)
    }),
  )
})
test('sums do not lose a cent', () => {
  expect(formatDecimal(add(parseDecimal('0.1'), parseDecimal('0.2')))).toBe('0.3')
  expect(formatDecimal(add(decimal(158530), parseDecimal('0.50')))).toBe('158530.50')
})
test('products drop only the zeros they made', () => {
  expect(formatDecimal(multiply(parseDecimal('1.5'), decimal(1_000_000)))).toBe('1500000')
  expect(formatDecimal(multiply(parseDecimal('5'), parseDecimal('0.01')))).toBe('0.05')
  expect(formatDecimal(trimDecimal(parseDecimal('12.50')))).toBe('12.5')
})
test('equal values of different precision are equal', () =>
  expect(equals(parseDecimal('5'), parseDecimal('5.00'))).toBe(true))
test('thirds have no decimal', () => {
  expect(fraction(1, 3)).toBeUndefined()
  expect(fraction(1, 0)).toBeUndefined()
  expect(formatDecimal(fraction(3, 8)!)).toBe('0.375')
})
