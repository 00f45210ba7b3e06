import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDecimal } from '../../src/text/decimal.ts'
import { readNumberWords, readYearWords } from '../../src/text/number-words.ts'
import { parseOrdinal } from '../../src/text/ordinals.ts'
import { inWords } from '../detect/mentions/in-words.ts'

const read = (text: string) => {
  const found = readNumberWords(text, 0)
  return found && [text.slice(0, found.end), formatDecimal(found.value)]
}

describe('cardinals', () => {
  test.each([
    ['one hundred and eighty days', 'one hundred and eighty', '180'],
    ['twenty-four', 'twenty-four', '24'],
    ['twenty four', 'twenty four', '24'],
    ['twentyfour', 'twentyfour', '24'],
    ['Five Hundred Thousand', 'Five Hundred Thousand', '500000'],
    ['one hundred and twenty-five thousand', 'one hundred and twenty-five thousand', '125000'],
    ['One Million, Two Hundred Thousand', 'One Million, Two Hundred Thousand', '1200000'],
    ['five-hundred-thousand', 'five-hundred-thousand', '500000'],
    ['one and one-half years', 'one and one-half', '1.5'],
    ['one-half of', 'one-half', '0.5'],
    ['three-quarters of', 'three-quarters', '0.75'],
    ['two three', 'two', '2'],
    ['five and six', 'five', '5'],
    ['twelve fifteen', 'twelve', '12'],
    ['one quarter', 'one', '1'],
    ['twenty days', 'twenty', '20'],
    ['ten, eleven', 'ten', '10'],
  ])('%s', (text, words, value) => expect(read(text)).toEqual([words, value]))
  test.each(['', 'onerous', 'tenth', 'and five', 'hundredth'])('no number at: %j', (text) =>
    expect(read(text)).toBeUndefined(),
  )
  test('reads back any number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(read(inWords(value))?.[1]).toBe(String(value))
      }),
    )
  })
})

test.each([
  ['two thousand and fifteen', 2015],
  ['nineteen hundred ninety-nine', 1999],
  ['nineteen ninety-nine', 1999],
  ['twenty twenty-one', 2021],
  ['fifteen', undefined],
])('the year %s', (words, year) => expect(readYearWords(words, 0)?.year).toBe(year))

test.each([
  ['twenty-first', 21],
  ['Twenty First', 21],
  ['21st', 21],
  ['1s t', 1],
  ['ninetieth', 90],
  ['third', 3],
  ['three', undefined],
])('the ordinal %s', (words, value) => expect(parseOrdinal(words)).toBe(value))
