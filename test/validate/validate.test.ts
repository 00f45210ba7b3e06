import { expect, test } from 'vitest'
import { validate, validateSchedule } from '../../src/validate/index.ts'
import { due, scheduleOf } from '../support/schedule.ts'

test('adds what the checks find behind what was there', () => {
  const before = { code: 'told', severity: 'info', stage: 'detect', message: '', milestones: [], evidence: [] } as const
  const { schedule, text } = scheduleOf([{ due: due({ status: 'blank' }) }], {
    diagnostics: [{ ...before, milestones: [], evidence: [] }],
  })
  expect(validate(schedule, text).diagnostics.map((d) => d.code)).toEqual(['told', 'blank-to-fill', 'due-left-blank'])
})

test('refuses what is no schedule, and names the place', () => {
  const { schedule } = scheduleOf([{}])
  const wrong = { ...schedule, keyDates: { ...schedule.keyDates, effectiveDate: '4 March 2024' } }
  expect(() => validateSchedule(wrong)).toThrow('effectiveDate')
  expect(() => validateSchedule({ ...schedule, milestones: [{ ...schedule.milestones[0], evidence: [] }] })).toThrow(
    'evidence',
  )
  expect(() => validateSchedule({})).toThrow()
})

test('every field must be there, where absent as null', () => {
  const { code: _, ...without } = scheduleOf([{}]).schedule.milestones[0]!
  expect(() => validateSchedule({ ...scheduleOf([]).schedule, milestones: [without] })).toThrow('code')
})
