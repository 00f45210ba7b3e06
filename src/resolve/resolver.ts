import type { Candidate } from '../model/candidate.ts'
import type { PartialDate } from '../model/date.ts'
import type { Anchor, Choice, Due, Resolution } from '../model/due.ts'
import type { CoreDiagnostic } from '../model/resolved.ts'
import { overlaps } from '../model/span.ts'
import type { Options } from '../options.ts'
import { addPeriod, compare, firstDay, fromIso, isFull, lastDay, toIso } from '../text/civil-date.ts'
import { describePeriod } from '../text/period.ts'
import { type AnchorContext, type AnchorTarget, byCode, findAnchor } from './anchors.ts'
import { type BusinessCalendar, businessCalendar } from './business-calendar.ts'
import { count } from './counting.ts'
import { cycle, factAgainstContract, twoDates } from './diagnostics.ts'
import { Facts } from './facts.ts'
import { milestonesNamed, type Named, named } from './named-milestones.ts'
import { placeOf } from './place.ts'
import { precisionOf } from './precision.ts'

/** A day that an anchor stands for, with the steps that led to it. */
interface Known {
  readonly date: PartialDate
  readonly derivation: readonly string[]
  readonly candidate?: number
}
type KnownDue<T extends Due['type']> = Extract<Due, { readonly type: T }>

const WAITING: Resolution = { precision: 'day', status: 'waiting', derivation: [] }

/** Walks the anchor graph: candidates are nodes, their dues the edges. Each is resolved once; a cycle waits and is reported. */
export class Resolver {
  readonly #diagnostics: CoreDiagnostic[] = []
  readonly #context: AnchorContext
  readonly #options: Options
  readonly #facts: Facts
  readonly #named: readonly Named[]
  readonly #done = new Map<number, Resolution>()
  readonly #open: number[] = []
  #business: BusinessCalendar | undefined

  constructor(context: AnchorContext, options: Options) {
    this.#context = context
    this.#options = options
    this.#facts = new Facts(
      options.facts,
      context.candidates.flatMap(({ due }) => anchorsOf(due).map(({ words }) => words)),
    )
    this.#named = context.candidates.map((candidate) => named(candidate, context.contract))
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
        return absolute(due)
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

  /** The earlier or later of several days, where all are known; of those that are known the bound, with the others named. */
  #choice({ pick, among }: Choice, candidate: Candidate, index: number, type: Due['type']): Resolution {
    const results = among.map((one) => ({ one, result: this.#due(one, candidate, index) }))
    const known = results.filter(({ result }) => isKnown(result))
    const open = results.filter(({ result }) => !isKnown(result)).map(({ one }) => this.#wordsOf(one))
    const best = known.reduce<(typeof known)[number] | undefined>(
      (a, b) => (a === undefined || isBefore(b.result, a.result) === (pick === 'earlier') ? b : a),
      undefined,
    )
    if (best === undefined) return results.find(({ one }) => one.type === type)?.result ?? WAITING
    const others = known.filter((k) => k !== best).map(({ one, result }) => `${this.#wordsOf(one)} = ${result.date}`)
    const { endDate: _, ...result } = best.result
    return {
      ...result,
      derivation: [
        ...best.result.derivation,
        ...others,
        `the ${pick} of them: ${result.date}`,
        ...open.map((words) => `it may be ${pick === 'earlier' ? 'sooner' : 'later'}: "${words}" has no date yet`),
      ],
    }
  }

  #wordsOf(due: Due): string {
    return due.type === 'none' ? '' : this.#context.contract.flow.slice(due.span.start, due.span.end)
  }

  #relative(due: KnownDue<'relative'>, candidate: Candidate, index: number): Resolution {
    if (!due.offset) return { precision: 'day', status: 'blank', derivation: ['the period is left blank or redacted'] }
    const { known, target } = this.#find(due.anchor, candidate, index)
    if (!known) return this.#unknown(target, index)
    const counted = count(known.date, due.offset, due.direction, () => this.#calendar())
    if (!counted) return this.#unknown(target, index)
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

  #calendar(): BusinessCalendar {
    this.#business ??= businessCalendar(this.#context.contract, this.#options.holidays)
    return this.#business
  }

  /** An empty anchor means what its milestone's code says: an end of term counts from the start, a notice from the end. */
  #target(anchor: Anchor, candidate: Candidate, index: number): AnchorTarget {
    if (anchor.words !== '' && !/^(?:thereafter|hereafter)$/i.test(anchor.words)) {
      const isStep = anchor.span === (candidate.due.type === 'relative' ? candidate.due.span : undefined)
      if (!isStep) return findAnchor(this.#context, anchor, index)
    }
    if (candidate.code === 'expiry')
      return byCode(
        this.#context,
        this.#startsItsTerm(candidate)
          ? ['commencement', 'effective', 'agreement']
          : ['effective', 'commencement', 'agreement'],
        '',
      )
    if (candidate.code === 'non-renewal-notice' || candidate.code === 'renewal')
      return byCode(this.#context, ['expiry'], '')
    if (candidate.code === 'contract-year') return byCode(this.#context, ['commencement', 'effective', 'agreement'], '')
    return { kind: 'event' }
  }

  /** `The term shall commence on April 1 and continue for one year`: the length counts from the day in its own sentence. */
  #startsItsTerm({ passages: [passage] }: Candidate): boolean {
    const start = this.#context.candidates[this.#context.key.commencement ?? -1]?.passages[0]
    return passage !== undefined && start !== undefined && overlaps(passage, start)
  }

  #recurring(due: KnownDue<'recurring'>, candidate: Candidate, index: number): Resolution {
    const first = due.first && this.#due(due.first, candidate, index)
    const until = due.until && this.#due(due.until, candidate, index)
    const isRenewal = !first && candidate.code === 'renewal'
    const renewal = isRenewal ? this.#known(byCode(this.#context, ['expiry'], ''), index) : undefined
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
    if (!due.anchor) return this.#fact(due.event) ?? WAITING
    const { known, target } = this.#find(due.anchor, candidate, index)
    const date = known && toIso(known.date)
    if (!known || !date) return this.#unknown(target, index)
    return {
      date,
      precision: precisionOf(known.date),
      status: 'computed',
      derivation: known.derivation,
      ...(known.candidate !== undefined && { anchorCandidate: known.candidate }),
    }
  }

  #fact(words: string): Resolution | undefined {
    const fact = this.#facts.find(words)
    return fact && { date: fact.date, precision: 'day', status: 'computed', derivation: [given(words, fact.date)] }
  }

  /** What the contract dates, then what the user knows, then what another milestone schedules. */
  #find(
    anchor: Anchor,
    candidate: Candidate,
    index: number,
  ): { readonly known?: Known; readonly target: AnchorTarget } {
    if (anchor.choice) return this.#chosen(anchor.choice, candidate, index)
    const target = this.#target(anchor, candidate, index)
    const words = anchor.words.replace(/\s+/g, ' ').trim()
    const known = this.#known(target, index)
    const fact = words === '' ? undefined : this.#facts.find(words)
    if (known) {
      const date = toIso(known.date)
      if (fact && fact.date !== date) this.#diagnostics.push(factAgainstContract(fact, date ?? '', index))
      return { known, target }
    }
    const day = fact && fromIso(fact.date)
    if (fact && day) return { known: { date: day, derivation: [given(words, fact.date)] }, target }
    return this.#scheduled(words, index) ?? { target }
  }

  #chosen(
    choice: Choice,
    candidate: Candidate,
    index: number,
  ): { readonly known?: Known; readonly target: AnchorTarget } {
    const result = this.#choice(choice, candidate, index, 'event')
    const date = isKnown(result) ? fromIso(result.date ?? '') : undefined
    return { target: { kind: 'event' }, ...(date && { known: { date, derivation: result.derivation } }) }
  }

  #scheduled(words: string, index: number): { readonly known?: Known; readonly target: AnchorTarget } | undefined {
    const found = words === '' ? [] : milestonesNamed(words, this.#named, index)
    const [first] = found
    if (first === undefined) return undefined
    const target: AnchorTarget = { kind: 'candidate', name: words, index: first }
    const known = found.map((at) => this.#known({ ...target, index: at }, index, ', as scheduled'))
    const dates = new Set(known.map((k) => k && toIso(k.date)))
    return { target, ...(dates.size === 1 && known[0] && { known: known[0] }) }
  }

  #unknown(target: AnchorTarget, index: number): Resolution {
    if (target.kind === 'candidate') return { ...WAITING, anchorCandidate: target.index }
    if (target.kind === 'counted') return this.#unknown(target.base, index)
    if (target.kind !== 'conflict') return WAITING
    const { contract } = this.#context
    this.#diagnostics.push(twoDates(contract, target.name, target.places, index))
    const derivation = target.places.map(
      ({ date, span }) => `${target.name} = ${toIso(date)}${placeOf(contract, span)}`,
    )
    return { precision: 'day', status: 'conflict', derivation }
  }

  #known(target: AnchorTarget, from: number, how = ''): Known | undefined {
    switch (target.kind) {
      case 'event':
      case 'conflict':
        return undefined
      case 'date': {
        const place = placeOf(this.#context.contract, target.span)
        return { date: target.date, derivation: [`${target.name} = ${toIso(target.date)}${place}`] }
      }
      case 'counted': {
        const base = this.#known(target.base, from)
        const { period, direction } = target.counted
        const counted = base && count(base.date, period, direction, () => this.#calendar())
        const date = counted && fromIso(counted.iso)
        const sign = direction === 'after' ? '+' : '-'
        const step = `${target.name} = ${counted?.iso} (${sign} ${describePeriod(period)})`
        return base && date && { ...base, date, derivation: [...base.derivation, step] }
      }
      case 'candidate':
        return target.index === from ? undefined : this.#ofCandidate(target.index, target.name, how)
    }
  }

  #ofCandidate(index: number, name: string, how: string): Known | undefined {
    const resolution = this.resolve(index)
    const date = isKnown(resolution) ? fromIso(resolution.date ?? '') : undefined
    if (!date) return undefined
    const [passage] = this.#context.candidates[index]?.passages ?? []
    const place = passage ? placeOf(this.#context.contract, passage) : ''
    const derivation = [...resolution.derivation, `${name} = ${resolution.date}${how}${place}`]
    return { date, derivation, candidate: index }
  }
}

const given = (words: string, date: string): string => `${words} = ${date} (given as a fact)`

function absolute(due: KnownDue<'absolute'>): Resolution {
  if (due.blank) {
    const written = due.date.day === undefined ? toIso(due.date) : undefined
    const derivation = ['the rest of the date is left blank or redacted, or cannot be told']
    return { ...(written && { date: written }), precision: precisionOf(due.date), status: 'blank', derivation }
  }
  const date = toIso(due.date)
  if (date === undefined) return { precision: 'day', status: 'blank', derivation: [] }
  const endDate = due.endDate && toIso(due.endDate)
  return { date, ...(endDate && { endDate }), precision: precisionOf(due.date), status: 'stated', derivation: [] }
}

/** The convention for terms, said where it was used: see docs/decisions/0008-calendar.md. */
function lastWholeDay(iso: string, { offset, direction }: KnownDue<'relative'>): readonly string[] {
  const end = fromIso(iso)
  const isTerm = direction === 'after' && offset !== undefined && 'MQY'.includes(offset.unit)
  const before = isTerm && end && isFull(end) ? addPeriod(end, { amount: 1, unit: 'D' }, 'before') : undefined
  return before ? [`a term ends on the anniversary of its first day; its last whole day is ${toIso(before)}`] : []
}

const isKnown = ({ date, status }: Resolution): boolean =>
  date !== undefined && (status === 'stated' || status === 'computed')

function isBefore(a: Resolution, b: Resolution): boolean {
  const [x, y] = [lastDay(fromIso(a.date ?? '') ?? {}), firstDay(fromIso(b.date ?? '') ?? {})]
  return x !== undefined && y !== undefined && compare(x, y) < 0
}

function anchorsOf(due: Due): readonly Anchor[] {
  const chosen = 'choice' in due && due.choice ? due.choice.among.flatMap(anchorsOf) : []
  if (due.type === 'event') return [due.anchor ?? { words: due.event, span: due.span }, ...chosen]
  return due.type === 'relative' ? [due.anchor, ...chosen] : chosen
}
