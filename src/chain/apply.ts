import { partsNamed } from '../amend/references.ts'
import type { ChainChange, ChainMilestone, Effect, Origin } from '../model/chain.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Schedule } from '../model/schedule.ts'
import { added, differences, type InForce, laidDown, removed } from './in-force.ts'
import { fold, holding, likeness, placed } from './place.ts'
import { recompute } from './recompute.ts'
import { revalued, same, valuesIn, withDate } from './revalue.ts'

type ChangeJson = NonNullable<Schedule['document']['amends']>['changes'][number]
type Outcome = Pick<ChainChange, 'status' | 'effects'>

/** How alike an old and a new milestone of one clause must be to count as the same one changed. */
const ALIKE = 0.5

/** Lays the instructions of one amendment over the state. `used` collects its milestones that are accounted for. */
export class Application {
  readonly #state: InForce
  readonly #amendment: Schedule
  readonly #text: string
  readonly #first: number
  readonly used = new Set<string>()

  constructor(state: InForce, amendment: Schedule, text: string, first: number) {
    this.#state = state
    this.#amendment = amendment
    this.#text = text
    this.#first = first
  }

  apply(change: ChangeJson, index: number): ChainChange {
    const document = this.#amendment.document.contractId
    const origin: Origin = { document, change: this.#first + index, evidence: change.evidence }
    return { ...change, document, ...this.#outcome(change, origin) }
  }

  #outcome(change: ChangeJson, origin: Origin): Outcome {
    switch (change.action) {
      case 'words':
        return this.#words(change, origin)
      case 'restate':
        return change.target.term === null ? this.#restate(change, origin) : this.#define(change, origin)
      case 'delete':
        return this.#delete(change)
      case 'add':
        return done(this.#lay(this.#inText(change), origin))
      case 'set':
        return this.#set(change, origin)
    }
  }

  #words(change: ChangeJson, origin: Origin): Outcome {
    const old = change.old ?? ''
    const fresh = change.new ?? ''
    const there = placed(this.#state, change.target)
    const exact = holding(there ?? this.#state.milestones, old)
    // Without a place only the whole document holds the words; in a place also its only milestone may be meant.
    const chosen = exact.length > 0 ? exact : (there ?? [])
    const effects = this.#replace(chosen, (m) => revalued(m, old, fresh, origin))
    const value = valuesIn(fresh)
    this.#use(change, value.date ?? null)
    this.#total(old, fresh, origin)
    return effects.length > 0
      ? done(effects)
      : { status: there?.length === 0 && value.date ? 'not-placed' : 'no-effect', effects }
  }

  /** A definition anew: what counts from the term is counted anew. */
  #define(change: ChangeJson, origin: Origin): Outcome {
    const words = change.text ? this.#text.slice(change.text.start, change.text.end) : (change.new ?? '')
    return this.#give(change.target.term ?? '', valuesIn(words).date, change, origin)
  }

  #set(change: ChangeJson, origin: Origin): Outcome {
    const { date, sum } = valuesIn(change.new ?? '')
    const { row, term } = change.target
    if (date && term !== null && /^(?:initial )?(?:term|expiration date|expiry date|end date)$/i.test(term)) {
      const ends = this.#state.milestones.filter((m) => m.code === 'expiry')
      this.#use(change, date)
      return done(this.#replace(ends, (m) => withDate(m, date, origin)))
    }
    if (date && row === null && term !== null) return this.#give(term, date, change, origin)
    const chosen = placed(this.#state, change.target) ?? []
    this.#use(change, date ?? null)
    const effects = this.#replace(chosen, (m) => (date ? withDate(m, date, origin) : m))
    return effects.length > 0 || sum ? done(effects) : { status: 'not-placed', effects }
  }

  #give(term: string, date: string | undefined, change: ChangeJson, origin: Origin): Outcome {
    if (!date) return { status: 'no-effect', effects: [] }
    const name = fold(term)
    const stating = this.#state.milestones.filter((m) => m.due.type === 'absolute' && isStated(m, name))
    this.#state.terms.set(name, { date, origin })
    const effects = [
      ...this.#replace(stating, (m) => withDate(m, date, origin)),
      ...recompute(this.#state, new Set(), new Set([name])),
    ]
    if (effects.length > 0) this.#use(change, date)
    return { status: effects.length > 0 ? 'applied' : 'no-effect', effects }
  }

  #restate(change: ChangeJson, origin: Origin): Outcome {
    const gone = placed(this.#state, change.target) ?? []
    const fresh = this.#inText(change)
    const effects: Effect[] = []
    const left = new Set(gone)
    const added: Milestone[] = []
    for (const milestone of fresh) {
      const match = [...left].find((m) => m.kind === milestone.kind && likeness(m, milestone) >= ALIKE)
      if (!match) {
        added.push(milestone)
        continue
      }
      left.delete(match)
      this.used.add(milestone.id)
      const after = { ...laidDown(milestone, origin.document, origin.change), id: match.id }
      effects.push(...differences(match, after))
      this.#state.milestones[this.#state.milestones.indexOf(match)] = after
    }
    effects.push(...this.#drop([...left]), ...this.#lay(added, origin))
    this.#nameParts(change, origin)
    effects.push(...recompute(this.#state, new Set(effects.map((e) => e.milestone)), new Set()))
    return { status: effects.length > 0 ? 'applied' : 'no-effect', effects }
  }

  /** `replaced with the revised Exhibit B-1`: by that name a later amendment will speak of it. */
  #nameParts({ evidence, target }: ChangeJson, { document, change }: Origin): void {
    if (target.part === null) return
    const laid = this.#state.milestones.filter((m) => m.document === document && m.origins.due.change === change)
    const ids = new Set(laid.map((m) => m.id))
    for (const name of partsNamed(evidence.map((e) => e.quote).join(' '))) this.#state.parts.set(fold(name), ids)
  }

  #delete(change: ChangeJson): Outcome {
    const effects = this.#drop(placed(this.#state, change.target) ?? [])
    return { status: effects.length > 0 ? 'applied' : 'no-effect', effects }
  }

  #replace(chosen: readonly ChainMilestone[], change: (m: ChainMilestone) => ChainMilestone): Effect[] {
    const effects: Effect[] = []
    for (const m of chosen) {
      const after = change(m)
      const found = after === m ? [] : differences(m, after)
      if (found.length === 0) continue
      this.#state.milestones[this.#state.milestones.indexOf(m)] = after
      effects.push(...found)
    }
    const moved = new Set(effects.filter((e) => e.field === 'due').map((e) => e.milestone))
    return moved.size > 0 ? [...effects, ...recompute(this.#state, moved, new Set())] : effects
  }

  #drop(gone: readonly ChainMilestone[]): Effect[] {
    for (const m of gone) this.#state.milestones.splice(this.#state.milestones.indexOf(m), 1)
    return gone.map(removed)
  }

  #lay(milestones: readonly Milestone[], origin: Origin): Effect[] {
    return milestones.map((milestone) => {
      const taken = new Set(this.#state.milestones.map((m) => m.id))
      const laid = laidDown(milestone, origin.document, origin.change, taken)
      this.used.add(milestone.id)
      this.#state.milestones.push(laid)
      return added(laid)
    })
  }

  /** The amendment's own milestones in the new text of an instruction. */
  #inText({ text }: ChangeJson): Milestone[] {
    if (!text) return []
    return this.#amendment.milestones.filter((m) => {
      const start = m.evidence[0]?.start ?? -1
      return start >= text.start && start < text.end && !this.used.has(m.id)
    })
  }

  /** What the program found in the instruction itself is the new value, no further milestone. */
  #use({ evidence, text }: ChangeJson, date: string | null): void {
    const from = Math.min(...evidence.map((e) => e.start))
    const to = Math.max(...evidence.map((e) => e.end), text?.end ?? 0)
    for (const m of this.#amendment.milestones) {
      const start = m.evidence[0]?.start ?? -1
      if (start >= from && start < to && (m.due.date === date || date === null)) this.used.add(m.id)
    }
  }

  #total(old: string, fresh: string, { document }: Origin): void {
    const before = valuesIn(old).sum
    const after = valuesIn(fresh).sum
    const { totalValue } = this.#state
    if (before && after && totalValue && same(totalValue.value, before.value))
      this.#state.totalValue = { value: after.value, currency: after.currency ?? totalValue.currency, document }
  }
}

const done = (effects: Effect[]): Outcome => ({ status: 'applied', effects })

/** `the Platform goes live on February 10, 2025 (the "Go-Live Date")`: the milestone states the term's own day. */
const isStated = (m: Milestone, term: string): boolean =>
  m.evidence.some(
    (e) =>
      fold(e.quote).includes(`${term} means`) ||
      /\((?:the )?["“][^"”)]+["”]\)/.exec(e.quote)?.[0].toLowerCase().includes(term) === true,
  )
