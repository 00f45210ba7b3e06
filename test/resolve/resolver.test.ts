import { describe, expect, test } from 'vitest'
import { detect } from '../../src/detect/index.ts'
import { link } from '../../src/link/index.ts'
import { defaultOptions } from '../../src/options.ts'
import { resolve } from '../../src/resolve/index.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'

const HEAD =
  'SERVICES AGREEMENT\nThis Services Agreement is entered into as of March 4, 2024 (the "Effective Date") by and between Harbour Foods Ltd ("Client") and Northlight Studio LLC ("Developer").\n'
const milestones = (text: string, options = {}) =>
  resolve(link(detect(structure(documentOf(HEAD + text, { hardWrapped: false })))), {
    ...defaultOptions,
    ...options,
  }).milestones.map((m) => ({
    kind: m.candidate.kind,
    date: m.resolution.date,
    status: m.resolution.status,
    derivation: m.resolution.derivation,
  }))
const payments = (text: string, options = {}) => milestones(text, options).filter((m) => m.kind === 'payment')

describe('resolution', () => {
  test('a period from a defined date is computed and the steps are written down', () => {
    expect(
      payments('1. Client shall pay Developer $5,000 within thirty (30) days after the Effective Date.'),
    ).toMatchObject([
      {
        date: '2024-04-03',
        status: 'computed',
        derivation: [expect.stringContaining('2024-03-04'), '+ 30 days = 2024-04-03'],
      },
    ])
  })
  test('months are clamped to the end of the month', () => {
    expect(payments('1. Client shall pay $5,000 within one (1) month after January 31, 2024.')).toMatchObject([
      { date: '2024-02-29' },
    ])
  })
  test('business days skip weekends and the given holidays, and name them', () => {
    const text = '1. Client shall pay $5,000 within five (5) business days after the Effective Date.'
    expect(payments(text)).toMatchObject([{ date: '2024-03-11' }])
    expect(payments(text, { holidays: ['2024-03-08'] })).toMatchObject([
      { date: '2024-03-12', derivation: expect.arrayContaining([expect.stringContaining('2024-03-08')]) },
    ])
  })
  test('an event waits: no date is invented', () => {
    expect(payments('1. Client shall pay $5,000 within 30 days after acceptance of the Beta Version.')).toMatchObject([
      { date: undefined, status: 'waiting' },
    ])
  })
  test('a blank stays blank', () => {
    expect(payments('1. Client shall pay $5,000 on ______ __, 20__.')).toMatchObject([{ date: undefined }])
  })
  test('a recurring payment has a first date only where the contract writes one', () => {
    expect(payments('1. Client shall pay $500 on the first day of each month commencing April 1, 2024.')).toMatchObject(
      [{ date: '2024-04-01' }],
    )
    expect(payments('1. Client shall pay $500 on the first day of each month.')).toMatchObject([{ date: undefined }])
  })
})
