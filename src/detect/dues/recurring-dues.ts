import type { Due } from '../../model/due.ts'
import type { RecurrenceMention } from '../../model/mention.ts'
import { overlaps } from '../../model/span.ts'
import type { DueContext, DueExpression, DueReader } from './index.ts'
import { leadOf } from './lead.ts'

const BEGIN =
  /\b(?:commencing|beginning|starting|commences?|begins?|first (?:such )?(?:payment|instal{1,2}ment|report)[^.;]{0,40})\s*(?:on|with|as of|from|in|to be|being|is|due|made|shall be|,)*\s*$/i
const END = /\b(?:until|through|thru|ending|and ending|to)\s*(?:on|with|and including)?\s*$/i

/** `on the first day of each month`, `quarterly`, `each Contract Year`, with its first and last date where written. */
export const recurringDues: DueReader = (context, taken) => {
  const found: DueExpression[] = []
  for (const mention of context.recurrences) {
    if (taken.some((t) => overlaps(t, mention.span)) || (!context.cellEnds && isNamePart(context, mention))) continue
    const from = mention.span.start - context.offset
    found.push({
      span: mention.span,
      due: recurring(context, mention),
      lead: leadOf(context.text.slice(Math.max(0, from - 60), from)),
    })
  }
  return found
}

/** `the Annual Forecast`: part of a defined name in the middle of a sentence, not a rule. */
function isNamePart(context: DueContext, mention: RecurrenceMention): boolean {
  const from = mention.span.start - context.offset
  const to = mention.span.end - context.offset
  if (!/^[A-Z][a-z]/.test(context.text.slice(from, to))) return false
  return /[a-z"(\]%,]\s+$/.test(context.text.slice(0, from)) && /^\s+[A-Z][a-z]/.test(context.text.slice(to, to + 4))
}

function recurring(context: DueContext, mention: RecurrenceMention): Extract<Due, { type: 'recurring' }> {
  let first: Due | undefined
  let until: Due | undefined
  for (const date of context.dates) {
    if (overlaps(date.span, mention.span) || (date.form !== 'full' && date.form !== 'month')) continue
    const at = date.span.start - context.offset
    const before = context.text.slice(Math.max(0, at - 80), at)
    const due: Due = { type: 'absolute', date: date.date, span: date.span }
    if (!first && BEGIN.test(before)) first = due
    else if (!until && END.test(before)) until = due
  }
  return {
    type: 'recurring',
    recurrence: mention.recurrence,
    ...(mention.rrule && { rrule: mention.rrule }),
    ...(first && { first }),
    ...(until && { until }),
    span: mention.span,
  }
}
