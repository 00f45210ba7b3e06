import { describe, expect, it } from 'vitest'
import { cite } from '../../src/structure/cite.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'
import { ownTime } from '../support/own-time.ts'

const SIZE = 1_000_000
/** Generous: a pattern that starts over at each character takes minutes. */
const MILLISECONDS = 15_000

const repeated = (part: string): string => part.repeat(Math.ceil(SIZE / part.length))

describe('a megabyte of near-matches', () => {
  it.each([
    '(',
    '("A" ',
    '"A" means "B" ',
    '. ',
    'A. B. C. ',
    '_',
    ' ',
    '1.',
    '1\n\n',
    'a-\n',
    'a\tb\n',
    'Source: a, ',
    'between A and ',
    'Acme, Inc., a corp ("X"), and ',
    '1. Foo. Bar (the "X")\n',
    'Exhibit A\n',
    'Foo ....... 3\n',
    'Foo. 1. Bar. ',
    '● a ',
    'x; (a) B ',
    'Section 1(a)(b)(c) of the A A A ',
    'Exhibit A of the ',
    'a\n\f',
  ])('%j', { timeout: 60_000 }, (part) => {
    for (const hardWrapped of [true, false]) {
      const start = ownTime()
      const contract = structure(documentOf(repeated(part), { hardWrapped }))
      cite(contract, { start: 0, end: contract.flow.length })
      expect(ownTime() - start).toBeLessThan(MILLISECONDS)
    }
  })
})
