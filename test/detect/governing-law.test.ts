import { expect, test } from 'vitest'
import { governingLaw } from '../../src/detect/governing-law.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'

const lawOf = (text: string): string | undefined =>
  governingLaw(structure(documentOf(text, { hardWrapped: false })))?.value

test.each([
  [
    'This Agreement shall be governed by the laws of the State of New York, without regard to conflicts of laws.',
    'US-NY',
  ],
  ['This Agreement is governed by and construed in accordance with the laws of England and Wales.', 'GB-EAW'],
  ['This Agreement shall be governed by the laws of The Commonwealth of Massachusetts.', 'US-MA'],
  ['The laws of the State of Delaware shall govern this Agreement.', 'US-DE'],
  ['This Agreement is governed by the internal law, and not the law of conflicts, of the State of Texas.', 'US-TX'],
  ['Governing Law: Singapore.', 'SG'],
  ['This Agreement shall be construed under Swiss law.', 'CH'],
  ['The contract is governed by the laws of the Province of Ontario and the federal laws of Canada.', 'CA-ON'],
  ['This Agreement shall be governed by the laws of the United States of America, State of California.', 'US-CA'],
])('%s', (text, code) => {
  expect(lawOf(text)).toBe(code)
})

test.each([
  'Harbour Foods Ltd is a company organised under the laws of the State of Delaware.',
  'The parties shall comply with the export laws of the United States.',
  'The courts of England have jurisdiction.',
])('no governing law: %s', (text) => {
  expect(lawOf(text)).toBeUndefined()
})

test('its span is the sentence that says so', () => {
  const contract = structure(
    documentOf('1. Law. This Agreement is governed by the laws of Ireland. Notices are in writing.', {
      hardWrapped: false,
    }),
  )
  const span = governingLaw(contract)?.evidence[0]
  expect(span && contract.flow.slice(span.start, span.end)).toContain('governed by the laws of Ireland')
})

test('the main body speaks before an annex', () => {
  const text =
    'SUPPLY AGREEMENT\n\n1. This Agreement is governed by the laws of Ireland.\n\nExhibit A\n\n1. This order is governed by the laws of France.'
  expect(lawOf(text)).toBe('IE')
})
