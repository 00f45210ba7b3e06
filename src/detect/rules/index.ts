import type { Rule } from '../rule.ts'
import { completion } from './completion.ts'
import { deliverable } from './deliverable.ts'
import { notice } from './notice.ts'
import { paymentRow } from './payment-row.ts'
import { paymentStage } from './payment-stage.ts'
import { review } from './review.ts'

/** All rules, in the order in which they are asked; link merges what several propose for one fact. */
export const RULES: readonly Rule[] = [paymentRow, paymentStage, deliverable, completion, review, notice]
