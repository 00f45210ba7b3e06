import type { Amount, Candidate, MilestoneKind } from '../../model/candidate.ts'
import type { Due } from '../../model/due.ts'
import type { Span } from '../../model/span.ts'
import { findActors } from '../actors.ts'
import type { Passage } from '../passage.ts'
import { titleOf } from '../title.ts'
import { occurrences } from './fold.ts'
import { noMilestone } from './no-milestone.ts'
import { definedIn, type OwnLife, ownLife } from './own-life.ts'
import type { FoundItem } from './reply.ts'
import { rereadAmounts } from './reread-amounts.ts'
import { isInside, rereadDue } from './reread-due.ts'

/** Why a proposal of a model is refused. */
export type Refusal =
  | 'unknown-block'
  | 'unknown-kind'
  | 'quote-not-found'
  | 'quote-ambiguous'
  | 'quote-too-long'
  | 'due-outside-quote'
  | 'due-unreadable'
  | 'amount-outside-quote'
  | 'amount-unreadable'
  | 'nothing-scheduled'
  | 'no-milestone'

export type Grounded =
  | { readonly kind: 'accepted'; readonly candidate: Candidate }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly block?: number; readonly topic?: string }

const KINDS: ReadonlySet<string> = new Set<MilestoneKind>([
  'payment',
  'deliverable',
  'completion',
  'review',
  'term',
  'notice',
])
/** Longer evidence points at nothing. */
const MOST_WORDS = 120
const MOST_QUOTES = 8

/** The blocks that a model was asked about, with their passages, by the id that it knows them by. */
export type Asked = ReadonlyMap<string, readonly Passage[]>

/**
 * Holds a model's proposal to the contract: its quotes must stand exactly once in their blocks, the words of its due point and sums
 * within these quotes, and our own recognisers must read them. What they read is the candidate; of the model only
 * the choice of words is left.
 */
export function ground(item: FoundItem, asked: Asked, source: string): Grounded {
  const refused = (refusal: Refusal, block?: number, topic?: string): Grounded => ({
    kind: 'refused',
    refusal,
    ...(block !== undefined && { block }),
    ...(topic !== undefined && { topic }),
  })
  const passages = asked.get(item.block ?? '')
  const first = passages?.[0]
  if (!passages || !first) return refused('unknown-block')
  const block = first.block.index
  if (!KINDS.has(item.kind ?? '')) return refused('unknown-kind', block)
  const kind = item.kind as MilestoneKind
  const main = locate(item.quote, passages)
  if (typeof main === 'string') return refused(main, block)
  const quotes = [main]
  const also = (item.alsoQuotes ?? []).slice(0, MOST_QUOTES)
  for (const [i, quote] of also.entries()) {
    const others = asked.get(item.alsoBlocks?.[i] ?? '')
    if (!others?.[0]) return refused('unknown-block', block)
    const other = locate(quote, others)
    if (typeof other === 'string') return refused(other, block)
    quotes.push(other)
  }

  let due: Due = { type: 'none' }
  let duePlace: Place | undefined
  let life: OwnLife | undefined
  if (isSaid(item.due)) {
    const found = inside(quotes, item.due)
    if (found.length === 0) return refused('due-outside-quote', block)
    for (const { place, span } of found) {
      const passage = passageAt(place, span)
      life = ownLife(passage, kind, place.span, span)
      const read = life?.due ?? rereadDue(passage, place.span, span)
      if (!read) continue
      due = read
      duePlace = place
      break
    }
    if (due.type === 'none') return refused('due-unreadable', block)
    if (isSaid(item.dueFrom)) {
      const [from] = inside(quotes, item.dueFrom)
      if (!from) return refused('due-outside-quote', block)
      if (life === undefined) due = counted(due, from.place.passages[0] as Passage, from.span)
    }
  }

  const amounts: Amount[] = []
  let redacted = false
  for (const words of (item.amounts ?? []).filter(isSaid)) {
    const found = inside(quotes, words)
    if (found.length === 0) return refused('amount-outside-quote', block)
    const sums = found.map(({ place, span }) => rereadAmounts(passageAt(place, span), place.span, span))
    const read = sums.find((some) => some !== undefined)
    if (read === undefined) return refused('amount-unreadable', block)
    redacted ||= read.length === 0
    for (const sum of read) if (!amounts.some((other) => same(other, sum))) amounts.push(sum)
  }
  if (due.type === 'none' && amounts.length === 0 && !redacted) return refused('nothing-scheduled', block)

  const dueSpan = due.type === 'none' ? undefined : due.span
  const passage = passageAt(main, duePlace === main && dueSpan ? dueSpan : main.span)
  const topic = noMilestone(passage, kind, amounts.length > 0)
  if (topic !== undefined) return refused('no-milestone', block, topic)
  const code = kind === 'term' && duePlace !== main ? (definedIn(passage, main.span) ?? life?.code) : life?.code
  const actors = findActors(passage, kind, dueSpan?.start)
  const named = (words: string | null): readonly string[] => partyWords(words, main, passage)
  return {
    kind: 'accepted',
    candidate: {
      kind,
      ...(code !== undefined && { code }),
      title: titleOf({ ...passage, text: passage.contract.flow.slice(main.span.start, main.span.end) }),
      due,
      amounts,
      responsible: named(item.responsible).length > 0 ? named(item.responsible) : actors.responsible,
      beneficiary: named(item.beneficiary).length > 0 ? named(item.beneficiary) : actors.beneficiary,
      passages: quotes.map(({ span }) => span),
      consequence: [],
      sources: [source],
      ...(life?.facts && { facts: life.facts }),
    },
  }
}

/** A quote that was found, with the passages of its block. */
interface Place {
  readonly span: Span
  readonly passages: readonly Passage[]
}

/** A period that names nothing it counts from gets the words that say so elsewhere; what the grammar has read stays. */
function counted(due: Due, { contract, mentions }: Passage, span: Span): Due {
  if (due.type !== 'relative') return due
  const { anchor } = due
  if (anchor.words !== '' && anchor.span !== due.span && !NOTHING.test(anchor.words)) return due
  const date = mentions.dates.find((mention) => mention.form === 'full' && isInside(mention.span, span))?.date
  return { ...due, anchor: { words: contract.flow.slice(span.start, span.end), span, ...(date && { date }) } }
}

const NOTHING = /^(?:thereof|therefrom|thereafter|hereafter|such date)$/i

const isSaid = (words: string | null): words is string => words !== null && /[\p{L}\p{N}]/u.test(words)
const same = (a: Amount, b: Amount): boolean =>
  a.value === b.value && a.percent === b.percent && a.currency === b.currency

function locate(quote: string | null, passages: readonly Passage[]): Place | Refusal {
  const first = passages[0] as Passage
  if (!isSaid(quote)) return 'quote-not-found'
  if ((quote.match(/\S+/g)?.length ?? 0) > MOST_WORDS) return 'quote-too-long'
  const found = occurrences(first.contract.flow, first.block.span, quote)
  if (found.length === 0) return 'quote-not-found'
  if (found.length > 1) return 'quote-ambiguous'
  const { start, end } = found[0] as Span
  // An article that was left out belongs to what is read: `the first Wednesday of each month`.
  const from = /(?<![A-Za-z])the $/i.test(first.contract.flow.slice(first.block.span.start, start)) ? start - 4 : start
  return { span: { start: from, end }, passages }
}

/** Where words stand within the quotes, the main one first. */
const inside = (quotes: readonly Place[], words: string): readonly { readonly place: Place; readonly span: Span }[] =>
  quotes.flatMap((place) =>
    occurrences((place.passages[0] as Passage).contract.flow, place.span, words).map((span) => ({ place, span })),
  )

/** The sentence that holds a span; of several the one with most of it. */
function passageAt({ passages }: Place, span: Span): Passage {
  const common = (p: Passage): number => Math.min(p.span.end, span.end) - Math.max(p.span.start, span.start)
  return passages.find((p) => isInside(span, p.span)) ?? passages.reduce((a, b) => (common(b) > common(a) ? b : a))
}

/** Words for a party count where they stand in the passage, or are a party's own name or role. */
function partyWords(words: string | null, { span }: Place, passage: Passage): readonly string[] {
  if (!isSaid(words)) return []
  const { contract } = passage
  const wanted = words.trim().toLowerCase()
  for (const party of contract.parties)
    for (const name of [party.name, party.role, ...party.aliases]) if (name?.toLowerCase() === wanted) return [name]
  const at = [span, passage.span, passage.leadInSpan]
    .flatMap((place) => (place ? occurrences(contract.flow, place, words) : []))
    .at(0)
  return at ? [contract.flow.slice(at.start, at.end)] : []
}
