import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { contractSmartfields } from '../../src/assemble/contract-smartfields.ts'
import { MisuseError } from '../../src/errors.ts'
import type { Smartfield } from '../../src/model/smartfield.ts'
import { type ProfileInput, RESERVED_UIDS } from '../../src/profiles/profile.ts'
import { resolvedOf } from '../support/resolved.ts'

const TEXT = `LEASE AGREEMENT

This Lease is made on March 4, 2024 between Harbour Foods Ltd (the "Tenant") and Northlight Estates LLC (the "Landlord").

1. Deposit. The Tenant shall pay a security deposit of $7,500 on April 1, 2024.

2. Keys. Handover Day: May 2, 2024. The building code is BX-17. The parking day is ______.
`

async function fields(smartfields: ProfileInput['smartfields'], id = 'lease', text = TEXT) {
  const profiles = [{ id, name: 'Mine', smartfields }]
  const result = await analyze(Buffer.from(text), { fileName: 'lease.txt', profiles })
  const uids = (smartfields ?? []).map((field) => field.uid)
  const found = result.schedule.smartfields.filter((field) => uids.includes(field.uid))
  for (const { evidence } of found)
    for (const { quote, start, end } of evidence) expect(result.text.slice(start, end)).toBe(quote)
  return { found, schedule: result.schedule }
}
const only = (found: readonly Smartfield[]) => {
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('by pattern', () => {
  test('a date is read, with the passage', async () => {
    const { found } = await fields([
      { uid: 'handover', title: 'Handover', type: 'calendar', pattern: 'handover day: ([^.]+)' },
    ])
    expect(only(found)).toMatchObject({
      value: '2024-05-02',
      status: 'stated',
      typedValue: { kind: 'date', precision: 'day' },
      sources: ['profile:handover'],
      evidence: [{ quote: 'Handover Day: May 2, 2024' }],
    })
  })
  test('a sum has its currency', async () => {
    const { found } = await fields([
      { uid: 'deposit', title: 'Deposit', type: 'number', pattern: 'deposit of ([^ ]+)' },
    ])
    expect(only(found).typedValue).toMatchObject({ kind: 'money', value: '7500', currency: 'USD' })
  })
  test('words are taken as they stand', async () => {
    const { found } = await fields([{ uid: 'code', title: 'Code', pattern: 'building code is ([\\w-]+)' }])
    expect(only(found)).toMatchObject({ type: 'text', value: 'BX-17' })
  })
  test('what cannot be read as a date gives none: nothing is invented', async () => {
    const { found } = await fields([
      { uid: 'parking', title: 'Parking', type: 'calendar', pattern: 'parking day is ([^.]+)' },
    ])
    expect(only(found)).toMatchObject({ value: null, status: 'blank', evidence: [{ quote: 'parking day is ______' }] })
  })
  test('what is not there is absent', async () => {
    const { found } = await fields([{ uid: 'pets', title: 'Pets', pattern: 'pets? (allowed)' }])
    expect(only(found)).toMatchObject({ value: null, status: 'absent', evidence: [], sources: [] })
  })
})

describe('by milestone', () => {
  test('its date, its sum and its title', async () => {
    const from = { kind: 'payment', title: 'deposit' } as const
    const { found, schedule } = await fields([
      { uid: 'deposit-day', title: 'Day', type: 'calendar', milestone: from },
      { uid: 'deposit-sum', title: 'Sum', type: 'number', milestone: { ...from, take: 'amount' } },
      { uid: 'deposit-name', title: 'Name', milestone: { ...from, take: 'title' } },
    ])
    const milestone = schedule.milestones.find((m) => m.kind === 'payment')
    expect(found.map((field) => field.value)).toEqual(['2024-04-01', '7500', milestone?.title])
    expect(found.map((field) => field.milestone)).toEqual(Array(3).fill(milestone?.id))
  })
  test('none of that kind is absent', async () => {
    const { found } = await fields([{ uid: 'x', title: 'X', milestone: { code: 'retention' } }])
    expect(only(found).status).toBe('absent')
  })
})

describe('which contracts', () => {
  const asked = [{ uid: 'code', title: 'Code', pattern: 'BX-\\d+' }]
  test('not those of another type', async () => expect((await fields(asked, 'franchise')).found).toEqual([]))
  test('all of them under the id any', async () => expect((await fields(asked, 'any')).found).toHaveLength(1))
  test('a type of the user, told by its title', async () => {
    const profiles = [{ id: 'berth', name: 'Berth', title: { 'mooring agreement': 30 }, smartfields: asked }]
    const text = Buffer.from(TEXT.replace('LEASE AGREEMENT', 'MOORING AGREEMENT'))
    const { schedule } = await analyze(text, { fileName: 'a.txt', profiles })
    expect(schedule.document.contractType).toBe('berth')
    expect(schedule.smartfields.map((field) => field.uid)).toContain('code')
    expect(schedule.options.profiles).toEqual(['berth'])
  })
})

describe('refused', () => {
  test.each([
    [{ uid: 'effective_date', title: 'X', pattern: 'x' }, 'is a uid of the program'],
    [{ uid: 'x', title: 'X', pattern: '(' }, 'no valid regular expression'],
    [{ uid: 'x', title: 'X' }, 'needs either a pattern or a milestone'],
    [{ uid: 'X Y', title: 'X', pattern: 'x' }, 'lower case'],
  ])('%j', async (field, reason) => {
    const wrong = fields([field])
    await expect(wrong).rejects.toThrow(MisuseError)
    await expect(fields([field])).rejects.toThrow(reason)
  })
})

test('the uids kept for the program are those it writes', () =>
  expect(contractSmartfields(resolvedOf(TEXT)).map((field) => field.uid)).toEqual(RESERVED_UIDS))
