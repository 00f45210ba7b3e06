import { describe, expect, test } from 'vitest'
import type { DueExpression } from '../../src/detect/dues/index.ts'
import { findDues } from '../../src/detect/dues/index.ts'
import { findMentions } from '../../src/detect/mentions/index.ts'
import { toIso } from '../../src/text/civil-date.ts'
import { toIsoDuration } from '../../src/text/period.ts'

const dues = (text: string): DueExpression[] => findDues({ text, offset: 0, ...findMentions(text) })
const short = (text: string): string[] =>
  dues(text).map(({ due, lead }) => {
    switch (due.type) {
      case 'absolute':
        return `${lead}: ${due.blank ? 'blank' : toIso(due.date)}`
      case 'relative':
        return `${lead}: ${due.offset ? toIsoDuration(due.offset) : '?'} ${due.direction} "${due.anchor.words}"`
      case 'recurring':
        return `${lead}: ${due.recurrence}${due.offset ? ` ${toIsoDuration(due.offset)} ${due.direction}` : ''}${due.first?.type === 'absolute' ? ` from ${toIso(due.first.date)}` : ''}`
      default:
        return `${lead}: ${due.event}`
    }
  })

describe('due points', () => {
  test.each([
    ['Pay within thirty (30) days after the Effective Date.', ['by: P30D after "the Effective Date"']],
    [
      'no later than 10 days from the date of receipt of the invoice, unless disputed',
      ['by: P10D after "the date of receipt of the invoice"'],
    ],
    ['at least sixty (60) days prior to the end of the Term', ['by: P60D before "the end of the Term"']],
    ['within 45 days after the end of each calendar quarter', ['by: quarterly P45D after']],
    ['on or before September 30, 2024', ['by: 2024-09-30']],
    ['until 31 December 2025', ['until: 2025-12-31']],
    ['on the third anniversary of the Launch Date', ['on: P3Y after "the Launch Date"']],
    ['within ten (10) business days of delivery of the Prototype', ['by: P10B after "delivery of the Prototype"']],
    ['upon acceptance of the Beta Version', ['on: upon acceptance of the Beta Version']],
    ['for a period of two (2) years', ['for: P2Y after ""']],
    ['upon ninety (90) days prior written notice to the other', ['notice: P90D before ""']],
    ['payable on the first day of each month commencing March 1, 2024', ['bare: monthly from 2024-03-01']],
    ['by the ____ day of March, 20__', ['by: blank']],
    ['Week 6: second build', ['during: P6W after ""']],
  ])('%s', (text, want) => {
    expect(short(text)).toEqual(want)
  })

  test('a date inside an anchor is the anchor, not a second due point', () => {
    const [only, ...rest] = dues('within 30 days after March 1, 2024')
    expect(rest).toEqual([])
    expect(only?.due).toMatchObject({ type: 'relative', anchor: { date: { year: 2024, month: 3, day: 1 } } })
  })

  test.each([
    'on the terms of this Agreement',
    'by written notice',
    'a thirty (30) day period',
    'in accordance with Section 30',
  ])('none in: %s', (text) => {
    expect(short(text)).toEqual([])
  })

  test('spans slice to the words and do not overlap', () => {
    const text = 'Pay $5 on March 1, 2024, and again within 30 days after delivery of the report, and then quarterly.'
    const found = dues(text)
    expect(found).toHaveLength(3)
    for (let i = 1; i < found.length; i++) expect(found[i]!.span.start).toBeGreaterThanOrEqual(found[i - 1]!.span.end)
  })
})

describe('the first occurrence', () => {
  test.each([
    [
      'a report within ten days after the end of each quarter, beginning with the quarter ending March 31, 2025',
      '2025-03-31',
    ],
    ['a report within ten days after the end of each month, the first on March 10, 2025', '2025-03-10'],
    ['a statement by 31 March in each year, starting in 2026', '2026-03-31'],
  ])('is read where the contract fixes it: %s', (text, date) => {
    const [found] = dues(text).flatMap(({ due }) => (due.type === 'recurring' && due.first ? [due.first] : []))
    expect(
      found?.type === 'relative'
        ? found.anchor.date && toIso(found.anchor.date)
        : found?.type === 'absolute' && toIso(found.date),
    ).toBe(date)
  })

  test('is counted from what an anniversary is of', () => {
    const [found] = dues('Payable on each anniversary of the Effective Date.').flatMap(({ due }) =>
      due.type === 'recurring' && due.first?.type === 'event' ? [due.first.event] : [],
    )
    expect(found).toBe('the first anniversary of the Effective Date')
  })

  test('is not guessed', () => {
    const found = dues('a report within ten days after the end of each quarter')
    expect(found.map(({ due }) => due.type === 'recurring' && due.first)).toEqual([undefined])
  })
})
