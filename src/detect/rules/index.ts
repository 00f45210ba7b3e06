import type { Rule } from '../rule.ts'
import { completion } from './completion.ts'
import { datedNotice } from './dated-notice.ts'
import { datedRow } from './dated-row.ts'
import { deliverable } from './deliverable.ts'
import { notice } from './notice.ts'
import { paymentRow } from './payment-row.ts'
import { paymentStage } from './payment-stage.ts'
import { plannedDate } from './planned-date.ts'
import { quota } from './quota.ts'
import { recurringRow } from './recurring-row.ts'
import { review } from './review.ts'
import { scheduledEvent } from './scheduled-event.ts'
import { TERM_RULES } from './term/index.ts'
import { termWindow } from './term-window.ts'
import { workPeriod } from './work-period.ts'

/** All rules, in the order in which they are asked; link merges what several propose for one fact. */
export const RULES: readonly Rule[] = [
  ...TERM_RULES,
  paymentRow,
  paymentStage,
  datedRow,
  recurringRow,
  deliverable,
  completion,
  workPeriod,
  scheduledEvent,
  review,
  datedNotice,
  notice,
  termWindow,
  quota,
  plannedDate,
]
