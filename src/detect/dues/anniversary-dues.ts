import type { PeriodUnit } from '../../model/date.ts'
import { parseOrdinal } from '../../text/ordinals.ts'
import { readAnchor } from './anchor.ts'
import type { DueExpression, DueReader } from './index.ts'
import { leadOf } from './lead.ts'

const ANNIVERSARY =
  /\b(?:(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|fifteenth|twentieth|\d{1,2}(?:st|nd|rd|th))\s*(?:\(\d{1,2}(?:st|nd|rd|th)?\)\s*)?|(one|two|three|four|five|six|seven|eight|ten|\d{1,3})(?:\s*\(\d{1,3}\))?[- ](year|month|week|day)\s+)?anniversary(?:\s+date)?(?:\s+of\b)?/gi
const UNITS: Readonly<Record<string, PeriodUnit>> = { year: 'Y', month: 'M', week: 'W', day: 'D' }
const YEARS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
}

/** `thirty days before the`: the period is the due point, counted from the anniversary. */
const COUNTED_FROM =
  /\b(?:days?|weeks?|months?)'?\s+(?:immediately\s+)?(?:prior\s+to|before|preceding|after|following)\s+(?:the\s+|such\s+)?$/i

/** `the third anniversary of the Effective Date`. `each anniversary` is a recurrence and read there. */
export const anniversaryDues: DueReader = (context) => {
  const { text, offset } = context
  const found: DueExpression[] = []
  for (const match of text.matchAll(ANNIVERSARY)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    if (/\b(?:each|every|any|successive|annual|such)\s+(?:\w+\s+)?$/i.test(before)) continue
    if (COUNTED_FROM.test(before)) continue
    const years = match[1] ? parseOrdinal(match[1]) : match[2] ? (YEARS[match[2].toLowerCase()] ?? Number(match[2])) : 1
    if (!years) continue
    const end = match.index + match[0].length
    const anchor = / of$/i.test(match[0]) ? readAnchor(context, end) : undefined
    const span = { start: offset + match.index, end: anchor ? anchor.span.end : offset + end }
    found.push({
      span,
      due: {
        type: 'relative',
        offset: { amount: years, unit: UNITS[match[3]?.toLowerCase() ?? 'year'] ?? 'Y' },
        direction: 'after',
        anchor: anchor ?? { words: '', span: { start: offset + end, end: offset + end } },
        span,
      },
      lead: leadOf(before),
    })
  }
  return found
}
