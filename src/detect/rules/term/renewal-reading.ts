import type { Period } from '../../../model/date.ts'
import type { PeriodMention } from '../../../model/mention.ts'
import type { Span } from '../../../model/span.ts'
import { isNoticePeriod } from '../../dues/lead.ts'
import type { Passage } from '../../passage.ts'
import { underTermHeading } from './own-term.ts'
import { at, textAfter, textBefore } from './words.ts'

export interface Renewal {
  readonly type: 'automatic' | 'option' | 'evergreen'
  readonly period?: Period
  readonly span: Span
}

const RENEW = /\b(?:(?:auto[- ]?|self[- ]?)?renew(?:s|ed|al|als|able|ing)?|extend(?:s|ed|able|ing)?|extension|prolong(?:s|ed|ing)?|roll(?:s|ed)? over|successive (?=[^.;]{0,40}\b(?:term|period|year|month)))\b/gi
const OF_TERM = /\b(?:agreement|contract|term|period|addendum|engagement|lease|franchise|arrangement)\b/i
const CONTINUES =
  /\b(?:continues?|remains?|renew(?:s|ed)?|extend(?:s|ed)?|thereafter|basis)\b[^.;]{0,120}?\b(month[- ]to[- ]month|monthly basis|year[- ]to[- ]year|yearly basis|annual basis|week[- ]to[- ]week|quarter[- ]to[- ]quarter|from month to month|from year to year|year by year)\b|\b(month[- ]to[- ]month|year[- ]to[- ]year|from year to year|from month to month)\b/i
const ANNUALLY = /\brenew\w*\b[^.;]{0,60}?\b(annually|yearly|monthly|quarterly|each year|every year|each month|(?:each|every) anniversary)\b|\b(annual|yearly|monthly) (?:automatic )?renewals?\b/i
const NOT = /\b(?:renewal (?:fee|price|rate)s?\b(?![^.;]{0,200}\bterm)|extend(?:ed)? (?:warrant|credit|support)|insurance|polic(?:y|ies)\b|patent|extension of time|option period|statute|domain|time (?:for|of) (?:performance|completion|delivery)|delivery date|extend (?:to|only to|beyond)|extended (?:to|by) (?:cover|include))/i
const OPTION = /\b(?:may(?! terminate| elect not| decide not)|option|right to|at its (?:sole )?(?:discretion|election)|elects? to (?:renew|extend)|mutual|by (?:written )?agreement of|upon (?:written )?agreement|agree(?:s|d)? (?:in writing )?to (?:renew|extend)|renewable|eligible|request)\b/i
const AUTOMATIC = /\b(?:automatic(?:ally)?|auto[- ]?renew\w*|self[- ]?renew\w*|shall (?:be )?(?:deemed )?(?:renewed|extended|renew|extend|continue)|will (?:be )?(?:renewed|extended|renew|extend|continue)|unless\b[^.;]{0,100}\b(?:notice|notif|terminat|elect|object|advis))\b/i

/** The renewal that a sentence states, if any. */
export function renewalOf(passage: Passage): Renewal | undefined {
  const { text } = passage
  if (NOT.test(text)) return undefined
  const basis = CONTINUES.exec(text)
  const words = [...text.matchAll(RENEW)]
  if (!basis && words.length === 0) return undefined
  if (!OF_TERM.test(text) && !underTermHeading(passage)) return undefined
  const type = AUTOMATIC.test(text) ? 'automatic' : OPTION.test(text) ? 'option' : 'automatic'
  const mention = periodOf(passage, words)
  if (mention?.period) return { type, period: mention.period, span: mention.span }
  const rhythm = basis?.[1] ?? basis?.[2] ?? ANNUALLY.exec(text)?.slice(1).find(Boolean)
  if (rhythm === undefined) return undefined
  const start = passage.span.start + text.indexOf(rhythm)
  return { type, period: rhythmPeriod(rhythm), span: { start, end: start + rhythm.length } }
}

const rhythmPeriod = (words: string): Period =>
  /month/i.test(words) ? { amount: 1, unit: 'M' } : /week/i.test(words) ? { amount: 1, unit: 'W' } : /quarter/i.test(words) ? { amount: 1, unit: 'Q' } : { amount: 1, unit: 'Y' }

/** The length of the renewal: the first period behind the word, or one that names it (`one-year renewal term`). */
function periodOf(passage: Passage, words: readonly RegExpMatchArray[]): PeriodMention | undefined {
  const first = words[0]?.index
  if (first === undefined) return undefined
  return passage.periods.find((mention) => {
    if (!mention.period || mention.period.unit === 'H' || mention.period.unit === 'B') return false
    const before = textBefore(passage, mention.span, 90)
    const after = textAfter(passage, mention.span, 90)
    if (isNoticePeriod(after) || EARLIER.test(after) || NOTICE.test(before)) return false
    if (at(passage, mention.span.start) < first) return NAMED.test(after) || ADDITIONAL.test(before)
    if (INITIAL.test(before) || /^\W*(?:initial)\b/i.test(after)) return false
    return true
  })
}

const EARLIER = /^\s*(?:\([^)]{0,30}\)\s*)?(?:calendar\s+)?(?:'?s?'?\s*)?(?:days?\s+)?(?:prior|before|in advance|preceding|advance|after|following|from|of (?:the|such|receipt))\b/i
const NOTICE = /\b(?:within|at least|not less than|no less than|not later than|no later than|not more than|no more than|minimum of|upon|notice of|gives?|giving|provid\w+)\s+(?:an?\s+)?$/i
const NAMED = /^\s*(?:\([^)]{0,20}\)\s*)?(?:\w+\s+){0,2}?(?:renewals?|extensions?)\b/i
const ADDITIONAL = /\b(?:additional|successive|further|consecutive|subsequent)\s+(?:\w+\s+|\(\w+\)\s*){0,3}$/i
const INITIAL = /\b(?:initial|first|original)\s+(?:\w+\s+){0,3}?$/i
