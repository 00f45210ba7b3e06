import { describe, expect, test } from 'vitest'
import type { ResolvedMilestone } from '../../src/model/resolved.ts'
import { resolveText } from '../support/resolve-text.ts'

const HEAD =
  'SERVICES AGREEMENT\nThis Services Agreement is entered into as of March 4, 2024 (the "Effective Date") by and between Harbour Foods Ltd ("Client") and Northlight Studio LLC ("Developer").\n'
const milestones = (text: string): readonly ResolvedMilestone[] => resolveText(HEAD + text).milestones
const payments = (text: string): readonly ResolvedMilestone[] =>
  milestones(text).filter(({ candidate }) => candidate.kind === 'payment')
const sums = ({ candidate }: ResolvedMilestone): readonly string[] =>
  candidate.amounts.map((a) => `${a.value ?? `${a.percent}%`}${a.per ? ` a ${a.per}` : ''}`)

describe('a payment that goes with a report', () => {
  test.each([
    'Payment of the royalty shall be made at the same time the statement is provided.',
    'The royalty is payable at the time such report is made.',
    'Payment of the royalty shall accompany each such report.',
  ])('is due with it: %s', (sentence) => {
    const [found] = payments(
      `1. Within thirty (30) days after the end of each calendar quarter, Client shall provide Developer with a report.\n2. ${sentence}`,
    )
    expect(found?.candidate.due).toMatchObject({ type: 'recurring', recurrence: 'quarterly', offset: { amount: 30 } })
    expect(found?.candidate.passages).toHaveLength(2)
  })
})

describe('a payment on invoice', () => {
  test('is regular where the invoices are', () => {
    const [found] = payments(
      '1. Developer shall invoice Client monthly for the services. Client shall pay each invoice within thirty (30) days after receipt of the invoice.',
    ).filter(({ candidate }) => candidate.due.type === 'recurring')
    expect(found?.candidate.due).toMatchObject({ recurrence: 'monthly', offset: { amount: 30, unit: 'D' } })
  })

  test('is not where nothing says how often they come', () => {
    const found = payments(
      '1. Developer shall invoice Client. Client shall pay the fee within thirty (30) days after receipt of the invoice. Client keeps monthly records.',
    )
    expect(found.map(({ candidate }) => candidate.due.type)).toEqual(['relative'])
  })
})

describe('a defined sum', () => {
  test('is due where its name is', () => {
    const found = payments(
      '1. Client shall pay a fee of $9,000 (the "Launch Fee").\n2. The Launch Fee shall be payable on June 3, 2024.',
    )
    expect(found.map((m) => [m.resolution.date, ...sums(m)])).toEqual([['2024-06-03', '9000']])
    expect(found[0]?.candidate.passages).toHaveLength(2)
  })

  test('is not what falls due at each instalment', () => {
    const found = payments(
      '1. Client shall pay a fee of $9,000 (the "Project Fee").\n2. The Project Fee shall be payable in equal instalments on June 3, 2024 and July 1, 2024.',
    ).filter((m) => m.resolution.date !== undefined)
    expect(found.map(sums)).toEqual([[], []])
  })
})

describe('steps of a plan', () => {
  test('count from what another row counts from', () => {
    const found = milestones(
      '1. Timeline\nStage\tDue\nDesign delivered\t6 weeks after the Effective Date\nPrototype delivered\tWeek 10\nFinal delivery\tWeek 12 - 14',
    ).filter(({ candidate }) => candidate.due.type === 'relative')
    expect(found.map((m) => m.resolution.date)).toEqual(['2024-05-13', '2024-06-10'])
  })

  test('count from what the sentence above says', () => {
    const found = milestones(
      '1. Timeline. Weeks are counted from the Effective Date.\nStage\tDue\nDesign delivered\tWeek 6\nPrototype delivered\tWeek 10',
    ).filter(({ candidate }) => candidate.due.type === 'relative')
    expect(found.map((m) => m.resolution.date)).toEqual(['2024-04-15', '2024-05-13'])
  })

  test('wait where nothing says so', () => {
    const found = milestones('1. Timeline\nStage\tDue\nDesign delivered\tWeek 6\nPrototype delivered\tWeek 10').filter(
      ({ candidate }) => candidate.due.type === 'relative',
    )
    expect(found.map((m) => m.resolution.status)).toEqual(['waiting', 'waiting'])
  })
})

test('a season beside a year of the contract dates it', () => {
  const found = payments(
    '1. Fees. Client shall pay the fees below.\nFirst Contract Year (2024/25): $35,000\nSecond Contract Year (2025/26): $36,000',
  )
  expect(found.map((m) => [m.resolution.date, m.resolution.endDate, ...sums(m)])).toEqual([
    ['2024', '2025', '35000'],
    ['2025', '2026', '36000'],
  ])
})
