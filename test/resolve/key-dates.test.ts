import { describe, expect, test } from 'vitest'
import { detect } from '../../src/detect/index.ts'
import { link } from '../../src/link/index.ts'
import { optionsSchema } from '../../src/options.ts'
import { resolve } from '../../src/resolve/index.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'

const options = optionsSchema.parse({})

function keyDatesOf(paragraphs: readonly string[]): Record<string, string | undefined> {
  const contract = structure(documentOf(paragraphs.join('\n\n'), { hardWrapped: false }))
  const { keyDates } = resolve(link(detect(contract)), options)
  return Object.fromEntries(Object.entries(keyDates).map(([name, fact]) => [name, fact?.value]))
}

const OPENING =
  'This Supply Agreement (the "Agreement") is made on March 4, 2024 by and between Harbour Foods Ltd, a company with offices at 1 Quay Street (the "Buyer"), and Northlight Studio LLC (the "Seller").'

test('one date that is both, a length, a renewal and the notice that stops it', () => {
  expect(
    keyDatesOf([
      'SUPPLY AGREEMENT',
      'This Supply Agreement is entered into as of March 4, 2024 (the "Effective Date") by and between Harbour Foods Ltd and Northlight Studio LLC.',
      '1. Term. This Agreement shall commence on the Effective Date and shall continue for a period of three (3) years (the "Initial Term").',
      'Thereafter this Agreement shall automatically renew for successive one (1) year terms unless either party gives written notice of non-renewal at least sixty (60) days prior to the end of the then-current term.',
    ]),
  ).toEqual({
    agreementDate: '2024-03-04',
    effectiveDate: '2024-03-04',
    expirationDate: '2027-03-04',
    term: 'P3Y',
    renewalTerm: 'P1Y',
    renewalType: 'automatic',
    noticePeriodToTerminateRenewal: 'P60D',
    renewalNoticeDate: '2027-01-03',
  })
})

describe('effective date', () => {
  test('is not the agreement date where nothing is said of effect', () => {
    expect(keyDatesOf(['SUPPLY AGREEMENT', OPENING])).toEqual({ agreementDate: '2024-03-04' })
  })
  test('differs from the agreement date where both are written', () => {
    const found = keyDatesOf([
      'SUPPLY AGREEMENT',
      'This Agreement is entered into on October 1, 2023 and is made effective as of November 1, 2023 by and between Harbour Foods Ltd and Northlight Studio LLC.',
    ])
    expect(found).toMatchObject({ agreementDate: '2023-10-01', effectiveDate: '2023-11-01' })
  })
  test('is the agreement date where the words point back to it', () => {
    const found = keyDatesOf([
      'SUPPLY AGREEMENT',
      OPENING,
      '9. This Agreement shall be effective as of the date first above written.',
    ])
    expect(found).toMatchObject({ effectiveDate: '2024-03-04' })
  })
  test('is the start of the term where only that is written', () => {
    const found = keyDatesOf([
      'SUPPLY AGREEMENT',
      OPENING,
      '2. Term. The term of this Agreement shall commence on May 1, 2024 and end on April 30, 2026.',
    ])
    expect(found).toMatchObject({ effectiveDate: '2024-05-01', expirationDate: '2026-04-30' })
  })
  test('of a confidentiality agreement is its own date', () => {
    const found = keyDatesOf([
      'MUTUAL CONFIDENTIALITY AGREEMENT',
      'This Agreement is made on March 4, 2024 between Harbour Foods Ltd and Northlight Studio LLC.',
      'The obligations set forth in this Agreement shall continue until the second anniversary of the date hereof.',
    ])
    expect(found).toEqual({
      agreementDate: '2024-03-04',
      effectiveDate: '2024-03-04',
      expirationDate: '2026-03-04',
      term: 'P2Y',
    })
  })
})

describe('effective from the last signature', () => {
  const SIGNED = 'By: /s/ Ann Reed Title: Director Date: 3 May 2021'
  const SIGNED_LATER = 'By: /s/ Ben Stone Title: Manager Date: 17 May 2021'
  const opening = (words: string): string =>
    `This Supply Agreement (the "Agreement") is entered into as of ${words} by and between Harbour Foods Ltd ("Buyer") and Northlight Studio LLC ("Seller").`
  test.each([
    [
      'the last of the signatures',
      '9. This Agreement is effective as of the last date of execution by both parties.',
      '2021-05-17',
    ],
    [
      'the later of the dates',
      '9. The Effective Date of this Agreement shall be the later of the dates shown by the signatures below.',
      '2021-05-17',
    ],
    [
      'the last party',
      '1.1 "Effective Date" shall mean the date the last party hereto has executed this Agreement.',
      '2021-05-17',
    ],
    [
      'the day after',
      '9. This Agreement begins on the day after the date of last signature to these terms ("Effective Date").',
      '2021-05-18',
    ],
    ['in the opening', opening('the date of the last signature below (the "Effective Date")'), '2021-05-17'],
  ])('%s', (_, sentence, expected) => {
    expect(keyDatesOf(['SUPPLY AGREEMENT', OPENING, sentence, SIGNED, SIGNED_LATER]).effectiveDate).toBe(expected)
  })
  test('has no day where no signature is dated', () => {
    const found = keyDatesOf([
      'SUPPLY AGREEMENT',
      OPENING,
      '9. This Agreement is effective as of the last date of execution by both parties.',
      'By: /s/ Ann Reed Title: Director',
    ])
    expect(found.effectiveDate).toBeUndefined()
  })
})

describe('agreement date', () => {
  test('of another agreement is left alone', () => {
    const found = keyDatesOf([
      'FIRST AMENDMENT',
      'This First Amendment is made as of May 2, 2024 by and between Harbour Foods Ltd and Northlight Studio LLC.',
      'WHEREAS, the parties entered into that certain Supply Agreement dated as of March 4, 2019;',
    ])
    expect(found).toEqual({ agreementDate: '2024-05-02' })
  })
  test('left partly blank gives the parts that are written', () => {
    const found = keyDatesOf([
      'SUPPLY AGREEMENT',
      'This Supply Agreement is made as of the ___ day of March, 2024 by and between Harbour Foods Ltd and Northlight Studio LLC.',
    ])
    expect(found).toEqual({ agreementDate: '2024-03' })
  })
  test('is the last date beside a signature where nothing else is written', () => {
    const found = keyDatesOf([
      'SUPPLY AGREEMENT',
      'This Supply Agreement is between Harbour Foods Ltd, a company with offices at 1 Quay Street, Bristol, and Northlight Studio LLC, a company with offices at 2 Mill Lane, Leeds.',
      'By: /s/ Ann Reed   Title: Director   Date: May 3, 2024',
      'By: /s/ Ben Stone   Title: Director   Date: May 7, 2024',
    ])
    expect(found).toMatchObject({ agreementDate: '2024-05-07' })
  })
})

describe('a term that two ends may bring', () => {
  const ended = (words: string) =>
    keyDatesOf(['SUPPLY AGREEMENT', OPENING, `1. Term. This Agreement shall terminate ${words}`])
  test('the length is of the end that counts from the contract itself', () => {
    expect(
      ended(
        'upon the earlier of (i) two years after completion of the Project or (ii) three years after the date hereof.',
      ),
    ).toMatchObject({ expirationDate: '2027-03-04', term: 'P3Y' })
  })
  test('what runs after an end is no length of the agreement', () => {
    const found = ended('two (2) years after the date on which the Designee ceases to be a director.')
    expect([found.term, found.expirationDate]).toEqual([undefined, undefined])
  })
  test('what else would end it, behind the comma, does not hide the length', () => {
    expect(ended("five (5) years from the date first written above, or upon ten (10) days' notice.")).toMatchObject({
      expirationDate: '2029-03-04',
      term: 'P5Y',
    })
  })
})

describe('end of the term', () => {
  test('perpetual only where the contract says so', () => {
    expect(
      keyDatesOf([
        'SUPPLY AGREEMENT',
        OPENING,
        '2. This Agreement shall remain in effect until terminated by either party.',
      ]),
    ).toMatchObject({ expirationDate: 'perpetual' })
    expect(keyDatesOf(['SUPPLY AGREEMENT', OPENING]).expirationDate).toBeUndefined()
  })
  test('that waits for an event has a length and no date', () => {
    const found = keyDatesOf([
      'SUPPLY AGREEMENT',
      OPENING,
      '2. Term. The term of this Agreement shall be two (2) years from the delivery of the first machine.',
    ])
    expect(found.expirationDate).toBeUndefined()
    expect(found.term).toBe('P2Y')
  })
  test('survival and warranty periods are no term', () => {
    const found = keyDatesOf([
      'SUPPLY AGREEMENT',
      OPENING,
      '7. Warranty. The Seller warrants the goods for a period of two (2) years from delivery.',
      '8. The obligations of this clause survive for three (3) years after the termination of this Agreement.',
    ])
    expect(found).toEqual({ agreementDate: '2024-03-04' })
  })
})

test('an evergreen contract renews without a length; the notice that ends it is kept', () => {
  const found = keyDatesOf([
    'TRANSPORT CONTRACT',
    'This Contract is made on June 1, 2022 between Harbour Foods Ltd and Northlight Studio LLC.',
    '4. This Contract shall be for a term of one year commencing on the date first above written; thereafter it shall continue until terminated by either party upon not less than thirty (30) days prior written notice.',
  ])
  expect(found).toMatchObject({
    expirationDate: '2023-06-01',
    term: 'P1Y',
    renewalType: 'evergreen',
    noticePeriodToTerminateRenewal: 'P30D',
  })
})
