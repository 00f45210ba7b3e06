import type { Period } from '../../model/date.ts'
import type { Anchor, Due } from '../../model/due.ts'
import type { PeriodMention, RecurrenceMention } from '../../model/mention.ts'
import { overlaps } from '../../model/span.ts'
import { readAnchor } from './anchor.ts'
import { choiceAt } from './choice.ts'
import type { DueContext, DueExpression, DueReader } from './index.ts'
import { isNoticePeriod, leadOf } from './lead.ts'
import { inTwoSteps } from './two-steps.ts'

const CONNECTOR =
  /^'?s?\s*(?:\([^)]{0,40}\)\s*)?'?(?:\s*(?:period|time|immediately|or less|or more|each|next|,))*\s*(after|following|subsequent to|from and after|starting from|counted from|(?:to\s+)?(?:commenc|beginn?|start)(?:ing|e)?\s+(?:on|upon|with|from|as of)|from|upon|since|of|prior to|before|preceding|in advance of|thereafter|hereof|hereafter)\b/i
const NOTICE_BEFORE = /\b(?:prior to|before|in advance of|preceding)\b/i
const PERIOD_END =
  /^(?:the\s+)?(?:end|close|expiration|termination|last day|conclusion|completion|beginning|start)\s+of\s+(?:any|each|every|such|a|that|the (?:preceding|applicable|relevant|respective|prior|succeeding|immediately preceding))\s+(?:[a-z-]+\s+){0,3}?(month|quarter|year|half[- ]year|week)(?:-annual)?\b(?!\s+(?:in|during) which|\s+quarter)/i
/** `within sixty days of the calendar year end`, `10 days after month-end` */
const PERIOD_NAME =
  /^(?:the\s+|each\s+|every\s+|any\s+|such\s+|a\s+)?(?:calendar\s+|fiscal\s+|contract\s+|preceding\s+|relevant\s+|applicable\s+)?(month|quarter|year)(?:'s)?[- ]end\b/i
const EACH: Readonly<Record<string, string>> = {
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'annual',
}

/** `within thirty (30) days after X`, `sixty days prior to Y`, `90 days' written notice`, `for a period of two years`. */
export const periodDues: DueReader = (context, taken) => {
  const found: DueExpression[] = []
  for (const [i, mention] of context.periods.entries()) {
    if (taken.some((t) => overlaps(t, mention.span))) continue
    // `____ day of March` is a date with a blank, no period.
    if (context.dates.some((d) => overlaps(d.span, mention.span))) continue
    const expression = readPeriod(context, mention)
    if (!expression) continue
    const both = inTwoSteps(context, context.periods[i - 1], expression)
    if (both && found.at(-1)?.span.start === both.span.start) found.pop()
    found.push(both ?? expression)
  }
  return found
}

function readPeriod(context: DueContext, mention: PeriodMention): DueExpression | undefined {
  const { text, offset } = context
  const from = mention.span.start - offset
  const to = mention.span.end - offset
  const before = text.slice(Math.max(0, from - 100), from)
  const after = text.slice(to, to + 120)
  const lead = leadOf(before)
  const offsetPart = mention.period && { offset: mention.upTo && lead === 'by' ? mention.upTo : mention.period }
  const connector = CONNECTOR.exec(after)
  const word = connector?.[1]?.toLowerCase() ?? ''
  const spanTo = (end: number) => ({ start: mention.span.start, end })

  if (isNoticePeriod(after)) {
    const anchorWord = NOTICE_BEFORE.exec(after)
    const noticeEnd = /notice/i.exec(after)
    const at = to + (noticeEnd ? noticeEnd.index + noticeEnd[0].length : 0)
    const beforeWord = anchorWord
      ? /^[^.;]{0,120}?\b(?:prior to|before|in advance of|preceding)\b/i.exec(text.slice(at, at + 160))
      : null
    const anchor = beforeWord ? readAnchor(context, at + beforeWord[0].length) : undefined
    return {
      span: spanTo(anchor ? anchor.span.end : offset + at),
      due: {
        type: 'relative',
        ...offsetPart,
        direction: 'before',
        anchor: anchor ?? nothing(mention),
        span: mention.span,
      },
      lead: 'notice',
    }
  }
  if (connector && (word !== 'of' || lead === 'by' || lead === 'during') && !mention.adjective) {
    const direction = /prior to|before|preceding|advance/.test(word) ? 'before' : 'after'
    if (/hereof|thereafter|hereafter/.test(word)) {
      const end = to + connector[0].length
      const start = end - word.length
      const anchor = { words: word, span: { start: offset + start, end: offset + end } }
      return {
        span: spanTo(offset + end),
        due: { type: 'relative', ...offsetPart, direction, anchor, span: mention.span },
        lead,
      }
    }
    const anchor = readChoiceOrAnchor(context, to + connector[0].length)
    if (anchor) return anchored(context, mention, offsetPart, direction, anchor, lead)
  }
  if (mention.adjective) return undefined
  if (lead === 'by' || lead === 'for' || lead === 'until' || lead === 'during')
    return {
      span: mention.span,
      due: { type: 'relative', ...offsetPart, direction: 'after', anchor: nothing(mention), span: mention.span },
      lead: lead === 'until' ? 'for' : lead,
    }
  return undefined
}

/** `the earlier of delivery and May 1, 2024`, else one noun phrase. */
function readChoiceOrAnchor(context: DueContext, at: number): Anchor | undefined {
  const anchor = readAnchor(context, at)
  const choice = anchor && choiceAt(context, at)
  if (!anchor || !choice) return anchor
  const span = { start: anchor.span.start, end: Math.max(anchor.span.end, choice.end) }
  const words = context.text.slice(span.start - context.offset, span.end - context.offset)
  return { words, span, choice: choice.choice }
}

const nothing = (mention: PeriodMention): Anchor => ({
  words: '',
  span: { start: mention.span.end, end: mention.span.end },
})

function anchored(
  context: DueContext,
  mention: PeriodMention,
  offsetPart: { offset: NonNullable<PeriodMention['period']> } | undefined,
  direction: 'after' | 'before',
  anchor: Anchor,
  lead: DueExpression['lead'],
): DueExpression {
  const span = { start: mention.span.start, end: anchor.span.end }
  const recurrence = recurrenceIn(context, anchor)
  const common = { ...offsetPart, direction, anchor, span }
  if (recurrence) {
    const first = firstOf(context, anchor, common)
    return { span, due: { type: 'recurring', recurrence, ...common, ...(first && { first }) }, lead }
  }
  return { span, due: { type: 'relative', ...common }, lead: lead === 'bare' || lead === 'on' ? 'by' : lead }
}

const FIRST_PERIOD =
  /\b(?:beginning|commencing|starting) with the (?:calendar |fiscal )?(?:month|quarter|year|period) (?:that )?end(?:ing|s|ed)(?: on)?\s*$/i
const FIRST_TIME =
  /\bthe first (?:[a-z]+ )?(?:of (?:which|them) )?(?:(?:shall|will) be |is |being |to be )?(?:due )?(?:on|by|no later than)\s*$/i

/** The first occurrence, where the contract fixes it: `beginning with the quarter ending March 31, 2025`, `each anniversary of`. */
function firstOf(
  context: DueContext,
  anchor: Anchor,
  { offset, direction }: { readonly offset?: Period; readonly direction: 'after' | 'before' },
): Due | undefined {
  const relative = (from: Anchor): Due | undefined =>
    offset && { type: 'relative', offset, direction, anchor: from, span: from.span }
  const anniversary = /^(?:each|every) anniversary(?: date)? of (.+)$/i.exec(anchor.words)?.[1]
  if (anniversary) return relative({ words: `the first anniversary of ${anniversary}`, span: anchor.span })
  for (const { form, date, span } of context.dates) {
    if (form !== 'full') continue
    const at = span.start - context.offset
    const before = context.text.slice(Math.max(0, at - 80), at)
    const words = context.text.slice(at, span.end - context.offset)
    if (FIRST_PERIOD.test(before)) return relative({ words, span, date })
    if (FIRST_TIME.test(before)) return { type: 'absolute', date, span }
  }
  return undefined
}

/** The anchor is itself a rule: `the end of each calendar quarter`. */
function recurrenceIn(context: DueContext, anchor: Anchor): string | undefined {
  const end = PERIOD_END.exec(anchor.words) ?? PERIOD_NAME.exec(anchor.words)
  if (end) return EACH[(end[1] ?? '').toLowerCase()] ?? (/half/.test(end[1] ?? '') ? 'semiannual' : undefined)
  const inside = context.recurrences.find((r: RecurrenceMention) => overlaps(r.span, anchor.span) && !r.adjective)
  return inside?.recurrence
}
