import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/model/contract.ts'
import { paragraphs, words } from './texts.ts'

/** Each reference with the beginning of what it leads to. */
const read = (contract: Contract): readonly string[] =>
  contract.references.map(({ span, target }) => {
    const block = target === undefined ? undefined : contract.blocks[target]
    return `${words(contract, span)} → ${block === undefined ? 'nothing' : words(contract, block.span).slice(0, 16)}`
  })

const contract = paragraphs(
  'ARTICLE I DEFINITIONS',
  '1.1 Terms. Words have the meaning of Exhibit B, and Section 2.2(b) stays unaffected.',
  'ARTICLE II PAYMENT',
  '2.1 Fees. The Client pays under Article I and as Section 2.3 says.',
  '2.2 Time. Payment is made as follows:',
  '(a) half on signature, unless paragraph (b) says otherwise;',
  '(b) half on delivery under Section 9.9.',
  'EXHIBIT B',
  '1. Rates. The rates of Section 2 below apply, and of Section 2.1 of the Agreement.',
  '2. Hours. See Section 409A of the Internal Revenue Code and Section 12 of the Sale of Goods Act.',
)

describe('cross-references', () => {
  it('lead to the clause, article or part that they name', () => {
    expect(read(contract)).toEqual([
      'Exhibit B → EXHIBIT B',
      'Section 2.2(b) → (b) half on deli',
      'Article I → ARTICLE I DEFINI',
      'Section 2.3 → nothing',
      'paragraph (b) → (b) half on deli',
      'Section 9.9 → nothing',
      'Section 2 → 2. Hours. See Se',
      'Section 2.1 → 2.1 Fees. The Cl',
    ])
  })

  it('are no labels, and no sections of statutes', () => {
    expect(
      paragraphs('Section 1. Scope. The scope is small.', 'Section 2. Fees. The fees are high.').references,
    ).toEqual([])
    expect(paragraphs('The plan complies with Section 83 of the Tax Code.').references).toEqual([])
  })
})
