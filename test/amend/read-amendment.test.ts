import { describe, expect, test } from 'vitest'
import { readAmendment } from '../../src/amend/index.ts'
import { findMentions } from '../../src/detect/mentions/index.ts'
import { structure } from '../../src/structure/index.ts'
import { scheduleOfFixture } from '../support/built-fixture.ts'
import { documentOf } from '../support/document.ts'

const HEAD = `SECOND AMENDMENT TO SUPPLY AGREEMENT

This Second Amendment is made on May 2, 2025 between Harbour Foods Ltd (the "Buyer") and Northlight Mills LLC (the "Supplier").

The parties entered into a Supply Agreement dated March 1, 2023, as amended by the First Amendment dated June 5, 2024 (together, the "Agreement").

`

function read(text: string) {
  const contract = structure(documentOf(text, { hardWrapped: false }))
  const amends = readAmendment(contract, findMentions(contract.flow))
  const words = (span?: { start: number; end: number }) => span && contract.flow.slice(span.start, span.end)
  return { amends, changes: amends?.changes ?? [], words }
}
const one = (clause: string) => {
  const { changes, words } = read(`${HEAD}1. ${clause}\n\n2. All other terms remain in full force and effect.\n`)
  return changes.map(({ span: _, text, ...change }) => ({ ...change, ...(text && { text: words(text) }) }))
}

describe('what is amended', () => {
  test('the contract, its date, the number and the amendment before it', () => {
    expect(read(HEAD).amends).toMatchObject({
      title: 'Supply Agreement',
      date: '2023-03-01',
      number: '2',
      earlier: [{ title: 'First Amendment', date: '2024-06-05' }],
      parties: ['Harbour Foods Ltd', 'Northlight Mills LLC'],
    })
  })
  test.each([
    [
      'Amendment No. 3 to Lease',
      'Reference is made to that certain Office Lease dated as of July 4, 2019.',
      'Office Lease',
      '2019-07-04',
      '3',
    ],
    [
      'ADDENDUM',
      'This Addendum supplements the Master Services Agreement dated 1 April 2022.',
      'Master Services Agreement',
      '2022-04-01',
      undefined,
    ],
    [
      'Amendment to Consulting Agreement',
      'The parties agree as follows.',
      'Consulting Agreement',
      undefined,
      undefined,
    ],
  ])('%s: %s', (title, words, name, date, number) => {
    const { amends } = read(`${title}\n\n${words}\n`)
    expect([amends?.title, amends?.date, amends?.number]).toEqual([name, date, number])
  })
  test.each([
    'SUPPLY AGREEMENT\n\nThis Agreement is made on March 1, 2023. It may be amended only in writing. Section 4 of the Sale Act is amended.\n',
    'AMENDED AND RESTATED LICENSE AGREEMENT\n\nThis Agreement is dated May 1, 2020. The parties entered into a License Agreement dated May 1, 2018.\n',
  ])('a contract that is no amendment amends nothing: %s', (text) => expect(read(text).amends).toBeUndefined())
})

describe('instructions', () => {
  test.each([
    [
      'In Section 6.3, the words "beginning March 3, 2025" are replaced by "beginning April 1, 2025".',
      { clause: '6.3' },
      'beginning March 3, 2025',
      'beginning April 1, 2025',
    ],
    [
      'In row M4 of Exhibit A, the due date "May 1, 2024" is deleted and replaced with "June 1, 2024".',
      { part: 'Exhibit A', row: 'M4' },
      'May 1, 2024',
      'June 1, 2024',
    ],
    [
      'Clause 3(b) is amended by deleting "$5,000" and inserting "$6,000" in its place.',
      { clause: '3(b)' },
      '$5,000',
      '$6,000',
    ],
    [
      'Section 9 is amended by replacing the words "ten days" with "twenty days".',
      { clause: '9' },
      'ten days',
      'twenty days',
    ],
    [
      'The delivery in Section 4.2 is extended from June 30, 2016 to June 25, 2017.',
      { clause: '4.2' },
      'June 30, 2016',
      'June 25, 2017',
    ],
  ])('words for words: %s', (clause, target, old, fresh) =>
    expect(one(clause)).toEqual([{ action: 'words', target, old, new: fresh }]),
  )

  test.each([
    [
      'Section 2.3 of the Agreement is hereby amended to read as follows: "2.3 Delivery. Delivery is due on May 1, 2026."',
      { clause: '2.3' },
      '"2.3 Delivery. Delivery is due on May 1, 2026."',
    ],
    [
      'Clause 22.2 shall be deleted in its entirety and replaced with the following: "22.2 Nothing is due."',
      { clause: '22.2' },
      '"22.2 Nothing is due."',
    ],
    [
      'The definition of "Launch Date" in Section 1.5 is replaced by the following: ""Launch Date" means May 1, 2026."',
      { clause: '1.5', term: 'Launch Date' },
      '""Launch Date" means May 1, 2026."',
    ],
  ])('a clause anew: %s', (clause, target, text) => expect(one(clause)).toEqual([{ action: 'restate', target, text }]))

  test('a deletion', () =>
    expect(one('Section 6.2 (Bonus) is hereby deleted.')).toEqual([{ action: 'delete', target: { clause: '6.2' } }]))
  test('an addition', () =>
    expect(
      one('Section 4 is amended by adding the following as a new Section 4.9: "4.9 Samples are due on May 9, 2026."'),
    ).toMatchObject([{ action: 'add', text: '"4.9 Samples are due on May 9, 2026."' }]))
  test('a new value without the old one', () =>
    expect(one('The revised Delivery Date shall be 30 July 2027.')).toEqual([
      { action: 'set', target: { term: 'Delivery Date' }, new: '30 July 2027' },
    ]))
  test('a plan with a code for each step', () =>
    expect(
      one(
        'The Programme shall operate on the basis that (1) KD7 (Commissioning) is revised to 31 October 2026 and (2) KD11 is revised to 30 July 2027.',
      ),
    ).toMatchObject([
      { action: 'set', target: { row: 'KD7' }, new: '31 October 2026' },
      { action: 'set', target: { row: 'KD11' }, new: '30 July 2027' },
    ]))
  test.each([
    'Except as amended by this Amendment, Section 4 remains unchanged.',
    'The Supplier shall replace defective goods with new ones within ten days.',
    'Section 4 applies to the new goods.',
  ])('no instruction: %s', (clause) => expect(one(clause)).toEqual([]))
})

test('the amendment among our own contracts', async () => {
  const { schedule, text } = await scheduleOfFixture('amendment/freight-platform-first-amendment')
  const { amends } = schedule.document
  expect(amends).toMatchObject({
    title: 'Software Development Agreement and Statement of Work',
    date: '2024-06-03',
    number: '1',
  })
  expect(amends?.changes.map(({ action, target }) => [action, target.clause ?? target.row])).toEqual([
    ['restate', '1.5'],
    ['words', 'M4'],
    ['words', 'M5'],
    ['words', '2.7'],
    ['words', '6.3'],
    ['words', '7.1'],
    ['add', 'M6'],
    ['words', '6.1'],
    ['delete', '6.2'],
  ])
  const [definition] = amends!.changes
  expect(text.slice(definition!.text!.start, definition!.text!.end)).toContain('means March 17, 2025')
})

test('the master amends nothing', async () =>
  expect((await scheduleOfFixture('software-development/freight-platform')).schedule.document.amends).toBeNull())

describe('the day of the contract, not of its amendments', () => {
  test.each([
    [
      'This Amendment No. 2 (this "Amendment") to the Supply Agreement dated as of December 8, 2009 (as amended by an amendment agreement dated 31 December 2013) is made on May 4, 2016.',
      'Supply Agreement',
      '2009-12-08',
    ],
    [
      'The parties executed that certain Co-Branding Agreement dated October 11, 1996, as amended on December 10, 1996.',
      'Co-Branding Agreement',
      '1996-10-11',
    ],
    [
      'Agreement for Construction Services between Owner and Contractor dated as of June 4, 2002 is hereby modified as follows:',
      'Agreement for Construction Services',
      '2002-06-04',
    ],
  ])('%s', (words, title, date) =>
    expect(read(`AMENDMENT NO. 2\n\n${words}\n`).amends).toMatchObject({ title, date, number: '2' }),
  )
})
