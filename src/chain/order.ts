import type { Schedule } from '../model/schedule.ts'

export interface Ordered {
  readonly master: Schedule
  readonly amendments: readonly Schedule[]
  /** Contracts that amend nothing, other than the master. */
  readonly strangers: readonly Schedule[]
}

/** The master is what amends nothing, of several the one that the amendments name; the others follow by number, then by date. */
export function order(schedules: readonly Schedule[]): Ordered | undefined {
  const dated = [...schedules].sort((a, b) => compareText(dateOf(a) ?? '9999', dateOf(b) ?? '9999'))
  const amendments = dated.filter((s) => s.document.amends !== null)
  const others = dated.filter((s) => s.document.amends === null)
  const named = new Set(amendments.flatMap((s) => s.document.amends?.date ?? []))
  const master = others.find((s) => named.has(dateOf(s) ?? '')) ?? others[0] ?? amendments[0]
  if (!master) return undefined
  const number = (s: Schedule): number => Number(s.document.amends?.number ?? Number.POSITIVE_INFINITY)
  const numbered = amendments.filter((s) => s !== master)
  const all = numbered.every((s) => Number.isFinite(number(s)))
  return {
    master,
    amendments: all ? numbered.sort((a, b) => number(a) - number(b)) : numbered,
    strangers: others.filter((s) => s !== master),
  }
}

export const dateOf = ({ keyDates }: Schedule): string | null => keyDates.agreementDate ?? keyDates.effectiveDate

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
