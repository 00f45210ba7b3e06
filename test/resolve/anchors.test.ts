import { describe, expect, test } from 'vitest'
import type { OptionsInput } from '../../src/options.ts'
import { resolveText } from '../support/resolve-text.ts'

const HEAD =
  'SERVICES AGREEMENT\nThis Services Agreement is entered into as of March 4, 2024 (the "Effective Date") by and between Harbour Foods Ltd ("Client") and Northlight Studio LLC ("Developer").\n'
const read = (text: string, options: OptionsInput = {}) => resolveText(HEAD + text, options)
const last = (text: string, options: OptionsInput = {}) => read(text, options).milestones.at(-1)?.resolution
const codes = (text: string, options: OptionsInput = {}) => read(text, options).diagnostics.map((d) => d.code)

describe('anchors that are counted themselves', () => {
  test.each([
    // the second contract year runs from 4 March 2025 to 4 March 2026
    ['within thirty (30) days after the end of the second Contract Year', '2026-04-03'],
    ['thirty (30) days before the third anniversary of the Effective Date', '2027-02-02'],
    ['within 30 days after the end of 2024', '2025-01-30'],
    ['within ten days after the last day of February 2024', '2024-03-10'],
    ['within 30 days after the date that is six (6) months after the Effective Date', '2024-10-04'],
  ])('the audit report, %s: %s', (when, date) => {
    expect(last(`1. Developer shall deliver the audit report ${when}.`)).toMatchObject({ date, status: 'computed' })
  })
  test('a contract year that the contract ties to the calendar does not count from the start', () => {
    const text =
      '1. "Contract Year" means each period from January 1 to December 31.\n2. Developer shall deliver the audit report within 30 days after the end of the second Contract Year.'
    expect(last(text)).toMatchObject({ status: 'waiting' })
    expect(last(text)?.date).toBeUndefined()
  })
  test('a year alone is no day to count from', () => {
    expect(last('1. Developer shall deliver the report within 30 days after 2024.')?.date).toBeUndefined()
  })
})

describe('earlier and later of', () => {
  test('with one part unknown the bound is given, and that it may move', () => {
    const resolution = last(
      '1. Client shall pay Developer $5,000 on the earlier of (i) June 30, 2024 and (ii) completion of the Work.',
    )
    expect(resolution).toMatchObject({ date: '2024-06-30' })
    expect(resolution?.derivation.join('\n')).toContain('it may be sooner: "completion of the Work" has no date yet')
  })
  test.each([
    ['the later of March 1, 2025 and thirty (30) days after the Effective Date', '2025-03-01'],
    ['the earlier of March 1, 2025 and thirty (30) days after the Effective Date', '2024-04-03'],
    ['the later of (a) March 1, 2024, (b) May 1, 2024 and (c) April 1, 2024', '2024-05-01'],
  ])('where all parts are known: %s', (when, date) => {
    expect(last(`1. Client shall pay Developer $5,000 on ${when}.`)).toMatchObject({ date })
  })
  test('is one due point, not two', () => {
    const { milestones } = read('1. Client shall pay Developer $5,000 on the later of March 1, 2025 and April 1, 2025.')
    expect(milestones.filter((m) => m.candidate.kind === 'payment')).toHaveLength(1)
  })
  test('can be what a period counts from', () => {
    const text = '1. Client shall pay $5,000 within 10 days after the later of April 1, 2024 and May 1, 2024.'
    expect(last(text)).toMatchObject({ date: '2024-05-11' })
  })
  test('a fact settles the part that was open', () => {
    const text = '1. Client shall pay $5,000 on the earlier of June 30, 2024 and completion of the Work.'
    expect(last(text, { facts: { 'completion of the Work': '2024-05-15' } })).toMatchObject({ date: '2024-05-15' })
  })
})

describe('a milestone counted from another', () => {
  const BETA = '1. Developer shall deliver the Beta Version by May 1, 2024.\n'
  test('delivery of a thing that another milestone dates', () => {
    const resolved = read(`${BETA}2. Client shall pay $5,000 within 30 days after delivery of the Beta Version.`)
    const payment = resolved.milestones.at(-1)
    expect(payment?.resolution).toMatchObject({ date: '2024-05-31', status: 'computed' })
    expect(resolved.milestones[payment?.anchorMilestone ?? -1]?.candidate.kind).toBe('deliverable')
  })
  test('what is delivered is not yet accepted', () => {
    const resolution = last(`${BETA}2. Client shall pay $5,000 within 30 days after acceptance of the Beta Version.`)
    expect(resolution).toMatchObject({ status: 'waiting' })
    expect(resolution?.date).toBeUndefined()
  })
  test('a step by its label', () => {
    const rows =
      'Schedule of Milestones\nMilestone 1\tDesign approved\tJune 3, 2024\nMilestone 2\tBuild complete\tAugust 5, 2024\n'
    expect(last(`${rows}2. Client shall pay $9,000 upon completion of Milestone 2.`)).toMatchObject({
      date: '2024-08-05',
    })
    expect(last(`${rows}2. Client shall pay $9,000 upon acceptance of Milestone 2.`)?.date).toBeUndefined()
    expect(last(`${rows}2. Client shall pay $9,000 upon completion of Milestone 3.`)?.date).toBeUndefined()
  })
  test('two days for the same thing give none', () => {
    const twice = `${BETA}2. Developer shall deliver the Beta Version to the auditor by July 1, 2024.\n`
    expect(
      last(`${twice}3. Client shall pay $5,000 within 30 days after delivery of the Beta Version.`)?.date,
    ).toBeUndefined()
  })
  test('a ring is reported once for its members and has no date', () => {
    const ring =
      '1. The Developer shall deliver the plan report within 10 days after delivery of the site report.\n2. The Developer shall deliver the site report within 5 days after delivery of the plan report.'
    const resolved = read(ring)
    expect(resolved.milestones.slice(1).every((m) => m.resolution.date === undefined)).toBe(true)
    expect(codes(ring)).toEqual(['anchor-cycle'])
  })
})

describe('conflicts', () => {
  const TWICE =
    '1. The launch shall take place on May 1, 2024 (the "Launch Date").\n2. "Launch Date" means June 1, 2024.\n3. Client shall pay $5,000 within 10 days after the Launch Date.'
  test('two definitions that disagree: both are quoted, nothing is counted', () => {
    expect(last(TWICE)).toMatchObject({ status: 'conflict' })
    expect(last(TWICE)?.date).toBeUndefined()
    const [diagnostic] = read(TWICE).diagnostics
    expect(diagnostic).toMatchObject({ code: 'anchor-conflict', severity: 'warning' })
    expect(diagnostic?.evidence?.map((e) => e.quote)).toEqual(['May 1, 2024', 'June 1, 2024'])
  })
  test('the same day twice is none', () => {
    expect(last(TWICE.replace('June 1', 'May 1'))).toMatchObject({ date: '2024-05-11' })
  })
})

describe('facts', () => {
  const PAY = '1. Client shall pay $5,000 within 30 days after acceptance of the Beta Version.'
  test('date what waits, and the derivation names them', () => {
    expect(last(PAY, { facts: { 'acceptance of the Beta Version': '2026-03-01' } })).toMatchObject({
      date: '2026-03-31',
      status: 'computed',
      derivation: ['acceptance of the Beta Version = 2026-03-01 (given as a fact)', '+ 30 days = 2026-03-31'],
    })
  })
  test.each([
    'Beta Version acceptance',
    'Acceptance of Beta Version',
    'acceptance',
    'date of acceptance of the Beta Version',
  ])('found by its words: %s', (name) => {
    expect(last(PAY, { facts: { [name]: '2026-03-01' } })).toMatchObject({ date: '2026-03-31' })
  })
  test('a name that fits two events fits none, and is reported', () => {
    const two = `${PAY}\n2. Client shall pay $7,000 upon acceptance of the Final Version.`
    expect(
      read(two, { facts: { acceptance: '2026-03-01' } })
        .milestones.slice(1)
        .map((m) => m.resolution.date),
    ).toEqual([undefined, undefined])
    expect(codes(two, { facts: { acceptance: '2026-03-01' } })).toEqual(['fact-ambiguous'])
  })
  test('a name that fits nothing is reported', () => {
    expect(codes(PAY, { facts: { 'opening of the store': '2026-03-01' } })).toEqual(['fact-unused'])
  })
  test('never move a day that the contract fixes', () => {
    const text = '1. Client shall pay $5,000 within 30 days after the Effective Date.'
    const facts = { 'Effective Date': '2025-01-01' }
    expect(last(text, { facts })).toMatchObject({ date: '2024-04-03' })
    expect(codes(text, { facts })).toEqual(['fact-against-contract'])
  })
  test('what happened counts before what was scheduled', () => {
    const text =
      '1. Developer shall deliver the Beta Version by May 1, 2024.\n2. Client shall pay $5,000 within 30 days after delivery of the Beta Version.'
    expect(last(text, { facts: { 'delivery of the Beta Version': '2024-06-10' } })).toMatchObject({
      date: '2024-07-10',
    })
  })
})

describe('an event whose day a sentence gives', () => {
  const event = '1. The Product Launch is scheduled to take place at the Harbour Hall on June 20, 2024.'
  test('is what other due points count from', () => {
    expect(
      last(`${event}\n2. Developer shall deliver the banners two days prior to the Product Launch.`),
    ).toMatchObject({
      date: '2024-06-18',
      status: 'computed',
    })
  })
  test('has no day where the contract gives two', () => {
    const second = 'The Product Launch will be held on June 27, 2024.'
    expect(
      last(`${event} ${second}\n2. Developer shall deliver the banners two days prior to the Product Launch.`)?.date,
    ).toBeUndefined()
  })
})

describe('a length in two units', () => {
  test('is counted in two steps', () => {
    expect(
      last(
        '1. Developer shall deliver the audit report no later than two (2) months and one (1) week from the Effective Date.',
      ),
    ).toMatchObject({ date: '2024-05-11', status: 'computed' })
  })
})
