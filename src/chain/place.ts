import type { ChangeJson } from '../model/amendment.ts'
import type { ChainMilestone } from '../model/chain.ts'
import type { Milestone } from '../model/milestone.ts'
import type { InForce } from './in-force.ts'

export const fold = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[“”„"']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const quotes = (m: Milestone): string => fold(m.evidence.map((e) => e.quote).join(' '))
const clauses = (m: Milestone): string[] =>
  m.evidence.flatMap((e) => (e.clause ? [e.clause.replace(/\s/g, '').toLowerCase()] : []))

/** `6.3` holds `6.3(a)` and `6.3.1`, but not `6.31`. */
function isWithin(clause: string, outer: string): boolean {
  const wanted = outer.replace(/\s/g, '').toLowerCase()
  return clause === wanted || (clause.startsWith(wanted) && /^[.(]/.test(clause.slice(wanted.length)))
}

export const inClause = (m: Milestone, clause: string): boolean => clauses(m).some((own) => isWithin(own, clause))
const standsInPart = (m: Milestone, part: string): boolean =>
  clauses(m).some((own) => own.startsWith(part.replace(/\s/g, '').toLowerCase()))

/** The row's label stands first in its words, or as a word of its own. */
function inRow(m: Milestone, row: string): boolean {
  const label = fold(row).replace(/\s/g, '')
  const words = quotes(m)
  return (
    words.startsWith(`${label} `) ||
    new RegExp(`(?<!\\w)${literal(label).replace(/(?<=[a-z])(?=\d)/, '\\s?')}(?!\\w)`).test(words)
  )
}

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The milestones that a target names, by all of what it says; undefined where it says nothing. */
export function placed(state: InForce, target: ChangeJson['target']): ChainMilestone[] | undefined {
  const { milestones } = state
  const { row, part, clause, term } = target
  const inPart = (m: ChainMilestone, name: string): boolean =>
    standsInPart(m, name) || state.parts.get(fold(name))?.has(m.id) === true
  if (row !== null) {
    const rows = milestones.filter((m) => inRow(m, row))
    const narrowed = part === null ? rows : rows.filter((m) => inPart(m, part))
    return narrowed.length > 0 ? narrowed : rows
  }
  if (term !== null && clause === null && part === null) {
    const name = fold(term)
    return milestones.filter((m) => quotes(m).includes(name) || fold(m.title).includes(name))
  }
  if (clause !== null) return milestones.filter((m) => inClause(m, clause))
  if (part !== null) return milestones.filter((m) => inPart(m, part))
  return undefined
}

/** Those of `milestones` whose passage holds the words, or all of them in a document where none is named. */
export const holding = (milestones: readonly ChainMilestone[], words: string): ChainMilestone[] =>
  milestones.filter((m) => quotes(m).includes(fold(words)))

/** Of the words of two milestones the share that the shorter one has in common with the other. */
export function likeness(a: Milestone, b: Milestone): number {
  const words = (m: Milestone): Set<string> => new Set(quotes(m).match(/[a-z]{3,}/g) ?? [])
  const x = words(a)
  const y = words(b)
  const common = [...x].filter((word) => y.has(word)).length
  return common / Math.max(1, Math.min(x.size, y.size))
}
