import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cite } from '../../src/structure/cite.ts'
import { joint, vocabularyOf } from '../../src/structure/hyphens.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'
import { blockTexts, paragraphs, words, wrapped } from './texts.ts'

const piece = fc.constantFrom(
  ...[
    '1. Fees. ',
    '(a) ',
    'The Client shall pay ',
    '“Fee”',
    ' $1,000 ',
    '\n',
    '\n\n',
    '\n\f',
    '\t',
    'pay-\nment ',
    'Exhibit A\n',
    ' (the "Term") ',
    '\u00a0',
    '\u200b',
    'ﬁnal ',
    '3\n',
    '\ud83d\ude00',
    'Source: A B, 8-K, 1/2/2018 ',
    'by and between X, Inc. ("X") and Y LLC. ',
    '. ',
  ],
)
const texts = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))

describe('flow', () => {
  it('joins wrapped lines and makes characters plain', () => {
    expect(wrapped('The “Client”\u00a0shall pay the Fee – in full –\nwithin 30\u2011day periods.').flow).toBe(
      'The "Client" shall pay the Fee - in full - within 30-day periods.\n',
    )
  })

  it('leads back to the source', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), fc.nat(), fc.nat(), (text, hardWrapped, a, b) => {
        const contract = structure(documentOf(text, { hardWrapped }))
        const start = Math.min(a, b) % (contract.flow.length + 1)
        const end = Math.min(contract.flow.length, Math.max(start, Math.max(a, b) % (contract.flow.length + 1)))
        let last = -1
        for (const span of contract.toSource({ start, end })) {
          expect(span.start).toBeLessThan(span.end)
          if (contract.tables.length === 0) expect(span.start).toBeGreaterThanOrEqual(last)
          last = span.end
        }
        for (const block of contract.blocks) {
          const source = contract
            .toSource(block.span)
            .map((s) => text.slice(s.start, s.end))
            .join('')
          const letters = (s: string): string => s.normalize('NFKC').replace(/[^A-Za-z0-9]/g, '')
          expect(letters(source)).toBe(letters(words(contract, block.span)))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('cites what stands in the text, without furniture or page breaks', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, hardWrapped) => {
        const contract = structure(documentOf(text, { hardWrapped }))
        for (const evidence of cite(contract, { start: 0, end: contract.flow.length })) {
          expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
          expect(evidence.quote).not.toMatch(/^\s|\s$|\f|Source: A B/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives sentences that cover their block', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const contract = structure(documentOf(text))
        for (const block of contract.blocks) {
          let at = block.span.start
          for (const sentence of block.sentences) {
            expect(contract.flow.slice(at, sentence.start).trim()).toBe('')
            at = sentence.end
          }
          expect(at).toBe(block.span.end)
        }
      }),
    )
  })
})

describe('hyphens at line ends', () => {
  const vocabulary = vocabularyOf(['payment of a sub-license by a well known third-party'])
  it.each([
    ['the pay-', 'ment is', 'drop'],
    ['a sub-', 'license to', 'keep'],
    ['a non-', 'refundable fee', 'keep'],
    ['thirty-', 'day period', 'keep'],
    ['a 30-', 'day period', 'keep'],
    ['the Non-', 'Compete', 'keep'],
    ['the perform-', 'ance of', 'drop'],
    ['the fee -', 'in full', 'space'],
    ['the fee', 'in full', 'space'],
  ])('%s %s: %s', (left, right, expected) => expect(joint(left, right, vocabulary)).toBe(expected))
})

describe('paragraphs', () => {
  it('end where a line ends early and a capital follows', () => {
    expect(
      blockTexts(
        wrapped(
          'The Supplier shall deliver the goods to the harbour on the first of May and\nshall unload them there.\nThe Client shall pay the Supplier on the day on which the goods are unloaded in\nthe harbour.',
        ),
      ),
    ).toHaveLength(2)
  })

  it('are not broken by a reference at a line start', () => {
    expect(
      blockTexts(
        wrapped(
          'The Client shall pay the sums that are set out in the table in Section\n3.2 within thirty days of the date of invoice and in full.',
        ),
      ),
    ).toHaveLength(1)
  })

  it('are split at numbered sections that run in, in sequence only', () => {
    expect(
      blockTexts(paragraphs('1. Term. One year. 2. Fees. As in Section 7. The Client pays. 3. Law. England.')),
    ).toEqual(['1. Term. One year.', '2. Fees. As in Section 7. The Client pays.', '3. Law. England.'])
  })

  it('keep lists by letter in their sentence', () => {
    expect(blockTexts(paragraphs('The Client shall (a) pay; (b) inspect; and (c) accept.'))).toHaveLength(1)
  })
})
