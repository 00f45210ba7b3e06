import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { assemble } from '../../src/assemble/index.ts'
import type { KeyFact } from '../../src/model/resolved.ts'
import { scheduleSchema } from '../../src/model/schedule.ts'
import { defaultOptions, parseOptions } from '../../src/options.ts'
import { resolvedOf, spanIn } from '../support/resolved.ts'

const TEXT = [
  'SOFTWARE DEVELOPMENT AGREEMENT',
  'This Agreement is made on March 4, 2024 between Harbour Foods Ltd (the "Client") and Northlight Studio LLC (the "Developer").',
  'The Client shall pay $12,000 on signing.',
  'The Client shall pay 20% of the Fee within 10 business days after the first payment.',
  'The total fee is $60,000.',
  '',
].join('\n\n')

const { contract } = resolvedOf(TEXT)
const span = (words: string) => spanIn(contract.flow, words)
const fact = (value: string, words: string): KeyFact => ({
  value,
  evidence: [span(words)],
  status: 'stated',
  sources: ['rule:told'],
})

const resolved = resolvedOf(
  TEXT,
  [
    {
      quote: 'The Client shall pay $12,000 on signing.',
      candidate: {
        amounts: [{ value: '12000', currency: 'USD' }],
        due: { type: 'event', event: 'signing', span: span('on signing') },
      },
      resolution: { status: 'waiting' },
      milestone: { responsible: [{ party: 'party-1', name: 'Harbour Foods Ltd', role: 'Client' }] },
    },
    {
      quote: 'The Client shall pay 20% of the Fee within 10 business days after the first payment.',
      candidate: {
        amounts: [{ percent: '20', of: 'Fee' }],
        consequence: [span('The total fee is $60,000.')],
        due: {
          type: 'relative',
          offset: { amount: 10, unit: 'B' },
          direction: 'after',
          anchor: { words: 'the first payment', span: span('the first payment') },
          span: span('within 10 business days'),
        },
      },
      resolution: { status: 'waiting', derivation: ['waits for the first payment'] },
      milestone: { dependsOn: [0], anchorMilestone: 0 },
    },
  ],
  {
    contract: {
      ...contract,
      parties: [
        { id: 'party-1', name: 'Harbour Foods Ltd', role: 'Client', aliases: [], span: span('Harbour Foods Ltd') },
        {
          id: 'party-2',
          name: 'Northlight Studio LLC',
          role: 'Developer',
          aliases: [],
          span: span('Northlight Studio LLC'),
        },
      ],
    },
    keyDates: { agreementDate: fact('2024-03-04', 'March 4, 2024'), expirationDate: fact('perpetual', 'Agreement') },
    totalValue: { value: '60000', currency: 'USD', evidence: [span('$60,000')], sources: ['rule:total'] },
    diagnostics: [{ code: 'told', severity: 'info', stage: 'resolve', message: 'told', positions: [1] }],
  },
)
const schedule = assemble(resolved, defaultOptions)
const [first, second] = schedule.milestones

test('is valid, and the schema knows all of it', () => {
  expect(scheduleSchema.parse(schedule)).toEqual(JSON.parse(JSON.stringify(schedule)))
})

test('the hash of the text is that of the bytes of the text file', () => {
  expect(schedule.document.textSha256).toBe(createHash('sha256').update(Buffer.from(TEXT, 'utf8')).digest('hex'))
})

describe('milestones', () => {
  test('positions become ids', () => {
    expect(second?.due.anchorMilestone).toBe(first?.id)
    expect(second?.dependsOn).toEqual([first?.id])
    expect(schedule.diagnostics.find((d) => d.code === 'told')?.milestones).toEqual([second?.id])
  })

  test('what the contract says stays beside what it comes to', () => {
    expect(second?.due).toMatchObject({
      type: 'relative',
      date: null,
      offset: 'P10B',
      direction: 'after',
      anchor: 'the first payment',
      status: 'waiting',
    })
    expect(first?.due).toMatchObject({ type: 'event', event: 'signing', offset: null })
  })

  test('the share of the total is exact, and not told for what has no sum', () => {
    expect(first?.shareOfTotal).toBe('0.20')
    expect(second?.shareOfTotal).toBeNull()
  })

  test('every passage slices to its quote', () => {
    const all = schedule.milestones.flatMap((m) => [...m.evidence, ...m.consequence])
    expect(all.length).toBe(3)
    for (const { quote, start, end } of all) expect(TEXT.slice(start, end)).toBe(quote)
  })

  test('a milestone without a passage is refused', () => {
    const [milestone] = resolved.milestones
    const without = { ...milestone!, candidate: { ...milestone!.candidate, passages: [] } }
    expect(() => assemble({ ...resolved, milestones: [without] }, defaultOptions)).toThrow('without a passage')
  })
})

describe('smartfields', () => {
  const field = (uid: string) => schedule.smartfields.find((f) => f.uid === uid)

  test('all of the contract are there, in order, found or not', () => {
    expect(schedule.smartfields.filter((f) => f.milestone === null).map((f) => f.uid)).toEqual([
      'title',
      'contract_type',
      'parties',
      'execution_date',
      'effective_date',
      'expiration_date',
      'term_length',
      'renewal_type',
      'renewal_term_length',
      'renewal_notice_period',
      'renewal_notice_date',
      'total_agreement_value',
      'governing_law',
    ])
  })

  test('what was found carries its passage', () => {
    expect(field('execution_date')).toMatchObject({
      type: 'calendar',
      value: '2024-03-04',
      typedValue: { kind: 'date', date: '2024-03-04', precision: 'day' },
      status: 'stated',
      evidence: [{ quote: 'March 4, 2024' }],
    })
    expect(field('total_agreement_value')).toMatchObject({
      type: 'number',
      value: '60000',
      typedValue: { kind: 'money', currency: 'USD' },
    })
  })

  test('what was not found says so', () => {
    expect(field('effective_date')).toMatchObject({
      value: null,
      typedValue: null,
      status: 'absent',
      evidence: [],
      sources: [],
    })
  })

  test('no end is no date', () => {
    expect(field('expiration_date')).toMatchObject({ value: 'perpetual', typedValue: { kind: 'text' } })
  })

  test('each milestone has its three', () => {
    const stem = `milestone_${first?.id.slice(2)}`
    expect(field(`${stem}_due_date`)).toMatchObject({
      value: null,
      status: 'waiting',
      reminders: [],
      milestone: first?.id,
    })
    expect(field(`${stem}_amount`)).toMatchObject({ type: 'number', value: '12000', status: 'stated' })
    expect(field(`${stem}_responsible`)).toMatchObject({ type: 'companies', value: 'Harbour Foods Ltd' })
    const other = `milestone_${second?.id.slice(2)}`
    expect(field(`${other}_amount`)).toMatchObject({
      type: 'text',
      value: '20% of Fee',
      typedValue: { kind: 'percent', percent: '20' },
    })
    expect(field(`${other}_responsible`)).toMatchObject({ value: null, status: 'absent' })
  })
})

describe('sides', () => {
  const sides = (ourParties: string[]) => assemble(resolved, parseOptions({ ourParties })).parties.map((p) => p.side)

  test('are told by part of a name, in whole words', () => {
    expect(sides(['harbour foods'])).toEqual(['us', 'them'])
    expect(sides(['Northlight Studio, LLC'])).toEqual(['them', 'us'])
    expect(sides(['Harb'])).toEqual([null, null])
  })

  test('are unknown without ourParties', () => expect(sides([])).toEqual([null, null]))
})

describe('status', () => {
  const lost = {
    code: 'page-without-text',
    severity: 'warning',
    stage: 'ingest',
    message: 'page 2',
    partial: true,
  } as const

  test('is partial where something was lost', () => {
    expect(schedule.status).toBe('complete')
    expect(assemble({ ...resolved, diagnostics: [lost] }, defaultOptions).status).toBe('partial')
  })

  test('a diagnostic that two stages hand on is written once', () => {
    expect(assemble({ ...resolved, diagnostics: [lost, lost] }, defaultOptions).diagnostics).toHaveLength(1)
  })
})
