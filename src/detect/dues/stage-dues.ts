import type { PeriodUnit } from '../../model/date.ts'
import { toNumber } from '../../text/decimal.ts'
import { readNumberWords } from '../../text/number-words.ts'
import { parseOrdinal } from '../../text/ordinals.ts'
import type { DueExpression, DueReader } from './index.ts'

const UNITS: Readonly<Record<string, PeriodUnit>> = { day: 'D', week: 'W', month: 'M', quarter: 'Q', year: 'Y' }
const NUMBERED =
  /\b(Week|Month|Day|Year)s?\s+(?:#|No\.?\s*)?(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?:\s*(?:-|to|through)\s*(\d{1,3})\b)?(?!\s*(?:of|days?|weeks?|months?|years?|%|\.\d))/gi
const ORDINAL_YEAR =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\s*(?:\(\d{1,2}(?:st|nd|rd|th)\)\s*)?(?:full\s+)?(?:(?:Contract|License|Agreement|Operating|Lease|Term|Royalty|Sales)\s+)?year\b/gi

/** Steps of a plan: `Week 6`, `Month 3`, `Year 1`, `the second Contract Year`. Counted from the start of the term. */
export const stageDues: DueReader = (context) => {
  const found: DueExpression[] = []
  const add = (index: number, words: string, amount: number | undefined, unit: PeriodUnit | undefined) => {
    if (!amount || !unit) return
    const span = { start: context.offset + index, end: context.offset + index + words.length }
    found.push({
      span,
      due: { type: 'relative', offset: { amount, unit }, direction: 'after', anchor: { words: '', span }, span },
      lead: 'during',
    })
  }
  for (const match of context.text.matchAll(NUMBERED)) {
    // Of `Weeks 7 - 13` the end is when it is due.
    const number = numberOf(match[3] ?? match[2] ?? '')
    add(match.index, match[0], number, UNITS[(match[1] ?? '').toLowerCase()])
  }
  for (const match of context.text.matchAll(ORDINAL_YEAR)) add(match.index, match[0], parseOrdinal(match[1] ?? ''), 'Y')
  return found
}

function numberOf(words: string): number | undefined {
  if (/^\d/.test(words)) return Number(words)
  const read = readNumberWords(words, 0)
  return read && toNumber(read.value)
}
