import { amountOf, readQuantity } from '../detect/mentions/quantities.ts'
import { toNumber } from '../text/decimal.ts'

const KIND = '(?:additional|successive|consecutive|further|renewal|extension|more|subsequent)'
const NOUN = '(?:terms?|periods?|renewals?|extensions?|times)'
/** The number stands before, the length between: `two (2) additional one-year terms`, `up to three successive 12-month periods`. */
const COUNTED = new RegExp(
  `\\b(?:up\\s+to|maximum\\s+of|(?:no|not)\\s+more\\s+than|for|of|exceed)?\\s*(?<number>(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})(?:\\s*\\(\\d{1,2}\\))?)\\s+(?:${KIND},?\\s+){1,2}(?:(?:and\\s+)?(?:[a-z]+|\\d{1,3})(?:\\s*\\(\\d{1,3}\\))?[\\s-]+(?:years?|months?|days?|weeks?)\\s+)?${NOUN}\\b`,
  'i',
)
const TIMES =
  /\b(?:renew\w*|extend\w*)\b[^.;]{0,60}?\b(?<number>(?:once|twice|(?:up\s+to\s+)?(?:two|three|four|five|\d{1,2})(?:\s*\(\d{1,2}\))?\s+times))\b/i
/** `for an additional term of one year`, `one further period`: a single one, unless it is said to repeat. */
const SINGLE =
  /\b(?:an?|one(?:\s*\(1\))?)\s+(?:additional|further|second|single)\b[^.;]{0,50}?\b(?:terms?|periods?|years?|months?)\b/i
const REPEATS = /\b(?:successive|consecutive|each|every|from\s+year\s+to\s+year|terms|periods|thereafter)\b/i

/** How often the contract renews, where it counts: `up to two (2) additional one-year terms` is 2. */
export function renewalLimit(sentence: string): number | undefined {
  const counted = COUNTED.exec(sentence)?.groups?.number
  const times = TIMES.exec(sentence)?.groups?.number?.replace(/^up\s+to\s+/i, '')
  const written = counted ?? times
  if (written) {
    if (/^once/i.test(written)) return 1
    if (/^twice/i.test(written)) return 2
    const quantity = readQuantity(written.trim(), 0)
    const value = quantity && amountOf(quantity)
    if (value) return toNumber(value)
  }
  return SINGLE.test(sentence) && !REPEATS.test(sentence) ? 1 : undefined
}
