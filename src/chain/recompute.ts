import type { Effect } from '../model/chain.ts'
import type { InForce } from './in-force.ts'
import { differences } from './in-force.ts'
import { fold } from './place.ts'
import { counted } from './revalue.ts'

/** How far a new day is handed on: from the go-live to the report that counts from it, and so on. */
const MAX_STEPS = 8

/**
 * Dues that count from what has changed, counted anew: from milestones in `changed`, and from defined terms with a new day.
 * Gives what that changed.
 */
export function recompute(state: InForce, changed: ReadonlySet<string>, terms: ReadonlySet<string>): Effect[] {
  const effects: Effect[] = []
  let front = new Set(changed)
  for (let step = 0; step < MAX_STEPS && (front.size > 0 || step === 0); step++) {
    const next = new Set<string>()
    for (const [i, m] of state.milestones.entries()) {
      const anchor =
        m.due.anchorMilestone !== null && front.has(m.due.anchorMilestone)
          ? state.milestones.find((x) => x.id === m.due.anchorMilestone)
          : undefined
      const term = step === 0 && m.due.anchor !== null ? termOf(m.due.anchor, terms) : undefined
      const given = term === undefined ? undefined : state.terms.get(term)
      const from = given?.date ?? anchor?.due.date
      const origin = given?.origin ?? anchor?.origins.due
      if (!from || !origin) continue
      const after = counted(m, from, m.due.anchor ?? anchor?.title ?? '', origin)
      if (!after) continue
      effects.push(...differences(m, after))
      state.milestones[i] = after
      next.add(m.id)
    }
    front = next
  }
  return effects
}

/** `the Go-Live Date` is the term `Go-Live Date`. */
const termOf = (anchor: string, terms: ReadonlySet<string>): string | undefined => {
  const words = fold(anchor).replace(/^(?:the|such|this) /, '')
  return terms.has(words) ? words : undefined
}
