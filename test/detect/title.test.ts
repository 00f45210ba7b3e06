import { expect, test } from 'vitest'
import { detect } from '../../src/detect/index.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'

const titles = (text: string): readonly string[] =>
  detect(structure(documentOf(text, { hardWrapped: false }))).candidates.flatMap((c) =>
    c.kind === 'term' ? [] : [c.title],
  )

test.each([
  ['4.2 The Designer shall deliver the final report on June 14, 2024.', 'Deliver the final report on June 14, 2024'],
  [
    '(b) The Client will, within ten (10) days after the Effective Date, provide the logo files.',
    'Provide the logo files',
  ],
  ['The deposit shall be paid on June 14, 2024.', 'Deposit paid on June 14, 2024'],
  ['The Client shall pay $500 to the Designer on June 14, 2024.', 'Pay $500 to the Designer on June 14, 2024'],
  [
    'The Supplier shall provide the Buyer with a written report of all units sold and of all units returned by June 14, 2024.',
    'Provide the Buyer with a written report of all units sold ...',
  ],
])('a sentence is named by what is to be done: %s', (text, title) => expect(titles(text)).toContain(title))

test('a row of a table is named by its words, not by its number, day and sum', () => {
  const table = [
    'No.\tMilestone\tDate\tAmount',
    '1\tPrototype\tMarch 1, 2024\t$5,000',
    '2\tLaunch\tMay 1, 2024\t$7,000',
  ]
  expect(titles(table.join('\n'))).toEqual(['Prototype', 'Launch'])
})
