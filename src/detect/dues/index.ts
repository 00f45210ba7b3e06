import type { Due } from '../../model/due.ts'
import type { BlankMention, DateMention, PeriodMention, RecurrenceMention } from '../../model/mention.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { anniversaryDues } from './anniversary-dues.ts'
import { blankDues } from './blank-dues.ts'
import { joinChoices } from './choice.ts'
import { dateDues } from './date-dues.ts'
import { eventDues } from './event-dues.ts'
import { periodDues } from './period-dues.ts'
import { recurringDues } from './recurring-dues.ts'
import { stageDues } from './stage-dues.ts'

/**
 * How a due point is led in; decides what it may mean.
 * by: a deadline (within, by, no later than, on or before) · on: the day itself · until: an end (until, through, expires on) ·
 * from: a beginning (commencing, effective as of, from) · for: a length (for a period of) · notice: days of prior notice ·
 * during: a window · bare: none of these
 */
export type DueLead = 'by' | 'on' | 'until' | 'from' | 'for' | 'notice' | 'during' | 'bare'

export interface DueExpression {
  readonly span: Span
  readonly due: Exclude<Due, { readonly type: 'none' }>
  readonly lead: DueLead
}

/** A sentence with its mentions; mention spans are flow offsets, `offset` is the flow offset of `text`. */
export interface DueContext {
  readonly text: string
  readonly offset: number
  readonly dates: readonly DateMention[]
  readonly periods: readonly PeriodMention[]
  readonly recurrences: readonly RecurrenceMention[]
  readonly blanks: readonly BlankMention[]
  /** For table rows: where its cells end (flow offsets). An anchor does not run over into the next cell. */
  readonly cellEnds?: readonly number[]
}

/** Reads one form of due point; `taken` are the spans that stronger forms have read already. */
export type DueReader = (context: DueContext, taken: readonly Span[]) => readonly DueExpression[]

const READERS: readonly DueReader[] = [
  anniversaryDues,
  periodDues,
  recurringDues,
  dateDues,
  blankDues,
  stageDues,
  eventDues,
]

/** All due points of a sentence, in order of the text; none overlaps another. */
export function findDues(context: DueContext): DueExpression[] {
  const found: DueExpression[] = []
  for (const read of READERS) {
    for (const expression of read(context, found.flatMap(spansOf))) {
      if (!found.some((f) => overlaps(f.span, expression.span))) found.push(expression)
    }
  }
  return joinChoices(context, found)
}

/** What an expression has read: its own words, and the dates that begin or end a recurrence. */
function spansOf({ span, due }: DueExpression): readonly Span[] {
  if (due.type !== 'recurring') return [span]
  return [span, ...[due.first, due.until].flatMap((part) => (part && part.type !== 'none' ? [part.span] : []))]
}
