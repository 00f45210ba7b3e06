import { amountOf, readQuantity } from '../detect/mentions/quantities.ts'
import type { Period, PeriodUnit } from '../model/date.ts'
import { toNumber } from '../text/decimal.ts'
import { parseOrdinal } from '../text/ordinals.ts'
import { unitOf } from '../text/period.ts'

/** Anchors that are themselves counted: an anniversary, a year of the contract, a period from another anchor. */
export interface CountedAnchor {
  readonly period: Period
  readonly direction: 'after' | 'before'
  /** What they are counted from; '' is the start of the term. */
  readonly from: string
}

const ORDINAL =
  '(?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|fifteenth|twentieth|\\d{1,2}(?:st|nd|rd|th))'
const ANNIVERSARY = new RegExp(
  `^(?:the\\s+|each\\s+)?(?:date\\s+of\\s+the\\s+)?(?:${ORDINAL}\\s*(?:\\(\\s*\\d{1,2}(?:st|nd|rd|th)?\\s*\\)\\s*)?)?anniversary(?:\\s+date)?\\s+of\\s+(?<from>.{3,120})$`,
  'i',
)
const YEAR_NAME = '(?:(?:contract|licen[cs]e|agreement|term|lease|service|subscription)\\s+)?year'
const END_OF_YEAR = new RegExp(
  `^(?:the\\s+)?(?<edge>end|expiration|expiry|close|conclusion|last\\s+day|beginning|start|commencement|first\\s+day)\\s+of\\s+(?:the\\s+)?(?:${ORDINAL}\\s*(?:\\(\\s*\\d{1,2}(?:st|nd|rd|th)?\\s*\\)\\s*)?(?:full\\s+)?${YEAR_NAME}(?<initial>\\s+(?:of|during)\\s+(?:the|this)\\s+(?:initial\\s+)?(?:term|agreement|contract))?|(?<named>contract|licen[cs]e|agreement|lease)\\s+year\\s+(?<number>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten))\\s*$`,
  'i',
)
const COUNTED =
  /^(?:the\s+)?(?:date\s+(?:that|which)\s+is\s+|date\s+falling\s+|day\s+(?:that|which)\s+is\s+|end\s+of\s+(?:the\s+)?|expiration\s+of\s+(?:the\s+)?)(?<count>.{1,40}?)[\s-]+(?<business>business\s+|working\s+)?(?<unit>days?|weeks?|months?|years?)(?:\s+period)?\s+(?<direction>after|following|from|prior\s+to|before)\s+(?<from>.{3,120})$/i
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ')

export function readCountedAnchor(words: string): CountedAnchor | undefined {
  return anniversary(words) ?? yearOfContract(words) ?? periodFrom(words)
}

function anniversary(words: string): CountedAnchor | undefined {
  const match = ANNIVERSARY.exec(words)
  const amount = match?.groups?.nth ? parseOrdinal(match.groups.nth) : 1
  // `each anniversary` comes again: it is no single day
  if (!match?.groups?.from || !amount || /^each/i.test(words)) return undefined
  return { period: { amount, unit: 'Y' }, direction: 'after', from: match.groups.from }
}

/** `the end of the second Contract Year`; `year` alone only where it is said of which term. */
function yearOfContract(words: string): CountedAnchor | undefined {
  const groups = END_OF_YEAR.exec(words)?.groups
  if (!groups) return undefined
  const isOfContract =
    groups.initial || groups.named || /(?:contract|licen[cs]e|agreement|term|lease|subscription)\s+year/i.test(words)
  const nth = groups.nth ? parseOrdinal(groups.nth) : readNumber(groups.number ?? '')
  if (!isOfContract || !nth) return undefined
  const amount = /^(?:beginning|start|commencement|first)/i.test(groups.edge ?? '') ? nth - 1 : nth
  return { period: { amount, unit: 'Y' }, direction: 'after', from: '' }
}

const readNumber = (words: string): number | undefined =>
  /^\d/.test(words) ? Number(words) : NUMBERS.indexOf(words.toLowerCase()) + 1 || undefined

/** `the date that is six (6) months after the Effective Date`. */
function periodFrom(words: string): CountedAnchor | undefined {
  const groups = COUNTED.exec(words)?.groups
  const quantity = groups && readQuantity(groups.count ?? '', 0)
  const value = quantity && amountOf(quantity)
  const unit: PeriodUnit | undefined = groups?.business ? 'B' : unitOf(groups?.unit ?? '')
  if (!groups?.from || !value || !unit || quantity.span.end < (groups.count ?? '').trimEnd().length) return undefined
  return {
    period: { amount: toNumber(value), unit },
    direction: /prior|before/i.test(groups.direction ?? '') ? 'before' : 'after',
    from: groups.from,
  }
}
