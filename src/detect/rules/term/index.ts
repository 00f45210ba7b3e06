import type { Rule } from '../../rule.ts'
import { agreementDate } from './agreement-date.ts'
import { commencement } from './commencement.ts'
import { confidentialityTerm } from './confidentiality-term.ts'
import { coverDate } from './cover-date.ts'
import { effectiveDate } from './effective-date.ts'
import { effectiveEvent } from './effective-event.ts'
import { executionDate } from './execution-date.ts'
import { noRenewal } from './no-renewal.ts'
import { nonRenewalNotice } from './non-renewal-notice.ts'
import { perpetual } from './perpetual.ts'
import { renewal } from './renewal.ts'
import { signatureDate } from './signature-date.ts'
import { termClause } from './term-clause.ts'
import { termEnd } from './term-end.ts'

/** The rules for the life of the contract itself; `resolve/key-dates.ts` chooses among what they propose. */
export const TERM_RULES: readonly Rule[] = [
  agreementDate,
  executionDate,
  signatureDate,
  coverDate,
  effectiveDate,
  effectiveEvent,
  commencement,
  termEnd,
  termClause,
  perpetual,
  confidentialityTerm,
  renewal,
  noRenewal,
  nonRenewalNotice,
]
