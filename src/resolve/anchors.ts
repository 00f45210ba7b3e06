import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'
import type { PartialDate } from '../model/date.ts'
import type { Anchor } from '../model/due.ts'
import type { DateMention } from '../model/mention.ts'
import { overlaps, type Span } from '../model/span.ts'
import type { KeyCandidates } from './key-candidates.ts'
import { labelledDates } from './labelled-dates.ts'

/** What an anchor's words point at: a date, another milestone, a key date of the contract, or an event that only life knows. */
export type AnchorTarget =
  | { readonly kind: 'date'; readonly name: string; readonly date: PartialDate; readonly span: Span }
  | { readonly kind: 'candidate'; readonly name: string; readonly index: number }
  | { readonly kind: 'event' }

export interface AnchorContext {
  readonly contract: Contract
  readonly candidates: readonly Candidate[]
  readonly terms: ReadonlyMap<string, { readonly date: PartialDate; readonly span: Span }>
  /** The candidates that state the contract's key dates. */
  readonly key: KeyCandidates
}

const EFFECTIVE = /^(?:the\s+|its\s+)?(?:effective date|date (?:on which )?this [a-z ]{0,30}(?:becomes effective|takes effect))/i
const COMMENCEMENT = /^(?:the\s+)?(?:commencement|start|starting|beginning)(?:\s+date)?(?:\s+of\s+(?:the|this)\s+(?:initial\s+)?(?:term|agreement|contract|services)\b.*)?$/i
const AGREEMENT =
  /^(?:the\s+)?(?:(?:date\s+of\s+)?(?:the\s+)?(?:(?:both\s+)?part(?:ies|y)'?s?'?\s+)?(?:full\s+|mutual\s+)?(?:execution|signing|signature|execution and delivery|date|making)(?:\s+and\s+delivery)?(?:\s+date)?\s+(?:of\s+)?(?:this|the)\s+(?:[A-Za-z]+\s+){0,4}(?:agreement|contract|addendum|amendment|lease|letter|statement of work|sow)|date\s+(?:hereof|first\s+(?:above\s+written|written\s+above|set\s+forth\s+above)|(?:on\s+which\s+|that\s+)?(?:this|the)\s+[A-Za-z ]{0,60}(?:executed|signed).*)|date\s+of\s+(?:its\s+|the\s+)?(?:execution|signing|signature)(?!\s+of\s+(?:the|that|such)\b)|date\s+on\s+which\s+it\s+is\s+(?:executed|signed)|(?:day\s+and\s+)?(?:date|year)\s+first\s+(?:\w+\s+){0,2}(?:above|set forth)|(?:execution|signing|signature|agreement|contract)\s+date|execution hereof|hereof|signing|execution|signature)\b/i
const TERM_END =
  /^(?:the\s+)?(?:end|expiration|expiry|expiring|conclusion|lapse|completion|(?:scheduled\s+|initial\s+)?(?:expiration|expiry|termination)\s+date|last day)(?:\s+date)?(?:\s+(?:or termination\s+)?of\s+(?:the|this|any|its|such)?\s*(?:then[- ]?(?:current|existing)\s+|initial\s+|original\s+|current\s+|first\s+|applicable\s+|respective\s+)*(?:or\s+(?:any\s+)?(?:then[- ]current\s+)?renewal\s+)?(?:[a-z]+\s+)?(?:term|agreement|contract|license|period|hereof)\b.*)?$/i
const TERM_START =
  /^(?:the\s+)?(?:(?:commencement|start|beginning|first day)\s+of\s+(?:the|this)\s+(?:initial\s+)?(?:term|agreement|contract)|term|agreement)\b/i

/** Finds what `anchor` counts from. */
export function findAnchor(context: AnchorContext, anchor: Anchor, from?: number): AnchorTarget {
  const words = anchor.words.replace(/\s+/g, ' ').trim()
  if (anchor.date) return { kind: 'date', name: words, date: anchor.date, span: anchor.span }
  const byTerm = definedDate(context, words)
  if (byTerm) return byTerm
  if (EFFECTIVE.test(words)) return byCode(context, ['effective', 'commencement', 'agreement'], words, from)
  if (AGREEMENT.test(words)) return byCode(context, ['agreement', 'effective'], words, from)
  if (TERM_END.test(words)) return byCode(context, ['expiry'], words, from)
  if (COMMENCEMENT.test(words) || TERM_START.test(words)) return byCode(context, ['commencement', 'effective', 'agreement'], words, from)
  return { kind: 'event' }
}

type KeyCode = 'agreement' | 'effective' | 'commencement' | 'expiry'

/** The candidate of the first of `codes` that the contract has, other than `from`, which asks. */
export function byCode(context: AnchorContext, codes: readonly KeyCode[], name: string, from?: number): AnchorTarget {
  for (const code of codes) {
    const index = context.key[code]
    if (index !== undefined && index !== from) return { kind: 'candidate', name: name || code, index }
  }
  return { kind: 'event' }
}

function definedDate(context: AnchorContext, words: string): AnchorTarget | undefined {
  const bare = words.replace(/^(?:the|this|such|its|each|said|relevant|applicable)\s+/i, '').replace(/^(?:the\s+)?date of (?:the\s+)?/i, '')
  const found = context.terms.get(bare.toLowerCase())
  return found && { kind: 'date', name: bare, date: found.date, span: found.span }
}

/** Defined terms that stand for a date: `March 4, 2024 (the "Launch Date")`, `"Closing" means 1 May 2024`. */
export function definedDates(contract: Contract, dates: readonly DateMention[]): Map<string, { date: PartialDate; span: Span }> {
  const terms = labelledDates(contract, dates)
  for (const term of contract.terms) {
    if (!/date|day|deadline|closing|commencement|launch|completion|start|end/i.test(term.term)) continue
    const inside = between(dates, term.meaning).filter((d) => d.form === 'full' || d.form === 'month')
    const mention = term.form === 'parenthesis' ? inside.at(-1) : inside.length === 1 ? inside[0] : undefined
    if (!mention || mention.alternative || mention.end || terms.has(term.term.toLowerCase())) continue
    // `30 days after March 1 (the "Payment Date")` is a sum, not the date inside it.
    if (/\b(?:after|following|before|prior to|from)\s*$/i.test(contract.flow.slice(Math.max(0, mention.span.start - 20), mention.span.start)) && /\b(?:days|months|weeks|years)\b/i.test(contract.flow.slice(term.meaning.start, mention.span.start))) continue
    terms.set(term.term.toLowerCase(), { date: mention.date, span: mention.span })
  }
  return terms
}

function between(dates: readonly DateMention[], span: Span): DateMention[] {
  return dates.filter((d) => overlaps(d.span, span))
}
