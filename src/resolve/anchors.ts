import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'
import type { PartialDate } from '../model/date.ts'
import type { Anchor } from '../model/due.ts'
import type { DateMention } from '../model/mention.ts'
import { overlaps, type Span } from '../model/span.ts'
import { compare, firstDay, isFull, lastDay } from '../text/civil-date.ts'
import { isLastSignature } from '../text/last-signature.ts'
import { type CountedAnchor, readCountedAnchor } from './anchor-forms.ts'
import type { KeyCandidates } from './key-candidates.ts'
import { labelledDates } from './labelled-dates.ts'
import { scheduledDays } from './scheduled-days.ts'

/** What an anchor's words point at: a date, another milestone, a key date of the contract, or an event that only life knows. */
export type AnchorTarget =
  | { readonly kind: 'date'; readonly name: string; readonly date: PartialDate; readonly span: Span }
  | { readonly kind: 'candidate'; readonly name: string; readonly index: number }
  /** Counted from another anchor: an anniversary, the end of a contract year. */
  | { readonly kind: 'counted'; readonly name: string; readonly counted: CountedAnchor; readonly base: AnchorTarget }
  /** The contract gives two days for one name. */
  | { readonly kind: 'conflict'; readonly name: string; readonly places: readonly TermDate[] }
  | { readonly kind: 'event' }

/** A day that a defined term stands for; `other` where a second definition gives another. */
export interface TermDate {
  readonly date: PartialDate
  readonly span: Span
  readonly other?: TermDate
}

export interface AnchorContext {
  readonly contract: Contract
  readonly candidates: readonly Candidate[]
  readonly terms: ReadonlyMap<string, TermDate>
  /** The candidates that state the contract's key dates. */
  readonly key: KeyCandidates
}

const EFFECTIVE =
  /^(?:the\s+|its\s+)?(?:effective date|date (?:on which )?this [a-z ]{0,30}(?:becomes effective|takes effect))/i
const COMMENCEMENT =
  /^(?:the\s+)?(?:commencement|start|starting|beginning)(?:\s+date)?(?:\s+of\s+(?:the|this)\s+(?:initial\s+)?(?:term|agreement|contract|services)\b.*)?$/i
const AGREEMENT =
  /^(?:the\s+)?(?:(?:date\s+of\s+)?(?:the\s+)?(?:(?:both\s+)?part(?:ies|y)'?s?'?\s+)?(?:full\s+|mutual\s+)?(?:execution|signing|signature|execution and delivery|date|making)(?:\s+and\s+delivery)?(?:\s+date)?\s+(?:of\s+)?(?:this\s+(?:[A-Za-z]+\s+){0,4}(?:agreement|contract|addendum|amendment|lease|letter|statement of work|sow)|the\s+(?:agreement|contract|lease))|date\s+(?:hereof|stated\s+at\s+(?:its|the)\s+(?:beginning|head|top)|first\s+(?:above\s+written|written\s+above|set\s+forth\s+above)|(?:on\s+which\s+|that\s+)?(?:this|the)\s+[A-Za-z ]{0,60}(?:executed|signed).*)|date\s+of\s+(?:its\s+|the\s+)?(?:execution|signing|signature)(?!\s+of\s+(?:the|that|such)\b)|date\s+on\s+which\s+it\s+is\s+(?:executed|signed)|(?:day\s+and\s+)?(?:date|year)\s+first\s+(?:\w+\s+){0,2}(?:above|set forth)|(?:execution|signing|signature|agreement|contract)\s+date|execution hereof|hereof|signing|execution|signature)\b/i
const TERM_END =
  /^(?:the\s+)?(?:end|expiration|expiry|expiring|conclusion|lapse|completion|(?:scheduled\s+|initial\s+)?(?:expiration|expiry|termination)\s+date|last day)(?:\s+date)?(?:\s+(?:or termination\s+)?of\s+(?:the|this|any|its|such)?\s*(?:then[- ]?(?:current|existing|in[- ]effect|effective)\s+|initial\s+|original\s+|current\s+|first\s+|applicable\s+|respective\s+)*(?:or\s+(?:any\s+)?(?:then[- ]current\s+)?renewal\s+)?(?:[a-z-]+\s+)?(?:term|agreement|contract|license|period|hereof)\b.*)?$/i
const TERM_START =
  /^(?:the\s+)?(?:(?:commencement|start|beginning|first day)\s+of\s+(?:the|this)\s+(?:initial\s+)?(?:term|agreement|contract)|term|agreement)\b/i

/** Finds what `anchor` counts from. */
export function findAnchor(context: AnchorContext, anchor: Anchor, from?: number): AnchorTarget {
  const words = anchor.words.replace(/\s+/g, ' ').trim()
  const written = anchor.date && writtenDate(words, anchor.date)
  if (written) return { kind: 'date', name: words, date: written, span: anchor.span }
  const byTerm = definedDate(context, words)
  if (byTerm) return byTerm
  const counted = readCountedAnchor(words)
  if (counted) return countedAnchor(context, words, counted, anchor.span, from)
  if (isLastSignature(words)) return byCode(context, ['lastSignature'], words, from)
  if (EFFECTIVE.test(words)) return byCode(context, effectiveCodes(context), words, from)
  if (AGREEMENT.test(words)) return byCode(context, ['agreement', 'effective'], words, from)
  if (TERM_END.test(words)) return byCode(context, ['expiry'], words, from)
  if (COMMENCEMENT.test(words) || TERM_START.test(words))
    return byCode(context, ['commencement', 'effective', 'agreement'], words, from)
  return { kind: 'event' }
}

/** Where the contract says what its effective date is, and the day cannot be read, no other day stands in for it. */
const effectiveCodes = ({ contract }: AnchorContext): readonly KeyCode[] =>
  contract.terms.some((term) => /^effective date$/i.test(term.term))
    ? ['effective']
    : ['effective', 'commencement', 'agreement']

const LAST = /^(?:the\s+)?(?:end|close|expiration|expiry|last\s+(?:calendar\s+)?day|conclusion)\s+of\b/i
const FIRST = /^(?:the\s+)?(?:beginning|start|first\s+(?:calendar\s+)?day|commencement)\s+of\b/i

/** `the end of 2024`, `the last day of March 2024`; a year or quarter alone is no day to count from. */
function writtenDate(words: string, date: PartialDate): PartialDate | undefined {
  if (date.day !== undefined) return date
  if (LAST.test(words)) return lastDay(date)
  if (FIRST.test(words)) return firstDay(date)
  return date.month === undefined ? undefined : date
}

function countedAnchor(
  context: AnchorContext,
  words: string,
  counted: CountedAnchor,
  span: Span,
  from: number | undefined,
): AnchorTarget {
  const base =
    counted.from === '' ? startOfYears(context, from) : findAnchor(context, { words: counted.from, span }, from)
  return base.kind === 'event' ? base : { kind: 'counted', name: words, counted, base }
}

/** Where years of the contract are said to be calendar or fiscal years, they do not count from its start. */
function startOfYears(context: AnchorContext, from: number | undefined): AnchorTarget {
  const { contract } = context
  const term = contract.terms.find((t) => /^(?:contract|licen[cs]e|agreement|lease) years?$/i.test(t.term))
  const meaning = term ? contract.flow.slice(term.meaning.start, term.meaning.end) : ''
  if (
    /calendar|fiscal|January|February|March|April|\bMay\b|June|July|August|September|October|November|December/.test(
      meaning,
    )
  )
    return { kind: 'event' }
  return byCode(context, ['commencement', 'effective', 'agreement'], '', from)
}

type KeyCode = 'agreement' | 'lastSignature' | 'effective' | 'commencement' | 'expiry'

const KEY_NAMES: Readonly<Record<KeyCode, string>> = {
  agreement: 'agreement date',
  lastSignature: 'last signature',
  effective: 'effective date',
  commencement: 'start of the term',
  expiry: 'end of the term',
}

/** The candidate of the first of `codes` that the contract has, other than `from`, which asks. */
export function byCode(context: AnchorContext, codes: readonly KeyCode[], name: string, from?: number): AnchorTarget {
  for (const code of codes) {
    const index = context.key[code]
    if (index !== undefined && index !== from) return { kind: 'candidate', name: name || KEY_NAMES[code], index }
  }
  return { kind: 'event' }
}

function definedDate(context: AnchorContext, words: string): AnchorTarget | undefined {
  const bare = words
    .replace(/^(?:the|this|such|its|each|said|relevant|applicable)\s+/i, '')
    .replace(/^(?:the\s+)?date of (?:the\s+)?/i, '')
  const found = context.terms.get(bare.toLowerCase())
  if (found?.other) return { kind: 'conflict', name: bare, places: [found, found.other] }
  return found && { kind: 'date', name: bare, date: found.date, span: found.span }
}

/** Defined terms that stand for a date: `March 4, 2024 (the "Launch Date")`, `"Closing" means 1 May 2024`. */
export function definedDates(contract: Contract, dates: readonly DateMention[]): Map<string, TermDate> {
  const terms = new Map<string, TermDate>([...scheduledDays(contract, dates), ...labelledDates(contract, dates)])
  for (const term of contract.terms) {
    if (!/date|day|deadline|closing|commencement|launch|completion|start|end/i.test(term.term)) continue
    const inside = between(dates, term.meaning).filter((d) => d.form === 'full' || d.form === 'month')
    const mention = term.form === 'parenthesis' ? inside.at(-1) : inside.length === 1 ? inside[0] : undefined
    if (!mention || mention.alternative || mention.end) continue
    // `30 days after March 1 (the "Payment Date")` is a sum, not the date inside it.
    if (
      /\b(?:after|following|before|prior to|from)\s*$/i.test(
        contract.flow.slice(Math.max(0, mention.span.start - 20), mention.span.start),
      ) &&
      /\b(?:days|months|weeks|years)\b/i.test(contract.flow.slice(term.meaning.start, mention.span.start))
    )
      continue
    const known = terms.get(term.term.toLowerCase())
    const here = { date: mention.date, span: mention.span }
    if (!known) terms.set(term.term.toLowerCase(), here)
    else if (
      !known.other &&
      disagree(known.date, here.date) &&
      partAt(contract, known.span) === partAt(contract, here.span)
    )
      terms.set(term.term.toLowerCase(), { ...known, other: here })
  }
  return terms
}

const disagree = (a: PartialDate, b: PartialDate): boolean => isFull(a) && isFull(b) && compare(a, b) !== 0

/** An annexed form may define the same name for itself. */
const partAt = ({ blocks }: Contract, span: Span): string | undefined =>
  blocks.find((block) => block.span.start <= span.start && span.start < block.span.end)?.part

function between(dates: readonly DateMention[], span: Span): DateMention[] {
  return dates.filter((d) => overlaps(d.span, span))
}
