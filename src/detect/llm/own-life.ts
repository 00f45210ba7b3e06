import { type Candidate, isTermCode, type MilestoneKind } from '../../model/candidate.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { Passage } from '../passage.ts'
import { TERM_RULES } from '../rules/term/index.ts'
import { isInside } from './reread-due.ts'

export type OwnLife = Pick<Candidate, 'code' | 'due' | 'facts'>

/**
 * What a passage says of the contract's own life where a model points at it: the readers of the term rules tell which of its dates it
 * is, so that `three years` counts from the start and not from nowhere. Only what stands in the words within the quote is read.
 */
export function ownLife(passage: Passage, kind: MilestoneKind, quote: Span, words: Span): OwnLife | undefined {
  if (kind !== 'term' && kind !== 'notice') return undefined
  for (const rule of TERM_RULES) {
    for (const proposal of rule.propose(passage)) {
      const { due, code, facts } = proposal
      if (!isTermCode(code) || due.type === 'none' || !overlaps(due.span, words) || !isInside(due.span, quote)) continue
      return { ...(code !== undefined && { code }), due, ...(facts && { facts }) }
    }
  }
  return undefined
}

const NAMED: readonly (readonly [code: string, name: RegExp])[] = [
  ['effective', /^effective date$/i],
  ['commencement', /^(?:commencement|start) date$/i],
]

/** Which of the contract's own dates a quote defines by its name, where the day itself stands in another passage. */
export function definedIn({ contract }: Passage, quote: Span): string | undefined {
  const terms = contract.terms.filter(({ span }) => isInside(span, quote))
  return NAMED.find(([, name]) => terms.some(({ term }) => name.test(term.trim())))?.[0]
}
