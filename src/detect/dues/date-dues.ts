import { overlaps } from '../../model/span.ts'
import type { DueExpression, DueReader } from './index.ts'
import { leadOf } from './lead.ts'

/** Dates as written: `on or before 30 September 2024`, `March 2020`, `___ day of May, 20__` (blank). */
export const dateDues: DueReader = (context, taken) => {
  const found: DueExpression[] = []
  for (const mention of context.dates) {
    if (mention.form === 'day-month' || mention.form === 'fiscal' || taken.some((t) => overlaps(t, mention.span)))
      continue
    const from = mention.span.start - context.offset
    const lead = leadOf(context.text.slice(Math.max(0, from - 100), from))
    const blank = mention.form === 'blank' || mention.invalid === true || mention.alternative !== undefined
    found.push({
      span: mention.span,
      due: {
        type: 'absolute',
        date: mention.alternative ? { ...(mention.date.year && { year: mention.date.year }) } : mention.date,
        ...(mention.end && { endDate: mention.end }),
        ...(blank && { blank }),
        span: mention.span,
      },
      lead,
    })
  }
  return found
}
