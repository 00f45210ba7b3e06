import type { Candidate } from '../model/candidate.ts'
import type { Anchor, Resolution } from '../model/due.ts'
import type { CoreDiagnostic } from '../model/resolved.ts'
import { fromIso, toIso } from '../text/civil-date.ts'
import { describePeriod } from '../text/period.ts'
import { anchorTarget } from './anchor-target.ts'
import type { AnchorContext, AnchorTarget } from './anchors.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { count } from './counting.ts'
import { factAgainstContract, twoDates } from './diagnostics.ts'
import type { Facts } from './facts.ts'
import { milestonesNamed, type Named, named } from './named-milestones.ts'
import { placeOf } from './place.ts'
import { isKnown, type Known, WAITING } from './resolution.ts'

/** What an anchor's words point at, and its day where there is one. */
export interface Found {
  readonly known?: Known
  readonly target: AnchorTarget
}

interface Sources {
  readonly context: AnchorContext
  readonly facts: Facts
  /** What another candidate comes to: resolved when it is first asked for. */
  readonly resolve: (index: number) => Resolution
  readonly calendar: () => BusinessCalendar
  readonly report: (diagnostic: CoreDiagnostic) => void
}

/** Tells the day that an anchor stands for: what the contract dates, then what the user knows, then what another milestone schedules. */
export class AnchorDays {
  readonly #sources: Sources
  readonly #named: readonly Named[]

  constructor(sources: Sources) {
    this.#sources = sources
    const { candidates, contract } = sources.context
    this.#named = candidates.map((candidate) => named(candidate, contract))
  }

  find(anchor: Anchor, candidate: Candidate, index: number): Found {
    const { context, facts, report } = this.#sources
    const target = anchorTarget(context, anchor, candidate, index)
    const words = anchor.words.replace(/\s+/g, ' ').trim()
    const known = this.dayOf(target, index)
    const fact = words === '' ? undefined : facts.find(words)
    if (known) {
      const date = toIso(known.date)
      if (fact && fact.date !== date) report(factAgainstContract(fact, date ?? '', index))
      return { known, target }
    }
    const day = fact && fromIso(fact.date)
    if (fact && day) return { known: { date: day, derivation: [given(words, fact.date)] }, target }
    return this.#scheduled(words, index) ?? { target }
  }

  /** The day of an event that only the user knows. */
  fact(words: string): Resolution | undefined {
    const fact = this.#sources.facts.find(words)
    return fact && { date: fact.date, precision: 'day', status: 'computed', derivation: [given(words, fact.date)] }
  }

  /** The day that a target has, for the candidate `from`, which asks; `how` is said behind it in the derivation. */
  dayOf(target: AnchorTarget, from: number, how = ''): Known | undefined {
    switch (target.kind) {
      case 'event':
      case 'conflict':
        return undefined
      case 'date': {
        const place = placeOf(this.#sources.context.contract, target.span)
        return { date: target.date, derivation: [`${target.name} = ${toIso(target.date)}${place}`] }
      }
      case 'counted':
        return this.#counted(target, from)
      case 'candidate':
        return target.index === from ? undefined : this.#ofCandidate(target.index, target.name, how)
    }
  }

  /** What a due comes to whose anchor has no day. */
  unknown(target: AnchorTarget, index: number): Resolution {
    if (target.kind === 'candidate') return { ...WAITING, anchorCandidate: target.index }
    if (target.kind === 'counted') return this.unknown(target.base, index)
    if (target.kind !== 'conflict') return WAITING
    const { contract } = this.#sources.context
    this.#sources.report(twoDates(contract, target.name, target.places, index))
    const derivation = target.places.map(
      ({ date, span }) => `${target.name} = ${toIso(date)}${placeOf(contract, span)}`,
    )
    return { precision: 'day', status: 'conflict', derivation }
  }

  #counted(target: Extract<AnchorTarget, { readonly kind: 'counted' }>, from: number): Known | undefined {
    const base = this.dayOf(target.base, from)
    const { period, direction } = target.counted
    const counted = base && count(base.date, period, direction, this.#sources.calendar)
    const date = counted && fromIso(counted.iso)
    const sign = direction === 'after' ? '+' : '-'
    const step = `${target.name} = ${counted?.iso} (${sign} ${describePeriod(period)})`
    return base && date && { ...base, date, derivation: [...base.derivation, step] }
  }

  #scheduled(words: string, index: number): Found | undefined {
    const found = words === '' ? [] : milestonesNamed(words, this.#named, index)
    const [first] = found
    if (first === undefined) return undefined
    const target: AnchorTarget = { kind: 'candidate', name: words, index: first }
    const known = found.map((at) => this.dayOf({ ...target, index: at }, index, ', as scheduled'))
    const dates = new Set(known.map((k) => k && toIso(k.date)))
    return { target, ...(dates.size === 1 && known[0] && { known: known[0] }) }
  }

  #ofCandidate(index: number, name: string, how: string): Known | undefined {
    const { context, resolve } = this.#sources
    const resolution = resolve(index)
    const date = isKnown(resolution) ? fromIso(resolution.date ?? '') : undefined
    if (!date) return undefined
    const [passage] = context.candidates[index]?.passages ?? []
    const place = passage ? placeOf(context.contract, passage) : ''
    const derivation = [...resolution.derivation, `${name} = ${resolution.date}${how}${place}`]
    return { date, derivation, candidate: index }
  }
}

const given = (words: string, date: string): string => `${words} = ${date} (given as a fact)`
