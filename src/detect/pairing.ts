import type { Amount } from '../model/candidate.ts'
import type { Due } from '../model/due.ts'
import type { Span } from '../model/span.ts'
import type { AmountAt } from './amounts.ts'
import type { DueExpression } from './dues/index.ts'

/** One stage of a passage: a due point with the sums that fall due at it. */
export interface Stage {
  readonly due: Due
  readonly amounts: readonly Amount[]
  /** Where the due point and the sums stand. */
  readonly focus: readonly Span[]
}

/**
 * Pairs due points and sums of one sentence or row:
 * a list of dates with one sum is that sum on each date; as many sums as due points go together in order; one due point
 * takes all sums; else each sum goes to the due point nearest behind it.
 */
export function pair(all: readonly DueExpression[], amounts: readonly AmountAt[]): Stage[] {
  const dues = withoutPeriods(all)
  if (dues.length === 0) return amounts.length ? [stage({ type: 'none' }, amounts, [])] : []
  const listed = dues.filter((d) => d.due.type === 'absolute' && d.lead !== 'from' && d.lead !== 'until')
  const rest = dues.filter((d) => !listed.includes(d))
  if (
    listed.length >= 2 &&
    rest.every((d) => d.due.type === 'event' || (d.due.type === 'recurring' && !d.due.rrule)) &&
    amounts.length <= 1
  )
    return listed.map((d) => stage(d.due, amounts, [d.span]))
  if (dues.length === 1 || amounts.length === 0) {
    const best = strongest(dues)
    return [stage(best.due, amounts, [best.span])]
  }
  if (amounts.length === 1) {
    const best = strongest(dues)
    return [stage(best.due, amounts, [best.span])]
  }
  if (dues.length === amounts.length) return dues.map((d, i) => stage(d.due, [amounts[i] as AmountAt], [d.span]))
  const listedDays = daysBehindSums(dues, amounts)
  if (listedDays) return listedDays
  const groups = new Map<DueExpression, AmountAt[]>()
  for (const amount of amounts) {
    const due = nearest(dues, amount.span)
    groups.set(due, [...(groups.get(due) ?? []), amount])
  }
  return [...groups].map(([due, sums]) => stage(due.due, sums, [due.span]))
}

/** `$5,000 on 1 May and 1 June, and $7,000 on 1 July and 1 August`: each sum falls due on each of the days that follow it. */
function daysBehindSums(dues: readonly DueExpression[], amounts: readonly AmountAt[]): Stage[] | undefined {
  const days = dues.filter((d) => d.due.type === 'absolute' && d.due.date.day !== undefined)
  const labels = dues.filter((d) => !days.includes(d))
  const [first, last] = [amounts[0], amounts.at(-1)]
  if (!first || !last || days.length <= amounts.length || labels.some((d) => d.lead === 'by' || d.lead === 'on'))
    return undefined
  if (
    (days[0] as DueExpression).span.start < first.span.end ||
    (days.at(-1) as DueExpression).span.start < last.span.end
  )
    return undefined
  return days.map((d) => {
    const sum = amounts.findLast((a) => a.span.end <= d.span.start) as AmountAt
    return stage(d.due, [sum], [d.span])
  })
}

/** `For calendar year 2016 the fee shall be paid by March 31, 2017`: the year says what is paid for, not when. */
function withoutPeriods(dues: readonly DueExpression[]): readonly DueExpression[] {
  const firm = dues.some(
    (d) => d.due.type === 'absolute' && d.due.date.day !== undefined && (d.lead === 'by' || d.lead === 'on'),
  )
  return firm
    ? dues.filter(
        (d) =>
          !(
            d.due.type === 'absolute' &&
            !d.due.blank &&
            d.due.date.month === undefined &&
            d.lead !== 'by' &&
            d.lead !== 'on'
          ),
      )
    : dues
}

function stage(due: Due, amounts: readonly AmountAt[], focus: readonly Span[]): Stage {
  return { due, amounts: amounts.map((a) => a.amount), focus: [...focus, ...amounts.map((a) => a.span)] }
}

const RANK: Readonly<Record<string, number>> = { recurring: 4, relative: 3, absolute: 2, event: 1 }

/** `Contract Year 1`, `Week 6`: says less than the date beside it. */
const isStep = ({ due, lead }: DueExpression): boolean =>
  due.type === 'relative' && due.anchor.words === '' && lead === 'during'

/** Of several due points of one obligation the one that says most: a rule before a period before a date before an event. */
export function strongest(dues: readonly DueExpression[]): DueExpression {
  const weight = (d: DueExpression): number =>
    (isStep(d) ? 1.5 : (RANK[d.due.type] ?? 0)) +
    (d.due.type === 'recurring' && (d.due.rrule || d.due.offset) ? 0.5 : 0) +
    (d.lead === 'by' || d.lead === 'on' ? 2 : 0) -
    (d.lead === 'for' || d.lead === 'notice' || d.lead === 'during' ? 2 : 0)
  return dues.reduce((best, d) => (weight(d) > weight(best) ? d : best))
}

function nearest(dues: readonly DueExpression[], span: Span): DueExpression {
  const distance = (d: DueExpression): number =>
    d.span.start >= span.end ? d.span.start - span.end : (span.start - d.span.end) * 1.5
  return dues.reduce((best, d) => (distance(d) < distance(best) ? d : best))
}
