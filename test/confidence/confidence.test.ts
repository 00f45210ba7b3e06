import { describe, expect, test } from 'vitest'
import { doubtedIn, fieldClasses, milestoneClasses } from '../../src/confidence/classes.ts'
import { estimate, type Table } from '../../src/confidence/estimate.ts'
import { withConfidence } from '../../src/confidence/index.ts'
import { table, tableSchema } from '../../src/confidence/table.ts'
import { scheduleOfFixture } from '../support/built-fixture.ts'
import { due, scheduleOf } from '../support/schedule.ts'

const measured: Table = {
  prior: 10,
  classes: { 'by a': [100, 60], all: [200, 160], 'all | dated': [90, 88], 'all | dated | few': [2, 0] },
}

describe('estimate', () => {
  test('each class leans on the one above, small ones most', () => {
    const share = (chain: string[]) => estimate({ source: 'by a', chain }, measured)!
    expect(share(['all'])).toBeCloseTo((160 + 5) / 210)
    expect(share(['all', 'all | dated'])).toBeGreaterThan(0.93)
    expect(share(['all', 'all | dated', 'all | dated | few'])).toBeGreaterThan(0.7)
    expect(share(['all', 'all | unknown'])).toBeCloseTo(share(['all']))
  })
  test('no number for a source that was never measured', () => {
    expect(estimate({ source: 'by b', chain: ['all'] }, measured)).toBeUndefined()
    expect(estimate({ source: 'by a', chain: ['all'] }, { prior: 10, classes: { 'by a': [0, 0] } })).toBeUndefined()
  })
})

describe('the table', () => {
  test('is well-formed: counts, and never more right than results', () => {
    expect(tableSchema.parse(table)).toEqual(table)
    expect(Object.keys(table.classes).length).toBeGreaterThan(50)
  })
  test('every narrow class is part of a wider one that has at least as many results', () => {
    for (const [name, [results]] of Object.entries(table.classes)) {
      const wider = name.split(' | ').slice(0, -1).join(' | ')
      if (wider !== '') expect(table.classes[wider]?.[0] ?? 0, name).toBeGreaterThanOrEqual(Math.min(results, 0.01))
    }
  })
  test.each([
    { prior: 0, classes: {} },
    { prior: 5, classes: { a: [1, 2] } },
    { prior: 5, classes: { a: [1] } },
  ])('refuses %j', (wrong) => expect(tableSchema.safeParse(wrong).success).toBe(false))
})

describe('classes', () => {
  const classesOf = (...args: Parameters<typeof scheduleOf>) => {
    const { schedule } = scheduleOf(...args)
    const [first] = schedule.milestones
    return milestoneClasses(first!, doubtedIn(schedule).has(first!.id))
  }
  test('of a milestone: how it is due, the unit, the sums, the source', () => {
    const part = {
      code: 'expiry',
      sources: ['rule:term-end'],
      due: due({ type: 'relative', date: '2024-01-01', offset: 'P2Y' }),
    }
    expect(classesOf([part])).toEqual({
      source: 'milestone by rule:term-end expiry',
      chain: expect.arrayContaining(['milestone | relative dated | period in Y | no sum | rule:term-end expiry']),
    })
  })
  test('a warning of a check and a second source make classes of their own', () => {
    const plain = classesOf([{}]).chain.at(-1)
    const warning = {
      code: 'x',
      severity: 'warning',
      stage: 'validate',
      message: '',
      milestones: ['m-0000000000'],
      evidence: [],
    } as const
    expect(
      classesOf([{}], { diagnostics: [{ ...warning, milestones: [...warning.milestones], evidence: [] }] }).chain.at(
        -1,
      ),
    ).toBe(`${plain} | alone, doubted`)
    expect(classesOf([{ sources: ['rule:told', 'rule:other'] }]).chain.at(-1)).toContain('confirmed')
  })
  test('of a field: its uid first', () => {
    const [field] = scheduleOf([]).schedule.smartfields
    expect(fieldClasses(field!)).toMatchObject({
      source: 'field by title',
      chain: ['field', 'field | title', expect.anything(), expect.anything()],
    })
  })
})

describe('in a schedule', () => {
  test('milestones have it, their fields the same, and fields of the contract their own', async () => {
    const { schedule } = await scheduleOfFixture('services/managed-it')
    for (const m of schedule.milestones) {
      expect(m.confidence).toBeGreaterThan(0)
      expect(m.confidence).toBeLessThan(1)
      for (const field of schedule.smartfields.filter((f) => f.milestone === m.id && f.status !== 'absent'))
        expect(field.confidence).toBe(m.confidence)
    }
    const effective = schedule.smartfields.find((field) => field.uid === 'effective_date')
    expect(effective?.confidence).toBeGreaterThan(0.5)
  })
  test('what is absent, what no one measured and what a user asked for has none', async () => {
    const profiles = [{ id: 'any', name: 'Any', smartfields: [{ uid: 'mine', title: 'Mine', pattern: 'Agreement' }] }]
    const { schedule } = await scheduleOfFixture('services/managed-it', { profiles })
    expect(schedule.smartfields.find((field) => field.uid === 'mine')).toMatchObject({
      status: 'stated',
      confidence: null,
    })
    for (const field of schedule.smartfields.filter((f) => f.status === 'absent')) expect(field.confidence).toBeNull()
    const { schedule: told } = scheduleOf([{ sources: ['rule:never-measured'] }])
    expect(withConfidence(told).milestones[0]?.confidence).toBeNull()
  })
})
