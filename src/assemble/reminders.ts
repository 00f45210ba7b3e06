import type { MilestoneKind } from '../model/candidate.ts'
import type { Smartfield } from '../model/smartfield.ts'

/** Days before, as contract systems set them by default. A code wins over its kind. */
const BY_CODE: Readonly<Record<string, readonly number[]>> = {
  agreement: [],
  effective: [],
  commencement: [],
  expiry: [90, 30, 7],
  renewal: [90, 30],
  report: [7],
}

const BY_KIND: Readonly<Record<MilestoneKind, readonly number[]>> = {
  payment: [7, 1],
  deliverable: [14, 3],
  completion: [30, 7],
  review: [14],
  term: [90, 30, 7],
  notice: [60, 30, 15, 1],
}

type Reminders = Smartfield['reminders']
const daysBefore = (days: readonly number[]): Reminders => days.map((n) => ({ offset: `-P${n}D` }))

export const milestoneReminders = (kind: MilestoneKind, code: string | null): Reminders =>
  daysBefore((code === null ? undefined : BY_CODE[code]) ?? BY_KIND[kind])

export const EXPIRY_REMINDERS = milestoneReminders('term', 'expiry')
export const NOTICE_REMINDERS = milestoneReminders('notice', null)
