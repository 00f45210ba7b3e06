import type { Milestone } from '../model/milestone.ts'
import type { Schedule } from '../model/schedule.ts'
import type { Smartfield } from '../model/smartfield.ts'

/**
 * The classes that a result belongs to. Only what the program knows of its own work counts: sources, how the due point was
 * read and resolved, what the checks said.
 */
export interface Classes {
  /** Without a measured result in it there is no confidence. */
  readonly source: string
  /** From all results down to those most like this one: what is measured in a small class leans on the larger before it. */
  readonly chain: readonly string[]
}

/** In this order as each step tells the most of those that are left: measured on annotated contracts, see docs/accuracy.md. */
export function milestoneClasses(milestone: Milestone, isDoubted: boolean): Classes {
  const { due, sources, amounts, code } = milestone
  const found = `${sources[0] ?? 'unknown'}${code === null ? '' : ` ${code}`}`
  const unit = due.offset === null ? 'no period' : `period in ${due.offset.slice(-1)}`
  const sums = amounts.length === 0 ? 'no sum' : amounts.length === 1 ? 'one sum' : 'several sums'
  const steps = [
    `${due.type} ${due.date === null ? due.status : 'dated'}`,
    unit,
    sums,
    found,
    ...(sources.length > 1 || isDoubted
      ? [`${sources.length > 1 ? 'confirmed' : 'alone'}${isDoubted ? ', doubted' : ''}`]
      : []),
  ]
  return { source: `milestone by ${found}`, chain: narrowing('milestone', steps) }
}

/** The milestones that a warning of the checks names. */
export const doubtedIn = ({ diagnostics }: Schedule): ReadonlySet<string> =>
  new Set(diagnostics.flatMap((d) => (d.severity === 'info' ? [] : d.milestones)))

/** Fields of the contract as a whole; those of a milestone are as sure as the milestone. */
export function fieldClasses({ uid, sources, status, value }: Smartfield): Classes {
  const whole = value !== null && /^\d{4}(?:-\d\d|-Q\d)?$/.test(value) ? 'partial' : 'whole'
  return { source: `field by ${uid}`, chain: narrowing('field', [uid, sources[0] ?? 'none', `${status}, ${whole}`]) }
}

/** `milestone`, `milestone | relative dated`, `milestone | relative dated | period in D` … */
function narrowing(first: string, steps: readonly string[]): string[] {
  const names = [first, ...steps]
  return names.map((_, i) => names.slice(0, i + 1).join(' | '))
}
