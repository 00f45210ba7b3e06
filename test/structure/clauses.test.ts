import { describe, expect, it } from 'vitest'
import { readLabel } from '../../src/structure/label.ts'
import { clauses, paragraphs } from './texts.ts'

describe('readLabel', () => {
  it.each([
    ['4.2 Payment', '4.2'],
    ['1. Fees', '1'],
    ['12.1.3 it will pay', '12.1.3'],
    ['3.01 Meetings', '3.01'],
    ['(a) half', '(a)'],
    ['(iv) half', '(iv)'],
    ['a) half', 'a)'],
    ['ARTICLE IV', 'Article IV'],
    ['Section 3.2. Fees', 'Section 3.2'],
    ['EXHIBIT "B" Fees', 'Exhibit B'],
    ['Schedule 1 - Fees', 'Schedule 1'],
    ['• half', '•'],
    ['- half', '-'],
  ])('%s', (text, label) => expect(readLabel(text)?.text).toBe(label))

  it.each([
    '30 days after',
    '3.2 above',
    '1.5 million',
    'Section 5 of this Agreement',
    '$5,000',
    '(this Agreement)',
    'U.S. law',
    '20% of',
  ])('none in %s', (text) => expect(readLabel(text)).toBeUndefined())
})

describe('clauses', () => {
  it('nest by sequence; (i) after (h) is a letter', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((l) => `(${l}) thing ${l};`)
    expect(
      clauses(paragraphs('1. Fees:', ...letters, '2. Term:', '(a) one:', '(i) first;', '(ii) second;', '(b) two.')),
    ).toEqual([
      '1',
      '1(a)',
      '1(b)',
      '1(c)',
      '1(d)',
      '1(e)',
      '1(f)',
      '1(g)',
      '1(h)',
      '1(i)',
      '1(j)',
      '2',
      '2(a)',
      '2(a)(i)',
      '2(a)(ii)',
      '2(b)',
    ])
  })

  it('take (i) below (h) for a numeral where (ii) follows', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((l) => `(${l}) thing ${l}:`)
    expect(clauses(paragraphs('1. Fees:', ...letters, '(i) first;', '(ii) second.')).slice(-2)).toEqual([
      '1(h)(i)',
      '1(h)(ii)',
    ])
  })

  it('pass on clause, parent and headings', () => {
    const contract = paragraphs(
      'ARTICLE IV',
      'PAYMENT',
      '4.1 Fees. The Client shall pay the fee in two parts:',
      '(a) half on signing; and',
      '(b) half at the end.',
      'All sums are in dollars and are paid by wire.',
      'ARTICLE V',
      'TERM',
      '5.1 One year from signing.',
    )
    expect(clauses(contract)).toEqual([
      'Article IV',
      'Article IV',
      '4.1',
      '4.1(a)',
      '4.1(b)',
      '4.1(b)',
      'Article V',
      'Article V',
      '5.1',
    ])
    expect(contract.blocks[3]).toMatchObject({ parent: 2, headings: ['PAYMENT', 'Fees'], label: '(a)' })
    expect(contract.blocks[8]?.headings).toEqual(['TERM'])
  })

  it('name the part after its heading', () => {
    const contract = paragraphs(
      '1. Services. See Exhibit A.',
      'Exhibit A',
      'COMPENSATION',
      '1. Royalties. Two percent of sales.',
    )
    expect(contract.blocks.map((b) => b.part)).toEqual([undefined, 'Exhibit A', 'Exhibit A', 'Exhibit A'])
    expect(contract.blocks[3]?.headings).toEqual(['Exhibit A', 'COMPENSATION', 'Royalties'])
  })

  it('take a list of exhibits for a list', () => {
    const contract = paragraphs(
      'Exhibit A - Services',
      'Exhibit B - Fees',
      '1. Term. One year.',
      'Exhibit A - Services',
      'Design.',
      'Exhibit B - Fees',
      'Ten dollars.',
    )
    expect(contract.blocks.map((b) => b.part)).toEqual([
      undefined,
      undefined,
      undefined,
      'Exhibit A',
      'Exhibit A',
      'Exhibit B',
      'Exhibit B',
    ])
  })

  it('do not take a sentence about an exhibit for its start', () => {
    expect(paragraphs('Exhibit A shall be signed by both parties.').blocks[0]?.part).toBeUndefined()
  })
})
