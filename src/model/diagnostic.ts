import type { Evidence } from './evidence.ts'

export type Stage = 'ingest' | 'structure' | 'detect' | 'link' | 'resolve' | 'validate'
export type Severity = 'info' | 'warning' | 'error'

/** Something about the contract that a reader should know. Never thrown: thrown errors are for misuse and unreadable input. */
export interface Diagnostic {
  /** Stable, kebab-case, part of the public output: `amounts-conflict`, `page-without-text` … */
  readonly code: string
  readonly severity: Severity
  readonly stage: Stage
  readonly message: string
  /** True when something was lost by it, so that the result can only be `partial`. */
  readonly partial?: boolean
  readonly milestones?: readonly string[]
  readonly evidence?: readonly Evidence[]
}
