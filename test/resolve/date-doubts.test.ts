import { describe, expect, test } from 'vitest'
import type { OptionsInput } from '../../src/options.ts'
import { resolveText } from '../support/resolve-text.ts'

/** A contract with these sentences, and what is told about its dates and periods: code and quotes. */
const doubts = (sentences: string, options: OptionsInput = {}): [string, ...string[]][] =>
  resolveText(
    `SERVICES AGREEMENT\nThis Agreement is made as of May 13, 2012 by and between Harbour Foods Ltd ("Client") and Northlight Studio LLC ("Provider").\n${sentences}`,
    options,
  )
    .diagnostics.filter(({ code }) => /^(?:date|year|period)-/.test(code))
    .map(({ code, evidence = [] }) => [code, ...evidence.map(({ quote }) => quote)])

const dates = (sentences: string, options: OptionsInput = {}): (string | undefined)[] =>
  resolveText(
    `SERVICES AGREEMENT\nThis Agreement is made by and between Harbour Foods Ltd ("Client") and Northlight Studio LLC ("Provider").\n${sentences}`,
    options,
  ).milestones.map(({ resolution }) => resolution.date)

describe('what is odd about a date is told with its words, and not mended', () => {
  test.each([
    ['Client shall pay $500 by February 30, 2013.', ['date-impossible', 'February 30, 2013']],
    ['Client shall pay $500 by 31 June 2013.', ['date-impossible', '31 June 2013']],
    ['Client shall pay $500 by 3/4/2013.', ['date-order-unknown', '3/4/2013']],
    [
      'Client shall pay $500 on the third (4th) day of May, 2013.',
      ['date-words-and-figures-differ', 'third (4th) day of May, 2013'],
    ],
    ['Client shall pay $500 by 12/31/13.', ['year-in-two-figures', '12/31/13']],
    ['Client shall pay $500 by March 1, 2150.', ['date-far-off', 'March 1, 2150']],
    ['The term is 5000 years.', ['period-absurd', '5000 years']],
    ['Client shall pay $500 by 3/4/2013 and $600 by 12/31/2013.', ['date-order-decided', '3/4/2013']],
  ] as const)('%s', (sentences, expected) => {
    expect(doubts(sentences)).toEqual([expected])
  })
  test('nothing is told of dates that are whole', () => {
    expect(doubts('Client shall pay $500 by March 1, 2013 and $600 within thirty (30) days after 2013-12-31.')).toEqual(
      [],
    )
  })
})

describe('whether the day or the month comes first', () => {
  const PAY = 'Client shall pay $500 on 3/4/2013.'
  const law = (place: string): string => `${PAY}\nThis Agreement shall be governed by the laws of ${place}.`
  test.each<[string, string, OptionsInput, string | undefined]>([
    ['nothing tells', PAY, {}, '2013'],
    ['the user says days', PAY, { dateOrder: 'dmy' }, '2013-04-03'],
    ['the user says months', PAY, { dateOrder: 'mdy' }, '2013-03-04'],
    ['the law of a state of the USA', law('the State of Ohio'), {}, '2013-03-04'],
    ['the law of England', law('England and Wales'), {}, '2013-04-03'],
    ['a law where both are written', law('the Province of Ontario'), {}, '2013'],
    [
      'other dates go before the law',
      `${law('the State of Ohio')}\nClient shall pay $5 on 25/12/2013.`,
      {},
      '2013-04-03',
    ],
    [
      'the user goes before other dates',
      `${PAY}\nClient shall pay $5 on 12/25/2013.`,
      { dateOrder: 'dmy' },
      '2013-04-03',
    ],
    ['dots under the law of the USA', law('the State of Ohio').replace('3/4/2013', '3.4.2013'), {}, '2013'],
    ['dots under the law of Israel', law('the State of Israel').replace('3/4/2013', '3.4.2013'), {}, '2013-04-03'],
  ])('%s', (_, sentences, options, expected) => {
    expect(dates(sentences, options)[0]).toBe(expected)
  })
})
