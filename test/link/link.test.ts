import { describe, expect, test } from 'vitest'
import { detect } from '../../src/detect/index.ts'
import { link } from '../../src/link/index.ts'
import type { Candidate } from '../../src/model/candidate.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'

const HEAD =
  'SERVICES AGREEMENT\nThis Services Agreement is entered into as of March 4, 2024 (the "Effective Date") by and between Harbour Foods Ltd ("Client") and Northlight Studio LLC ("Developer").\n'
const linked = (text: string) => link(detect(structure(documentOf(HEAD + text, { hardWrapped: false }))))
const payments = (text: string): Candidate[] =>
  linked(text)
    .milestones.map((m) => m.candidate)
    .filter((c) => c.kind === 'payment')
const sums = (c: Candidate) => c.amounts.map((a) => a.value ?? `${a.percent}%`)

describe('rows beside a sentence', () => {
  test('yearly sums take the instalment rule that follows them', () => {
    const found = payments(
      '1. Fees. Client shall pay the annual fees below.\nFirst Contract Year:\t$20,000\nSecond Contract Year:\t$21,000\nThird Contract Year:\t$22,000\nClient shall pay the fee for each Contract Year in quarterly installments.',
    )
    expect(found.map((c) => [c.due.type === 'recurring' && c.due.recurrence, ...sums(c)])).toEqual([
      ['quarterly', '20000'],
      ['quarterly', '21000'],
      ['quarterly', '22000'],
    ])
    expect(found[0]?.passages).toHaveLength(2)
  })

  test('sums without a due point take the one of the sentence that leads them in', () => {
    const found = payments(
      '1. Bonuses. Client shall pay the following bonuses within thirty (30) days after each such event:\n(a) Design award won: $5,000\n(b) Trade fair prize won: $2,500',
    )
    expect(found.map((c) => [c.due.type, ...sums(c)])).toEqual([
      ['relative', '5000'],
      ['relative', '2500'],
    ])
  })

  test('a row with a due point of its own keeps it', () => {
    const found = payments(
      '1. Payments. Client shall pay the following within thirty (30) days after invoice:\n(a) First draft, 1 May 2024: $5,000\n(b) Final version, 1 June 2024: $2,500',
    )
    expect(found.map((c) => c.due.type)).toEqual(['absolute', 'absolute'])
  })
})

describe('what a fee is and when it is paid, told in two clauses', () => {
  test('the time takes the rate of the fee it names', () => {
    const found = payments(
      '4. Fees.\n4.1 Client shall pay a licence fee (the "Licence Fee") equal to twenty percent (20%) of Net Sales.\n4.2 Licence Fees shall be paid within thirty (30) days after the end of each calendar quarter.',
    )
    expect(found.map((c) => [c.due.type, ...sums(c)])).toEqual([['recurring', '20%']])
    expect(found[0]?.passages).toHaveLength(2)
  })

  test('a defined share is taken too', () => {
    const found = payments(
      '1. "Development Fee" means 50% of the Net Sales.\n2. Client shall pay the Development Fees no later than forty-five (45) days after the end of each calendar quarter.',
    )
    expect(found.map(sums)).toEqual([['50%']])
  })

  test('two rates of one name are left apart', () => {
    const found = payments(
      '4. Fees.\n4.1 Client shall pay a Service Fee of $100.\n4.2 For rush work Client shall pay a Service Fee of $200.\n4.3 The Service Fee shall be paid within thirty (30) days after the end of each month.',
    )
    expect(found).toHaveLength(3)
  })
})

test('a sentence on the minimum of some years leaves the others alone', () => {
  const found = payments(
    '1. Minimum. Client shall pay the minimum royalties below.\n(1)\t1st License Year (2/1/24 - 1/31/25):\t$10,000\n(2)\t2nd License Year (2/1/25 - 1/31/26):\t$11,000\n(3)\t3rd License Year (2/1/26 - 1/31/27):\t$12,000\nThe minimum royalty for the 2nd and 3rd License Years shall be paid in equal quarterly instalments.',
  )
  expect(found.map((c) => c.due.type)).toEqual(['absolute', 'recurring', 'recurring'])
})

test('a report and the payment that it goes with are two', () => {
  const found = linked(
    '5. Within thirty (30) days after the end of each calendar quarter, Client shall deliver a report of its sales and shall pay the royalties due thereon.',
  ).milestones.map((m) => m.candidate.kind)
  expect(found.filter((kind) => kind !== 'term').sort()).toEqual(['deliverable', 'payment'])
})

describe('a sentence that goes on with the one before it', () => {
  test('gives its time to the sum', () => {
    const found = payments(
      '4. Licensee shall pay a royalty of 5% of Net Sales. Such payments shall be made within thirty (30) days after the end of each calendar quarter.',
    )
    expect(found.map((c) => [c.due.type, ...sums(c)])).toEqual([['recurring', '5%']])
  })

  test('says when a meeting takes place, which is no second meeting', () => {
    const found = linked(
      '4. The parties shall meet monthly to review progress. Such meetings shall take place no later than the fifteenth day of each month.',
    ).milestones.filter((m) => m.candidate.kind !== 'term')
    expect(found).toHaveLength(1)
  })

  test('a day of its own stays apart', () => {
    const found = payments(
      '4. Client shall pay $5,000 on May 1, 2026. Such fee shall be increased, and $500 paid on June 1, 2026.',
    )
    expect(found.length).toBe(2)
  })
})

describe('tiers', () => {
  test('rates by volume are one payment', () => {
    const found = payments(
      '1. Royalties. Licensee shall pay the royalties below.\nUp to 10,000 units\t8%\n10,001 to 50,000 units\t6%\nOver 50,000 units\t5%',
    ).filter((c) => c.amounts.length > 0)
    expect(found.map(sums)).toEqual([['8%', '6%', '5%']])
  })

  test('sums of stages are not', () => {
    const found = payments(
      '1. Payments are made as follows:\n(a) $30,000 - down payment (Week 2)\n(b) $40,000 - second payment (Week 6)',
    )
    expect(found.map(sums)).toEqual([['30000'], ['40000']])
  })
})

describe('who acts', () => {
  test('names and roles lead to the party', () => {
    const [milestone] = linked('1. Client shall pay $5,000 on May 1, 2024.').milestones.filter(
      (m) => m.candidate.kind === 'payment',
    )
    expect(milestone?.responsible).toEqual([{ party: 'party-1', name: 'Harbour Foods Ltd', role: 'Client' }])
  })

  test('whoever pays throughout also pays what the passive leaves open', () => {
    const found = linked(
      '1. Client shall pay Developer $5,000 on May 1, 2024.\n2. A further $6,000 is payable on June 1, 2024.',
    ).milestones.filter((m) => m.candidate.kind === 'payment')
    expect(found.map((m) => m.responsible[0]?.role)).toEqual(['Client', 'Client'])
  })

  test('a role whose name says that it pays is enough', () => {
    const found = linked('1. A fee of $6,000 is payable on June 1, 2024.').milestones.filter(
      (m) => m.candidate.kind === 'payment',
    )
    expect(found.map((m) => m.responsible[0]?.role)).toEqual(['Client'])
  })

  test('nobody is named where neither the words nor the roles say', () => {
    const text =
      'COOPERATION AGREEMENT\nThis Agreement is entered into as of March 4, 2024 by and between Harbour Foods Ltd ("Harbour") and Northlight Studio LLC ("Northlight").\n1. A fee of $6,000 is payable on June 1, 2024.'
    const found = link(detect(structure(documentOf(text, { hardWrapped: false })))).milestones.filter(
      (m) => m.candidate.kind === 'payment',
    )
    expect(found.map((m) => m.responsible)).toEqual([[]])
  })
})

test('what two rules propose for one fact is one milestone with both sources', () => {
  const found = linked('1. Developer shall deliver two videos in each Contract Year.').milestones.filter(
    (m) => m.candidate.kind !== 'term',
  )
  const spans = found.map((m) => m.candidate.passages[0]?.start)
  expect(new Set(spans).size).toBe(spans.length)
})

describe('a sum and the sentence that says when', () => {
  test('are one payment with both passages', () => {
    const found = payments(
      '1. Price. Client agrees to pay Developer a total amount of $40,000. The amount is payable ninety (90) days from the Effective Date.',
    )
    expect(found.map((c) => [c.due.type, ...sums(c)])).toEqual([['relative', '40000']])
    expect(found[0]?.passages).toHaveLength(2)
  })

  test('stay apart where each has a sum of its own', () => {
    const found = payments(
      '1. Price. Client agrees to pay Developer a fee of $40,000. The payment of $5,000 for hosting is due on May 1, 2024.',
    )
    expect(found).toHaveLength(2)
  })
})
