import { describe, expect, it } from 'vitest'
import { nameLength } from '../../src/structure/party-name.ts'
import { paragraphs } from './texts.ts'

const parties = (...lines: readonly string[]): readonly (readonly [string, string | undefined])[] =>
  paragraphs(...lines).parties.map((p) => [p.name, p.role] as const)

describe('parties', () => {
  it('stand in the preamble', () => {
    expect(
      parties(
        'This Agreement is made as of May 1, 2020 (the "Effective Date") by and between Harbour Foods, Inc., a Delaware corporation with offices at 1 Quay Road ("Client"), and Tidewater Studio LLC (the "Developer").',
      ),
    ).toEqual([
      ['Harbour Foods, Inc.', 'Client'],
      ['Tidewater Studio LLC', 'Developer'],
    ])
  })

  it('may be numbered in paragraphs of their own', () => {
    expect(
      parties(
        'This Agreement is made between:',
        '(1) HARBOUR FOODS LTD, a company registered in England (the "Client"); and',
        '(2) TIDEWATER STUDIO LTD, a company registered in Wales (the "Supplier").',
        'BACKGROUND',
        '(A) The Client needs a site.',
      ),
    ).toEqual([
      ['HARBOUR FOODS LTD', 'Client'],
      ['TIDEWATER STUDIO LTD', 'Supplier'],
    ])
  })

  it('may be three, with and without commas, and persons', () => {
    expect(
      parties(
        'Agreement among Harbour Foods Ltd ("Harbour"), Tidewater Studio LLC ("Studio"), and Anna B. Lund ("Artist"). Harbour and Studio are friends.',
      ),
    ).toEqual([
      ['Harbour Foods Ltd', 'Harbour'],
      ['Tidewater Studio LLC', 'Studio'],
      ['Anna B. Lund', 'Artist'],
    ])
  })

  it('may share a role', () => {
    expect(
      parties(
        'This Agreement is between Harbour Foods Ltd and Lund Foods Ltd (each a "Buyer") and Tidewater LLC ("Seller").',
      ),
    ).toEqual([
      ['Harbour Foods Ltd', 'Buyer'],
      ['Lund Foods Ltd', 'Buyer'],
      ['Tidewater LLC', 'Seller'],
    ])
  })

  it('stand on covers and order forms', () => {
    expect(
      parties('ORDER FORM', 'Client: Harbour Foods Ltd', 'Supplier: Tidewater Studio LLC', '1. Fees. Ten dollars.'),
    ).toEqual([
      ['Harbour Foods Ltd', 'Client'],
      ['Tidewater Studio LLC', 'Supplier'],
    ])
  })

  it('stand in the signatures where nowhere else', () => {
    expect(
      parties(
        'The work is done in May.',
        'IN WITNESS WHEREOF the parties sign.',
        'Harbour Foods Ltd',
        'By: ________',
        'Tidewater Studio LLC',
        'By: ________',
      ),
    ).toEqual([
      ['Harbour Foods Ltd', undefined],
      ['Tidewater Studio LLC', undefined],
    ])
  })

  it.each([
    'The difference between the prices and the costs is paid.',
    'Disputes between the parties are settled in Paris.',
    '',
  ])('none in: %s', (text) => expect(parties(text)).toEqual([]))
})

describe('nameLength', () => {
  it.each([
    ['Harbour Foods, Inc., a Delaware corporation', 'Harbour Foods, Inc.'],
    ['Harbour (Bermuda) Ltd. with offices at', 'Harbour (Bermuda) Ltd.'],
    ['Food Research and Development Corp. ("X")', 'Food Research'],
    ['The University of Bergen (the "School")', 'The University of Bergen'],
    ['Anna B. Lund, an individual', 'Anna B. Lund'],
  ])('%s', (text, name) => expect(text.slice(0, nameLength(text))).toBe(name))
})

describe('title', () => {
  it.each([
    [['Exhibit 10.1', 'SOFTWARE DEVELOPMENT AGREEMENT', 'This Agreement is made.'], 'SOFTWARE DEVELOPMENT AGREEMENT'],
    [['CONFIDENTIAL', 'Master Services Agreement', 'This Agreement is made.'], 'Master Services Agreement'],
    [
      ['AMENDMENT NO. 2', 'TO THE SUPPLY AGREEMENT', 'This Amendment is made.'],
      'AMENDMENT NO. 2 TO THE SUPPLY AGREEMENT',
    ],
  ])('%s', (lines, title) => expect(paragraphs(...lines).title?.text).toBe(title))

  it('is undefined where there is none', () => {
    expect(paragraphs('The parties agree that the work is done in May.').title).toBeUndefined()
  })
})
