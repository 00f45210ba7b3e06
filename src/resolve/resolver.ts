import type { Candidate } from '../model/candidate.ts'
import type { Anchor, Choice, Due, Resolution } from '../model/due.ts'
import type { CoreDiagnostic } from '../model/resolved.ts'
import type { Options } from '../options.ts'
import { addPeriod, fromIso, isFull, toIso } from '../text/civil-date.ts'
import { AnchorDays, type Found } from './anchor-days.ts'
import { type AnchorContext, byCode } from './anchors.ts'
import { type BusinessCalendar, businessCalendar } from './business-calendar.ts'
import { count } from './counting.ts'
import { cycle } from './diagnostics.ts'
import { earlierOrLater } from './earlier-later.ts'
import { Facts } from './facts.ts'
import { precisionOf } from './precision.ts'
import { isKnown, WAITING } from './resolution.ts'
import { writtenDate } from './written-date.ts'

type KnownDue<T extends Due['type']> = Extract<Due, { readonly type: T }>

/** Walks the anchor graph: candidates are nodes, their dues the edges. Each is resolved once; a cycle waits and is reported. */
export class Resolver {
  readonly #diagnostics: CoreDiagnostic[] = []
  readonly #context: AnchorContext
  readonly #facts: Facts
  readonly #days: AnchorDays
  readonly #calendar: () => BusinessCalendar
  readonly #done = new Map<number, Resolution>()
  readonly #open: number[] = []

  constructor(context: AnchorContext, options: Options) {
    this.#context = context
    this.#facts = new Facts(
      options.facts,
      context.candidates.flatMap(({ due }) => anchorsOf(due).map(({ words }) => words)),
    )
    let calendar: BusinessCalendar | undefined
    this.#calendar = () => {
      calendar ??= businessCalendar(context.contract, options.holidays)
      return calendar
    }
    this.#days = new AnchorDays({
      context,
      facts: this.#facts,
      resolve: (index) => this.resolve(index),
      calendar: this.#calendar,
      report: (diagnostic) => this.#diagnostics.push(diagnostic),
    })
  }

  get diagnostics(): readonly CoreDiagnostic[] {
    return [...this.#diagnostics, ...this.#facts.diagnostics()]
  }

  resolve(index: number): Resolution {
    const known = this.#done.get(index)
    if (known) return known
    const candidate = this.#context.candidates[index] as Candidate
    if (this.#open.includes(index)) {
      const ring = this.#open.slice(this.#open.indexOf(index))
      this.#diagnostics.push(cycle(ring, this.#context.candidates))
      return WAITING
    }
    this.#open.push(index)
    const resolution = this.#due(candidate.due, candidate, index)
    this.#open.pop()
    this.#done.set(index, resolution)
    return resolution
  }

  #due(due: Due, candidate: Candidate, index: number): Resolution {
    if ('choice' in due && due.choice) return this.#choice(due.choice, candidate, index, due.type)
    switch (due.type) {
      case 'absolute':
        return writtenDate(due)
      case 'relative':
        return this.#relative(due, candidate, index)
      case 'recurring':
        return this.#recurring(due, candidate, index)
      case 'event':
        return this.#event(due, candidate, index)
      case 'none':
        return WAITING
    }
  }

  #choice({ pick, among }: Choice, candidate: Candidate, index: number, type: Due['type']): Resolution {
    const results = among.map((one) => ({ one, words: this.#wordsOf(one), result: this.#due(one, candidate, index) }))
    return earlierOrLater(pick, results) ?? results.find(({ one }) => one.type === type)?.result ?? WAITING
  }

  #wordsOf(due: Due): string {
    return due.type === 'none' ? '' : this.#context.contract.flow.slice(due.span.start, due.span.end)
  }

  #relative(due: KnownDue<'relative'>, candidate: Candidate, index: number): Resolution {
    if (!due.offset) return { precision: 'day', status: 'blank', derivation: ['the period is left blank or redacted'] }
    const { known, target } = this.#find(due.anchor, candidate, index)
    const counted = known && count(known.date, due.offset, due.direction, this.#calendar)
    if (!counted) return this.#days.unknown(target, index)
    return {
      date: counted.iso,
      precision: counted.precision,
      status: 'computed',
      derivation: [
        ...known.derivation,
        ...counted.steps,
        ...(candidate.code === 'expiry' ? lastWholeDay(counted.iso, due) : []),
      ],
      ...(known.candidate !== undefined && { anchorCandidate: known.candidate }),
    }
  }

  #recurring(due: KnownDue<'recurring'>, candidate: Candidate, index: number): Resolution {
    const first = due.first && this.#due(due.first, candidate, index)
    const until = due.until && this.#due(due.until, candidate, index)
    const isRenewal = !first && candidate.code === 'renewal'
    const renewal = isRenewal ? this.#days.dayOf(byCode(this.#context, ['expiry'], ''), index) : undefined
    const date = first?.date ?? (renewal && toIso(renewal.date))
    return {
      ...(date && { date }),
      ...(until?.date && { endDate: until.date }),
      precision: first?.precision ?? (renewal ? precisionOf(renewal.date) : 'day'),
      status: date ? (first?.status ?? 'computed') : 'waiting',
      derivation: [...(first?.derivation ?? []), ...(renewal?.derivation ?? [])],
      ...(renewal?.candidate !== undefined && { anchorCandidate: renewal.candidate }),
    }
  }

  #event(due: KnownDue<'event'>, candidate: Candidate, index: number): Resolution {
    if (!due.anchor) return this.#days.fact(due.event) ?? WAITING
    const { known, target } = this.#find(due.anchor, candidate, index)
    const date = known && toIso(known.date)
    if (!known || !date) return this.#days.unknown(target, index)
    return {
      date,
      precision: precisionOf(known.date),
      status: 'computed',
      derivation: known.derivation,
      ...(known.candidate !== undefined && { anchorCandidate: known.candidate }),
    }
  }

  /** An anchor may itself be the earlier or later of several. */
  #find(anchor: Anchor, candidate: Candidate, index: number): Found {
    if (!anchor.choice) return this.#days.find(anchor, candidate, index)
    const result = this.#choice(anchor.choice, candidate, index, 'event')
    const date = isKnown(result) ? fromIso(result.date ?? '') : undefined
    return { target: { kind: 'event' }, ...(date && { known: { date, derivation: result.derivation } }) }
  }
}

/** The convention for terms, said where it was used: see docs/decisions/0008-calendar.md. */
function lastWholeDay(iso: string, { offset, direction }: KnownDue<'relative'>): readonly string[] {
  const end = fromIso(iso)
  const isTerm = direction === 'after' && offset !== undefined && 'MQY'.includes(offset.unit)
  const before = isTerm && end && isFull(end) ? addPeriod(end, { amount: 1, unit: 'D' }, 'before') : undefined
  return before ? [`a term ends on the anniversary of its first day; its last whole day is ${toIso(before)}`] : []
}

function anchorsOf(due: Due): readonly Anchor[] {
  const chosen = 'choice' in due && due.choice ? due.choice.among.flatMap(anchorsOf) : []
  if (due.type === 'event') return [due.anchor ?? { words: due.event, span: due.span }, ...chosen]
  return due.type === 'relative' ? [due.anchor, ...chosen] : chosen
}
