import { describe, expect, it } from 'vitest'
import { paragraphs, words } from './texts.ts'

const terms = (...lines: readonly string[]): readonly (readonly [string, string])[] => {
  const contract = paragraphs(...lines)
  return contract.terms.map((t) => [t.term, words(contract, t.meaning)] as const)
}

describe('defined terms', () => {
  it.each<[string, string, string]>([
    ['The work starts on May 1, 2020 (the "Effective Date").', 'Effective Date', 'The work starts on May 1, 2020'],
    ['It ends then; such date is final (such date, the “End Date”).', 'End Date', 'such date is final'],
    ['Harbour Foods Ltd (hereinafter referred to as "Client") pays.', 'Client', 'Harbour Foods Ltd'],
    ['Harbour Foods Ltd (hereinafter Client) pays.', 'Client', 'Harbour Foods Ltd'],
    ['"Term" means one year from signing.', 'Term', 'one year from signing.'],
    ['The term "Fee" shall mean the sum of $500.', 'Fee', 'the sum of $500.'],
    ['"Go-Live", as used herein, shall mean first use.', 'Go-Live', 'first use.'],
    ['1.1 Business Day means a day on which banks open.', 'Business Day', 'a day on which banks open.'],
  ])('%s', (text, term, meaning) => expect(terms(text)).toEqual([[term, meaning]]))

  it.each([
    'Sums fall due (as defined in the "Lease").',
    'The report (entitled "Final Report") is due.',
    'He said "yes" and left.',
    'Payment (in cash) is due.',
  ])('none in: %s', (text) => expect(terms(text)).toEqual([]))

  it('reads several of one parenthesis', () => {
    expect(terms('Harbour Foods Ltd ("Harbour" or the "Client") pays.').map(([t]) => t)).toEqual(['Harbour', 'Client'])
  })
})
