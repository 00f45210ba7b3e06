import { describe, expect, test } from 'vitest'
import { detect } from '../../src/detect/index.ts'
import { link } from '../../src/link/index.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'

const HEAD =
  'SERVICES AGREEMENT\nThis Services Agreement is entered into as of March 4, 2024 (the "Effective Date") by and between Harbour Foods Ltd ("Client") and Northlight Studio LLC ("Developer").\n'
const sums = (text: string): readonly (string | undefined)[] =>
  link(detect(structure(documentOf(HEAD + text, { hardWrapped: false }))))
    .milestones.map((m) => m.candidate)
    .filter((c) => c.kind === 'payment')
    .map((c) => c.amounts[0]?.value)

describe('totals beside their parts', () => {
  test('a year is no payment beside its dated instalments', () => {
    expect(
      sums(
        '1. Fees. Client shall pay the fees below.\nYear One:\t$30,000\n(a) $10,000 due July 23, 2024\n(b) $10,000 due October 1, 2024\n(c) $10,000 due February 1, 2025',
      ),
    ).toEqual(['10000', '10000', '10000'])
  })

  test('stages that happen to add up stay', () => {
    expect(
      sums(
        '1. Fees. Client shall pay the following milestone payments:\n(a) Concept: $10,000\n(b) Draft: $5,000\n(c) Final files: $5,000',
      ),
    ).toEqual(['10000', '5000', '5000'])
  })
})

describe('prices by part of the work', () => {
  const rows =
    'Demolition\t$20,000\nConcrete\t$110,000\nElectrical\t$45,500\nPlumbing\t$38,250\nOverhead and profit\t$21,000'
  test('of a schedule of values are no payments', () => {
    expect(sums(`1. Price. The Contract Price is made up as follows:\n${rows}`)).toEqual([])
  })
  test('stay where they are instalments', () => {
    expect(sums(`1. Price. The Client shall pay the following progress payments:\n${rows}`)).toHaveLength(5)
  })
})
