import { expect, test } from 'vitest'
import { datedBy } from '../../../../src/detect/rules/term/dated.ts'
import { isTermHeading } from '../../../../src/detect/rules/term/own-term.ts'
import { documentBefore, isNameOnly } from '../../../../src/detect/rules/term/words.ts'

test.each([
  ['This Supply Agreement (the "Agreement") is made as of ', 'own'],
  ['SUPPLY AGREEMENT dated ', 'own'],
  ['The parties entered into that certain Supply Agreement dated as of ', 'other'],
  ['pursuant to the Purchase Agreement dated ', 'other'],
  ['The goods were delivered on ', 'none'],
] as const)('whose date: %s', (words, whose) => {
  expect(documentBefore(words)).toBe(whose)
})

test.each([
  ['This Agreement is made and entered into as of the ', 'made', true],
  ['This Agreement, dated as of ', 'dated', false],
  ['This Agreement shall become effective on ', 'become', true],
] as const)('dated by: %s', (words, verb, finite) => {
  expect(datedBy(words)).toMatchObject({ verb, finite })
})

test('words that date nothing', () => {
  expect(datedBy('The Seller shall deliver the goods by ')).toBeUndefined()
})

test('a name as in a title', () => {
  expect(isNameOnly('SECOND AMENDMENT TO THE SUPPLY AGREEMENT (this "Amendment"), ')).toBe(true)
  expect(isNameOnly('The Seller delivered the goods ')).toBe(false)
})

test.each([
  ['Term and Termination', true],
  ['Duration', true],
  ['Payment Terms', false],
  ['Effect of Expiration', false],
])('heading %s', (heading, is) => {
  expect(isTermHeading(heading)).toBe(is)
})
