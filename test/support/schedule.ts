import { assemble } from '../../src/assemble/index.ts'
import type { Milestone } from '../../src/model/milestone.ts'
import type { Schedule } from '../../src/model/schedule.ts'
import { defaultOptions } from '../../src/options.ts'
import { resolvedOf } from './resolved.ts'

const TEXT =
  'DESIGN AGREEMENT\n\nThe Client shall pay $100 on 1 March 2024.\n\nThe Client shall pay $100 on 2 April 2024.\n'

/** A valid schedule with one milestone a part given, all of them with evidence in the text. */
export function scheduleOf(parts: readonly Partial<Milestone>[], facts: Partial<Schedule> = {}) {
  const resolved = resolvedOf(TEXT, [{ quote: 'The Client shall pay $100 on 1 March 2024.' }])
  const base = assemble(resolved, defaultOptions)
  const [milestone] = base.milestones
  const milestones = parts.map((part, i) => ({ ...milestone!, id: `m-${String(i).padStart(10, '0')}`, ...part }))
  return { schedule: { ...base, milestones, ...facts } satisfies Schedule, text: TEXT }
}

/** The due of a milestone, where only some of it matters. */
export const due = (part: Partial<Milestone['due']>): Milestone['due'] => ({
  type: 'absolute',
  date: null,
  endDate: null,
  precision: 'day',
  offset: null,
  direction: null,
  anchor: null,
  anchorMilestone: null,
  recurrence: null,
  rrule: null,
  event: null,
  status: 'stated',
  derivation: [],
  ...part,
})
