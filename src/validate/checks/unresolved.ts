import type { Milestone } from '../../model/milestone.ts'
import { about, type Check } from '../check.ts'

/** How many milestones have no date yet, and why: one line a reason. */
export const unresolved: Check = {
  id: 'unresolved',
  run: ({ milestones }) => [
    ...counted(milestones, 'blank', 'due-left-blank', 'left blank or redacted in the contract'),
    ...counted(milestones, 'waiting', 'due-waits', 'waiting for an event that the contract does not date'),
  ],
}

function counted(milestones: readonly Milestone[], status: Milestone['due']['status'], code: string, why: string) {
  const found = milestones.filter((m) => m.due.status === status && m.due.type !== 'none')
  if (found.length === 0) return []
  const message = `${found.length} of ${milestones.length} milestones without a date: ${why}.`
  // The milestones carry their passages themselves; here they would only be repeated.
  return [{ ...about(found, { code, severity: 'info', message }), evidence: [] }]
}
