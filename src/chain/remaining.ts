import type { ChainMilestone, Effect, Origin } from '../model/chain.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Schedule } from '../model/schedule.ts'
import { added, differences, type InForce, laidDown } from './in-force.ts'
import { inClause, likeness } from './place.ts'
import { recompute } from './recompute.ts'

/** What states the amendment's own life is told by its place in `documents`. */
const OWN_LIFE = new Set(['agreement', 'effective', 'commencement', 'signature'])
const LIFE = new Set(['expiry', 'renewal', 'non-renewal-notice'])
const REPEATED = 0.7

/**
 * The milestones of an amendment that none of its instructions accounts for: a new value for what it names (`the notice in
 * Section 7.2 may be given up to …`), a new end of the term, the same thing told again, or a new milestone.
 */
export function layRemaining(state: InForce, amendment: Schedule, used: ReadonlySet<string>): Effect[] {
  const document = amendment.document.contractId
  const effects: Effect[] = []
  for (const milestone of amendment.milestones) {
    if (used.has(milestone.id) || OWN_LIFE.has(milestone.code ?? '')) continue
    const origin: Origin = { document, change: null, evidence: milestone.evidence.slice(0, 1) }
    const meant = meantBy(state, milestone)
    if (meant) {
      const after = {
        ...meant,
        due: { ...milestone.due, anchorMilestone: null },
        origins: { ...meant.origins, due: origin },
      }
      const found = differences(meant, after)
      if (found.length === 0) continue
      state.milestones[state.milestones.indexOf(meant)] = after
      effects.push(...found, ...recompute(state, new Set([meant.id]), new Set()))
    } else if (!state.milestones.some((m) => isRepeated(m, milestone))) {
      const laid = laidDown(milestone, document, null, new Set(state.milestones.map((m) => m.id)))
      state.milestones.push(laid)
      effects.push(added(laid))
    }
  }
  return effects
}

function meantBy(state: InForce, milestone: Milestone): ChainMilestone | undefined {
  if (LIFE.has(milestone.code ?? '') && milestone.due.date !== null)
    return state.milestones.find((m) => m.code === milestone.code)
  const quote = milestone.evidence.map((e) => e.quote).join(' ')
  const named = [...quote.matchAll(/\b(?:section|clause|paragraph)\s+(\d+(?:\.\d+)*(?:\([a-z0-9]{1,4}\))*)/gi)]
  const clause = named.at(-1)?.[1]
  if (!clause || milestone.due.date === null || /\bthis (?:\w+ )?amendment\b/i.test(quote)) return undefined
  const there = state.milestones.filter((m) => inClause(m, clause) && m.due.date !== null)
  return there.length === 1 && milestone.amounts.length === 0 ? there[0] : undefined
}

const isRepeated = (m: Milestone, again: Milestone): boolean =>
  m.kind === again.kind &&
  m.due.date === again.due.date &&
  m.due.offset === again.due.offset &&
  JSON.stringify(m.amounts) === JSON.stringify(again.amounts) &&
  likeness(m, again) >= REPEATED
