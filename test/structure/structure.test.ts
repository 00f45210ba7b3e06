import { describe, expect, it } from 'vitest'
import { cite } from '../../src/structure/cite.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'

const AGREEMENT = `Exhibit 10.4
HARBOUR WEBSITE AGREEMENT

This Website Agreement (this "Agreement") is made as of 3 May 2021 (the "Effective Date") by and between
Harbour Foods Ltd., a company incorporated in England ("Client"), and Tidewater Studio, LLC, a Delaware limited
liability company (the "Developer").

1. Services. The Developer shall build the site that Exhibit A describes.

2. Fees.
2.1 Fixed Fee. The Client shall pay the Developer $12,000 within thirty (30) days after
3
\freceipt of an invoice:
(a) half on signing; and
(b) half on acceptance of the web-
site.
4
`

describe('structure', () => {
  const contract = structure(documentOf(AGREEMENT))
  const texts = contract.blocks.map((b) => contract.flow.slice(b.span.start, b.span.end))

  it('finds title and parties', () => {
    expect(contract.title?.text).toBe('HARBOUR WEBSITE AGREEMENT')
    expect(contract.parties.map((p) => [p.name, p.role])).toEqual([
      ['Harbour Foods Ltd.', 'Client'],
      ['Tidewater Studio, LLC', 'Developer'],
    ])
  })

  it('gives each clause its path and headings', () => {
    expect(contract.blocks.map((b) => b.clause)).toEqual([undefined, undefined, '1', '2', '2.1', '2.1(a)', '2.1(b)'])
    expect(contract.blocks.at(-1)?.headings).toEqual(['Fees', 'Fixed Fee'])
    expect(texts.at(-1)).toBe('(b) half on acceptance of the website.')
  })

  it('cites words that a page break cuts as two passages', () => {
    const at = contract.flow.indexOf('thirty')
    const evidence = cite(contract, { start: at, end: contract.flow.indexOf('invoice:') + 7 })
    expect(evidence.map((e) => e.page)).toEqual([1, 2])
    for (const e of evidence) expect(contract.document.text.slice(e.start, e.end)).toBe(e.quote)
  })
})
