import type { Amends } from './amendment.ts'
import type { Candidate } from './candidate.ts'
import type { Contract } from './contract.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Resolution, ResolutionStatus } from './due.ts'
import type { Span } from './span.ts'

/**
 * What the core (detect, link, resolve) hands to validation and output: candidates that were joined and dated, and the
 * facts of the contract as a whole. Spans are flow offsets. Milestones still have no ids: others are named by their
 * position in `ResolvedContract.milestones`.
 */

/** Who acts or receives. `party` is the id of a `Contract.parties` entry; undefined where no party could be found for the name. */
export interface PartyReference {
  readonly party?: string
  readonly name: string
  readonly role?: string
}

export interface ResolvedMilestone {
  readonly candidate: Candidate
  readonly resolution: Resolution
  readonly responsible: readonly PartyReference[]
  readonly beneficiary: readonly PartyReference[]
  /** Positions in `ResolvedContract.milestones`. */
  readonly dependsOn: readonly number[]
  /** Position of the milestone that the due counts from. */
  readonly anchorMilestone?: number
}

/** One fact of the contract as a whole, with the passages that state it. */
export interface KeyFact {
  /** ISO date (also partial), ISO 8601 duration, code or plain words: see `keyDates` of the public JSON. */
  readonly value: string
  /** Flow spans, the main one first. */
  readonly evidence: readonly Span[]
  readonly status: ResolutionStatus
  /** `rule:<id>` */
  readonly sources: readonly string[]
}

export interface KeyDates {
  readonly agreementDate?: KeyFact
  readonly effectiveDate?: KeyFact
  readonly expirationDate?: KeyFact
  readonly term?: KeyFact
  readonly renewalTerm?: KeyFact
  /** automatic | option | evergreen | none */
  readonly renewalType?: KeyFact
  readonly noticePeriodToTerminateRenewal?: KeyFact
  readonly renewalNoticeDate?: KeyFact
}

/** The term that runs on `asOf`: only with that option. ISO dates. */
export interface CurrentTerm {
  readonly start: string
  readonly end: string
  /** 0 in the initial term, 1 in the first renewal. */
  readonly renewal: number
  readonly noticeDate?: string
}

export interface TotalValue {
  readonly value: string
  readonly currency?: string
  readonly evidence: readonly Span[]
  readonly sources: readonly string[]
}

/** A diagnostic that names milestones by position; the positions become ids in the output. */
export interface CoreDiagnostic extends Diagnostic {
  readonly positions?: readonly number[]
}

export interface ResolvedContract {
  readonly contract: Contract
  /** In order of the document. */
  readonly milestones: readonly ResolvedMilestone[]
  readonly keyDates: KeyDates
  readonly currentTerm?: CurrentTerm
  readonly totalValue?: TotalValue
  /** ISO 3166, also with a subdivision: `US-WA`, `GB-ENG`; the contract's words where it cannot be told. */
  readonly governingLaw?: KeyFact
  /** The id of a contract type: `software-development`. */
  readonly contractType?: KeyFact
  readonly amends?: Amends
  /** ISO 639-1. */
  readonly language: string
  /** Of detect, link and resolve; those of earlier stages stay where they were made. */
  readonly diagnostics: readonly CoreDiagnostic[]
}
