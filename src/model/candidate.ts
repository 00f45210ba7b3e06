import type { Period } from './date.ts'
import type { Due } from './due.ts'
import type { Span } from './span.ts'

export type MilestoneKind = 'payment' | 'deliverable' | 'completion' | 'review' | 'term' | 'notice'

export interface Amount {
  /** Decimal strings. At least one of `value` and `percent`. */
  readonly value?: string
  readonly currency?: string
  readonly percent?: string
  readonly of?: string
  readonly per?: string
}

/** What a rule (or, later, a model) proposes: a milestone before linking and resolving. Spans are flow offsets. */
export interface Candidate {
  readonly kind: MilestoneKind
  /** Finer, for importers: agreement effective expiry renewal non-renewal-notice report holdback … */
  readonly code?: string
  readonly title: string
  readonly due: Due
  readonly amounts: readonly Amount[]
  /** Names or roles as written; link finds the parties. */
  readonly responsible: readonly string[]
  readonly beneficiary: readonly string[]
  /** The passages, the main one first. Each at most a sentence or a table row. */
  readonly passages: readonly Span[]
  readonly consequence: readonly Span[]
  /** `rule:<id>`, `model:<prompt id>@<version>` */
  readonly sources: readonly string[]
  /** Sources of a due point or sum that the first source has not: link names them first. */
  readonly filledBy?: readonly string[]
  /** What a term or notice candidate says beyond its due point; feeds `keyDates`. */
  readonly facts?: TermFacts
}

export interface TermFacts {
  /** Initial term. */
  readonly term?: Period
  readonly renewalTerm?: Period
  readonly renewalType?: 'automatic' | 'option' | 'evergreen' | 'none'
  /** Notice that stops the renewal. */
  readonly noticePeriod?: Period
  /** No end, or until terminated. */
  readonly perpetual?: boolean
}

/** Codes of what states the life of the contract itself. */
const TERM_CODES: ReadonlySet<string> = new Set([
  'agreement',
  'effective',
  'commencement',
  'expiry',
  'renewal',
  'non-renewal-notice',
  'signature',
  'no-renewal',
])
export const isTermCode = (code: string | undefined): boolean => code !== undefined && TERM_CODES.has(code)
