import type { Due } from '../../model/due.ts'
import type { RecurrenceMention } from '../../model/mention.ts'
import { overlaps } from '../../model/span.ts'
import { readAnchor } from './anchor.ts'
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
  let first: Due | undefined = firstAnniversary(context, mention) ?? inFirstYear(context, mention)
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

/** `on each anniversary of the Effective Date`: the first one is a year from it. */
function firstAnniversary(context: DueContext, { span }: RecurrenceMention): Due | undefined {
  const to = span.end - context.offset
  const from = span.start - context.offset
  if (!/\b(?:each|every) anniversary$/i.test(context.text.slice(from, to))) return undefined
  const of = /^(?: date)? of /i.exec(context.text.slice(to, to + 12))
  const anchor = of ? readAnchor(context, to + of[0].length) : undefined
  if (!anchor) return undefined
  const words = `the first anniversary of ${anchor.words}`
  const whole = { start: span.start, end: anchor.span.end }
  return { type: 'event', event: words, anchor: { words, span: whole }, span: whole }
}

/** `by 31 March in each year, starting in 2026` */
function inFirstYear(context: DueContext, { rrule, span }: RecurrenceMention): Due | undefined {
  const day = /^FREQ=YEARLY;BYMONTH=(\d{1,2});BYMONTHDAY=(\d{1,2})$/.exec(rrule ?? '')
  if (!day) return undefined
  for (const date of context.dates) {
    if (date.form !== 'year' || date.end || date.span.start < span.start) continue
    const at = date.span.start - context.offset
    if (
      !/\b(?:starting|beginning|commencing)(?: with| in)?(?: the year)?\s*$/i.test(
        context.text.slice(Math.max(0, at - 40), at),
      )
    )
      continue
    return {
      type: 'absolute',
      date: { ...date.date, month: Number(day[1]), day: Number(day[2]) },
      span: date.span,
    }
  }
  return undefined
}
