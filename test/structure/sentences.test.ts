import { describe, expect, it } from 'vitest'
import { sentences } from '../../src/structure/sentences.ts'

const split = (text: string, bodyStart = 0): readonly string[] =>
  sentences(text, { start: 0, end: text.length }, bodyStart).map((s) => text.slice(s.start, s.end))

describe('sentences', () => {
  it.each([
    'Acme, Inc. and Bolt Ltd. signed under No. 5 of Sec. 3.2 on Jan. 5, 2020 at 5 p.m. in Paris.',
    'The U.S. Government, e.g. Mr. Smith or Dr. J. R. Jones, pays $1.5 million per Art. 10.1 vs. the rest.',
    'The Client shall pay (a) half on signing; (b) half at the end; and (c) nothing more.',
    'The parties are listed in St. Louis, i.e. Missouri.',
    'It is made this 16 day of August. 2012 by Acme and lasts until March 18. 2021, unless ended.',
    'It is entered into by ACME, INC. (The "Company") and Bolt Ltd.',
  ])('one: %s', (text) => expect(split(text)).toEqual([text]))

  it.each([
    ['The fee is due. The Client pays it.', 2],
    ['It is paid to Acme, Inc. The Client pays it.', 2],
    ['"Term" means one year. "Fee" means $5.', 2],
    ['See Exhibit A. The Client pays.', 2],
    ['Is it due? Yes! It is (on 1 May.) It is.', 4],
    ['It is done under Section 3. The Client pays.', 2],
  ])('%s', (text, count) => expect(split(text)).toHaveLength(count))

  it('does not end at the label', () => {
    expect(split('2. Fees. The Client pays.', 3)).toEqual(['2. Fees.', 'The Client pays.'])
  })
})
