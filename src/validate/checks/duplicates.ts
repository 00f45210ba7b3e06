import type { Milestone } from '../../model/milestone.ts'
import { about, type Check } from '../check.ts'

/** Milestones that say the same of the same day: one of them may be the other told again. */
export const duplicates: Check = {
  id: 'duplicates',
  run({ milestones }) {
    const groups = new Map<string, Milestone[]>()
    for (const milestone of milestones) {
      const key = sameness(milestone)
      if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), milestone])
    }
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) =>
        about(group, {
          code: 'possible-duplicate',
          severity: 'info',
          message: `${group.length} milestones have the same kind, date and sum (${group[0]!.due.date}): one may repeat the other.`,
        }),
      )
  },
}

/** undefined where too little is known to call two alike: without a day or a sum, many are. */
function sameness({ kind, code, due, amounts, responsible }: Milestone): string | undefined {
  if (due.date === null || (amounts.length === 0 && kind !== 'term')) return undefined
  return JSON.stringify([
    kind,
    code,
    due.type,
    due.date,
    due.endDate,
    due.recurrence,
    amounts,
    responsible.map((r) => r.name),
  ])
}
