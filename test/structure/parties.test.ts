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

  it('may be called something behind lines of address, with quotes or without', () => {
    expect(
      parties(
        'LICENCE AGREEMENT',
        'between',
        'Harbour Foods, Inc.',
        '600 Quay Road, Suite 4',
        'Portland, Maine 04101',
        'hereinafter referred to as "Licensor"',
        'and',
        'Tidewater Studio AG',
        'Hafenstr. 25',
        '- hereinafter referred to as Tidewater -',
        '1. The Licensor licenses the Content to Tidewater.',
      ),
    ).toEqual([
      ['Harbour Foods, Inc.', 'Licensor'],
      ['Tidewater Studio AG', 'Tidewater'],
    ])
  })

  it.each([
    [
      'made by',
      'This Agreement is made by Harbour Foods, Inc. (the "Company"), and Tidewater Studio LLC (the "Provider").',
    ],
    [
      'a place is none',
      'This Agreement is between Harbour Foods, Inc., with offices at Suite 9, Ft. Bragg, Maine 04101 ("Company"), and Tidewater Studio LLC, registered in Berlin and Munich ("Provider").',
    ],
    [
      'what they are called stands behind the address',
      'This Agreement is between Harbour Foods, Inc., a Delaware corporation ("HFI"), of 1 Quay Road (the "Company"), and Tidewater Studio LLC together with its affiliates (hereafter the "Provider").',
    ],
    [
      'each with a letter',
      'This Agreement is among (a) Harbour Foods, Inc. (the "Company"), a company in Maine, (b) Tidewater Studio LLC (the "Provider"), a company in Oregon.',
    ],
  ])('are found: %s', (_, text) => {
    expect(parties(text).map(([name]) => name)).toEqual(['Harbour Foods, Inc.', 'Tidewater Studio LLC'])
  })

  it('are called by the part they play rather than by a pronoun', () => {
    expect(
      parties(
        'This Agreement is between Harbour Inns LLC ("we," "us," or "Franchisor") and the Franchisee ("you" or "Franchisee") set forth in the Addendum.',
      ),
    ).toEqual([
      ['Harbour Inns LLC', 'Franchisor'],
      ['Franchisee', 'Franchisee'],
    ])
  })

  it('are those who act where no preamble names them', () => {
    expect(
      parties(
        'Reseller shall order each month. Reseller shall pay within ten days. Vendor will deliver the goods.',
        'The Vendor shall replace them. Vendor shall keep records. Reseller will promote them. The Term shall begin in May.',
      ),
    ).toEqual([
      ['Reseller', 'Reseller'],
      ['Vendor', 'Vendor'],
    ])
  })

  it('keep the short name by which the text calls them', () => {
    const text =
      'This Agreement is between Harbour Foods, Inc. and Tidewater Studio LLC. Tidewater shall deliver the site.'
    expect(paragraphs(text).parties.map((p) => p.aliases)).toEqual([[], ['Tidewater']])
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
