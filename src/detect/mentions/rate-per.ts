import { matchAt } from './scan.ts'

/** What a sum is for each of: `$5 per unit` → `unit`, `$2,000 a month` → `month`, `$50 for each Restaurant` → `Restaurant`. */

const PER =
  /[\s,)]{0,3}(?:(?:USD|dollars)\s)?(?:(?<lead>\/\s?|per\s{1,2}|(?:for\s{1,2})?(?:each|every)\s{1,2}(?:and every\s)?(?:additional\s)?)(?:new\s|additional\s|full-time\s)?(?:calendar\s|contract\s|fiscal\s|full\s|completed\s)?(?<words>[A-Z][A-Za-z-]{1,30}(?:\s[A-Z][a-z-]{1,30}){0,2}|[a-z][a-z-]{0,30}(?:\s(?:year|period|month|quarter|week|day)\b)?)|an?\s{1,2}(?<time>day|week|month|quarter|year|hour|unit|piece)\b|(?<each>each|apiece)\b|(?<adverb>hourly|daily|weekly|monthly|quarterly|annually|yearly)\b)/y
const TIMES: Readonly<Record<string, string>> = {
  annum: 'year',
  annually: 'year',
  yearly: 'year',
  quarterly: 'quarter',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
  hourly: 'hour',
  hr: 'hour',
  mo: 'month',
  yr: 'year',
}
/** Words that follow `each` without being counted: `each of the`, `each to be paid`, `each payable`. */
const NOT_COUNTED =
  /^(?:of|to|for|in|on|at|such|be|being|payable|due|paid|shall|will|the|party|time|other|and|or|with|is)$/i

export function ratePer(flow: string, at: number): string | undefined {
  const groups = matchAt(PER, flow, at)?.groups
  if (groups === undefined) return undefined
  const { lead, words, time, each, adverb } = groups
  if (words) {
    if (NOT_COUNTED.test(words)) return /each/.test(lead ?? '') && !/for/.test(lead ?? '') ? 'each' : undefined
    return TIMES[words.toLowerCase()] ?? words
  }
  if (time) return time
  if (adverb) return TIMES[adverb]
  return each ? 'each' : undefined
}
