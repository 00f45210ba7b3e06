import type { PartialDate, Period, Precision } from './date.ts'
import type { Span } from './span.ts'

/**
 * What the contract says about when. `Resolution` is what it comes to. Both stay apart: `30 days after acceptance` is a
 * complete answer that waits for an event.
 */
export type Due =
  | {
      readonly type: 'absolute'
      readonly date: PartialDate
      readonly endDate?: PartialDate
      readonly blank?: boolean
      readonly choice?: Choice
      readonly span: Span
    }
  | {
      readonly type: 'relative'
      /** undefined where redacted. */
      readonly offset?: Period
      readonly direction: 'after' | 'before'
      readonly anchor: Anchor
      readonly choice?: Choice
      readonly span: Span
    }
  | {
      readonly type: 'recurring'
      readonly recurrence: string
      readonly rrule?: string
      /** `within 30 days after the end of each quarter`. */
      readonly offset?: Period
      readonly direction?: 'after' | 'before'
      readonly anchor?: Anchor
      /** The first occurrence, where the contract fixes it. */
      readonly first?: Due
      readonly until?: Due
      readonly span: Span
    }
  | {
      readonly type: 'event'
      readonly event: string
      readonly direction?: 'before'
      readonly anchor?: Anchor
      readonly choice?: Choice
      readonly span: Span
    }
  | { readonly type: 'none' }

/**
 * `the earlier of June 30, 2024 and completion of the Work`. The due that carries it is the one among them that says most
 * (a date before a period before an event).
 */
export interface Choice {
  readonly pick: 'earlier' | 'later'
  readonly among: readonly Due[]
}

/** What a due counts from: the contract's own words, and what they point at as far as it is known. */
export interface Anchor {
  /** As written: `the Effective Date`, `receipt of invoice`. */
  readonly words: string
  readonly span: Span
  /** A date written in the anchor itself: `60 days after March 1, 2020`. */
  readonly date?: PartialDate
  /** `the earlier of delivery and May 1, 2024`. */
  readonly choice?: Choice
}

export type ResolutionStatus = 'stated' | 'computed' | 'waiting' | 'blank' | 'conflict'

export interface Resolution {
  /** ISO: `2024-04-03`, `2024-04`, `2024-Q2`, `2024`. */
  readonly date?: string
  readonly endDate?: string
  readonly precision: Precision
  readonly status: ResolutionStatus
  /** One step a line. */
  readonly derivation: readonly string[]
  /** Candidate index of the milestone that the due is anchored at. */
  readonly anchorCandidate?: number
}
