import type { PeriodMention } from '../../model/mention.ts'
import type { DueContext, DueExpression } from './index.ts'
import { leadOf } from './lead.ts'

const JOIN = /^\s{1,2}and\s{1,2}$/i
const RANK: Readonly<Record<string, number>> = { Y: 4, Q: 3, M: 3, W: 2, D: 1, B: 1 }

/**
 * `twenty-two (22) months and one (1) week from X` has no length in one unit: it is one week after the day that is 22 months
 * after X. Read apart, the week alone would give a wrong date.
 */
export function inTwoSteps(
  context: DueContext,
  first: PeriodMention | undefined,
  second: DueExpression,
): DueExpression | undefined {
  const { due, span } = second
  if (!first?.period || due.type !== 'relative' || !due.offset || due.anchor.words === '') return undefined
  const { text, offset } = context
  if (!JOIN.test(text.slice(first.span.end - offset, span.start - offset))) return undefined
  if ((RANK[first.period.unit] ?? 0) <= (RANK[due.offset.unit] ?? 0)) return undefined
  const from = first.span.start - offset
  const words = `date that is ${text.slice(from, first.span.end - offset)} ${due.direction} ${due.anchor.words}`
  const whole = { start: first.span.start, end: span.end }
  const lead = leadOf(text.slice(Math.max(0, from - 100), from))
  return {
    span: whole,
    due: { ...due, anchor: { words, span: { start: first.span.start, end: due.anchor.span.end } }, span: whole },
    lead: lead === 'bare' || lead === 'on' ? second.lead : lead,
  }
}
