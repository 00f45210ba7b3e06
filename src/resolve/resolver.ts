import type { Candidate } from '../model/candidate.ts'
import type { CivilDate, PartialDate, Period, Precision } from '../model/date.ts'
import type { Due, Resolution } from '../model/due.ts'
import type { CoreDiagnostic } from '../model/resolved.ts'
import type { Options } from '../options.ts'
import { addPeriod, fromIso, isFull, toIso } from '../text/civil-date.ts'
import { type AnchorContext, type AnchorTarget, byCode, findAnchor } from './anchors.ts'
import { describePeriod } from '../text/period.ts'

type Known = { readonly date: PartialDate; readonly name: string; readonly derivation: readonly string[]; readonly candidate?: number }
const WAITING: Resolution = { precision: 'day', status: 'waiting', derivation: [] }

/** Walks the anchor graph: candidates are nodes, their dues the edges. Each is resolved once; a cycle waits and is reported. */
export class Resolver {
  readonly diagnostics: CoreDiagnostic[] = []
  readonly #context: AnchorContext
  readonly #holidays: ReadonlySet<string>
  readonly #done = new Map<number, Resolution>()
  readonly #open = new Set<number>()

  constructor(context: AnchorContext, options: Options) {
    this.#context = context
    this.#holidays = new Set(Array.isArray(options.holidays) ? options.holidays : [])
  }

  resolve(index: number): Resolution {
    const known = this.#done.get(index)
    if (known) return known
    const candidate = this.#context.candidates[index] as Candidate
    if (this.#open.has(index)) {
      this.diagnostics.push({
        code: 'anchor-cycle',
        severity: 'warning',
        stage: 'resolve',
        message: `The due point of "${candidate.title}" counts from itself through other milestones, so it has no date.`,
        positions: [index],
      })
      return WAITING
    }
    this.#open.add(index)
    const resolution = this.#due(candidate.due, candidate, index)
    this.#open.delete(index)
    this.#done.set(index, resolution)
    return resolution
  }

  #due(due: Due, candidate: Candidate, index: number): Resolution {
    switch (due.type) {
      case 'absolute':
        return this.#absolute(due)
      case 'relative':
        return this.#relative(due, candidate, index)
      case 'recurring':
        return this.#recurring(due, candidate, index)
      case 'event':
        return this.#event(due, index)
      case 'none':
        return WAITING
    }
  }

  #absolute(due: Extract<Due, { type: 'absolute' }>): Resolution {
    if (due.blank) {
      const written = due.date.day === undefined ? toIso(due.date) : undefined
      return { ...(written && { date: written }), precision: precisionOf(due.date), status: 'blank', derivation: ['the rest of the date is left blank, redacted or ambiguous'] }
    }
    const date = toIso(due.date)
    if (date === undefined) return { precision: 'day', status: 'blank', derivation: [] }
    const endDate = due.endDate && toIso(due.endDate)
    return { date, ...(endDate && { endDate }), precision: precisionOf(due.date), status: 'stated', derivation: [] }
  }

  #relative(due: Extract<Due, { type: 'relative' }>, candidate: Candidate, index: number): Resolution {
    if (!due.offset) return { precision: 'day', status: 'blank', derivation: ['the period is left blank or redacted'] }
    const target = this.#target(due.anchor, candidate, index)
    const anchor = this.#known(target, index)
    if (!anchor) return waitingOn(target)
    const result = this.#add(anchor.date, due.offset, due.direction)
    if (!result) return waitingOn(target)
    const sign = due.direction === 'after' ? '+' : '-'
    return {
      date: result.iso,
      precision: result.precision,
      status: 'computed',
      derivation: [...anchor.derivation, `${sign} ${describePeriod(due.offset)} = ${result.iso}`, ...result.notes],
      ...(anchor.candidate !== undefined && { anchorCandidate: anchor.candidate }),
    }
  }

  /** An empty anchor means what its milestone's code says: an end of term counts from the start, a notice from the end. */
  #target(anchor: Extract<Due, { type: 'relative' }>['anchor'], candidate: Candidate, index: number): AnchorTarget {
    if (anchor.words !== '' && !/^(?:thereafter|hereafter)$/i.test(anchor.words)) {
      const isStep = anchor.span === (candidate.due.type === 'relative' ? candidate.due.span : undefined)
      if (!isStep) return findAnchor(this.#context, anchor, index)
    }
    if (candidate.code === 'expiry') return byCode(this.#context, ['effective', 'commencement', 'agreement'], '')
    if (candidate.code === 'non-renewal-notice' || candidate.code === 'renewal') return byCode(this.#context, ['expiry'], '')
    if (candidate.code === 'contract-year') return byCode(this.#context, ['commencement', 'effective', 'agreement'], '')
    return { kind: 'event' }
  }

  #recurring(due: Extract<Due, { type: 'recurring' }>, candidate: Candidate, index: number): Resolution {
    const first = due.first && this.#due(due.first, candidate, index)
    const until = due.until && this.#due(due.until, candidate, index)
    const renewal = !first && candidate.code === 'renewal' ? this.#known(byCode(this.#context, ['expiry'], ''), index) : undefined
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

  #event(due: Extract<Due, { type: 'event' }>, index: number): Resolution {
    if (!due.anchor) return WAITING
    const target = findAnchor(this.#context, due.anchor, index)
    const anchor = this.#known(target, index)
    const date = anchor && toIso(anchor.date)
    if (!anchor || !date) return waitingOn(target)
    return {
      date,
      precision: precisionOf(anchor.date),
      status: 'computed',
      derivation: anchor.derivation,
      ...(anchor.candidate !== undefined && { anchorCandidate: anchor.candidate }),
    }
  }

  #known(target: AnchorTarget, from: number): Known | undefined {
    if (target.kind === 'event') return undefined
    if (target.kind === 'date') return { date: target.date, name: target.name, derivation: [`${target.name} = ${toIso(target.date)}`] }
    if (target.index === from) return undefined
    const resolution = this.resolve(target.index)
    if (!resolution.date || (resolution.status !== 'stated' && resolution.status !== 'computed')) return undefined
    const date = fromIso(resolution.date)
    return date && {
      date,
      name: target.name,
      derivation: [...resolution.derivation, `${target.name} = ${resolution.date}`],
      candidate: target.index,
    }
  }

  #add(anchor: PartialDate, period: Period, direction: 'after' | 'before'): { iso: string; precision: Precision; notes: string[] } | undefined {
    if (isFull(anchor)) {
      const notes: string[] = []
      const result: CivilDate | undefined = addPeriod(anchor, period, direction, (day) => {
        const holiday = this.#holidays.has(toIso(day) ?? '')
        if (holiday) notes.push(`${toIso(day)} is a holiday of the chosen calendar and does not count`)
        return holiday
      })
      return result && { iso: toIso(result) as string, precision: 'day', notes }
    }
    // A month or a year can only be moved by whole months or years.
    const months = period.unit === 'Y' ? period.amount * 12 : period.unit === 'Q' ? period.amount * 3 : period.unit === 'M' ? period.amount : undefined
    if (months === undefined || !Number.isInteger(months) || anchor.year === undefined || anchor.quarter !== undefined) return undefined
    if (anchor.month === undefined) {
      if (months % 12 !== 0) return undefined
      return { iso: String(anchor.year + ((direction === 'after' ? 1 : -1) * months) / 12), precision: 'year', notes: [] }
    }
    const at = anchor.year * 12 + anchor.month - 1 + (direction === 'after' ? months : -months)
    return { iso: toIso({ year: Math.floor(at / 12), month: (at % 12) + 1 }) as string, precision: 'month', notes: [] }
  }
}

const waitingOn = (target: AnchorTarget): Resolution =>
  target.kind === 'candidate' ? { ...WAITING, anchorCandidate: target.index } : WAITING

const precisionOf = (date: PartialDate): Precision =>
  date.day !== undefined ? 'day' : date.month !== undefined ? 'month' : date.quarter !== undefined ? 'quarter' : 'year'
