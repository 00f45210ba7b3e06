import type { ChainMilestone, Effect, Origin } from '../model/chain.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Schedule } from '../model/schedule.ts'

/** The schedule as it stands while amendments are laid over it. */
export interface InForce {
  readonly milestones: ChainMilestone[]
  readonly keyDates: Map<string, { value: string; document: string }>
  totalValue: { value: string; currency: string | null; document: string } | null
  /** Milestones of a part that an amendment put in the place of another (`Exhibit B-1`), by its folded name. */
  readonly parts: Map<string, ReadonlySet<string>>
  /** Days that amendments gave to defined terms, in lower case. */
  readonly terms: Map<string, { readonly date: string; readonly origin: Origin }>
}

export function startOf(master: Schedule): InForce {
  const document = master.document.contractId
  const { currentTerm: _, ...dates } = master.keyDates
  const keyDates = Object.entries(dates).flatMap(([name, value]) =>
    value === null ? [] : [[name, { value, document }] as const],
  )
  return {
    milestones: master.milestones.map((milestone) => laidDown(milestone, document, null)),
    keyDates: new Map(keyDates),
    totalValue: master.totalValue && { ...master.totalValue, document },
    parts: new Map(),
    terms: new Map(),
  }
}

/** A milestone as its document states it. Ids of two documents may meet: the later one gets its document's name. */
export function laidDown(
  milestone: Milestone,
  document: string,
  change: number | null,
  taken?: ReadonlySet<string>,
): ChainMilestone {
  const origin: Origin = { document, change, evidence: milestone.evidence.slice(0, 1) }
  const id = taken?.has(milestone.id) ? `${milestone.id}@${document}` : milestone.id
  return { ...milestone, id, document, origins: { due: origin, amounts: origin } }
}

export const dueWords = ({ due }: Milestone): string =>
  due.date ??
  due.event ??
  ([due.offset, due.direction, due.anchor].filter(Boolean).join(' ') || due.recurrence || due.status)
export const amountWords = ({ amounts }: Milestone): string =>
  amounts.map((a) => [a.currency, a.value, a.percent && `${a.percent}%`].filter(Boolean).join(' ')).join(' + ') ||
  'none'

export const added = (m: Milestone): Effect => ({
  milestone: m.id,
  title: m.title,
  field: 'milestone',
  from: null,
  to: summary(m),
})
export const removed = (m: Milestone): Effect => ({
  milestone: m.id,
  title: m.title,
  field: 'milestone',
  from: summary(m),
  to: null,
})

/** What differs between a milestone and its new version. */
export function differences(before: Milestone, after: Milestone): Effect[] {
  const effects: Effect[] = []
  const make = (field: Effect['field'], from: string, to: string) => {
    if (from !== to) effects.push({ milestone: before.id, title: before.title, field, from, to })
  }
  make('due', dueWords(before), dueWords(after))
  make('amounts', amountWords(before), amountWords(after))
  return effects
}

const summary = (m: Milestone): string => `${dueWords(m)}, ${amountWords(m)}`
