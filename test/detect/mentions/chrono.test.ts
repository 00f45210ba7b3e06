import { describe, expect, test } from 'vitest'
import { PARSERS, reader, secondReader } from '../../../src/detect/mentions/chrono.ts'

const read = (text: string) => secondReader(text, []).map(({ span, date }) => [text.slice(span.start, span.end), date])

describe('chrono as second reader', () => {
  test('runs exactly the readers that are named: a new version that renames one must not go unnoticed', () => {
    expect(reader.parsers.map((parser) => parser.constructor.name).sort()).toEqual([...PARSERS].sort())
    expect(reader.refiners.map((refiner) => refiner.constructor.name)).toContain('UnlikelyFormatFilter')
  })
  test.each([
    ['dated 2020 May 15 by', '2020 May 15', { year: 2020, month: 5, day: 15 }],
    ['15/Aug/2020', '15/Aug/2020', { year: 2020, month: 8, day: 15 }],
  ])('%s', (text, quote, date) => {
    expect(read(text)).toEqual([[quote, date]])
  })
  test.each([
    'this twenty-first (21st) day of June, 1999',
    'March, 2014',
    '3rd day of March, 2014',
    'January __, 2020',
    'pursuant to the 1933 Act',
    'may assign 5 2020',
    'Dated: 3.4.2012',
    'Exhibit 5/12',
    'February 30, 2015',
    'next Friday, in two weeks, today, May 5',
    'March 5, 20',
    'May 5 at 12:30',
  ])('leaves alone: %s', (text) => {
    expect(read(text)).toEqual([])
  })
  test('is not asked where a whole date or a blank one was read', () => {
    const text = 'on May 5, 2020'
    const span = { start: 3, end: text.length }
    expect(secondReader(text, [{ kind: 'date', span, date: {}, form: 'blank' }])).toEqual([])
  })
})
