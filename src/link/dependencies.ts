import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'
import { fold, namedThings, partyNames } from './named-things.ts'

/** What a payment waits for is something to hand over, to reach or to review. */
const GIVES: ReadonlySet<Candidate['kind']> = new Set(['deliverable', 'completion', 'review'])
const HEAD_WORDS = 8

/**
 * For each candidate the positions of those that its due point names: the payment `upon acceptance of the Beta Release`
 * depends on the row or sentence in which the Beta Release is due. Where several could be meant, none is.
 */
export function dependencies(candidates: readonly Candidate[], contract: Contract): readonly (readonly number[])[] {
  const own = partyNames(contract)
  const heads = candidates.map((candidate) => headOf(candidate, contract))
  const withWords = placesOf(heads)
  return candidates.map((candidate, index) => {
    const words = waitsFor(candidate)
    if (words === undefined) return []
    const { labels, names } = namedThings(words, own)
    const among = (found: readonly number[]) =>
      found.filter((i) => i !== index && canBeAwaited(candidates[i]!, candidate))
    const byLabel = labels.flatMap((label) =>
      only(among(withWords(label)).filter((i) => startsWith(heads[i]!.start, label))),
    )
    if (byLabel.length > 0) return [...new Set(byLabel)]
    const byName = names.flatMap((name) =>
      only(among(withWords(name)).filter((i) => ` ${heads[i]!.words} `.includes(` ${name} `))),
    )
    return [...new Set(byName)]
  })
}

/** The words of the event that a due point hangs on; not where the event is the row itself, or what must be done before it. */
function waitsFor({ kind, due, passages }: Candidate): string | undefined {
  if (kind === 'term' || kind === 'notice' || (due.type !== 'event' && due.type !== 'relative')) return undefined
  if (due.direction === 'before' || due.anchor?.span.start === passages[0]?.start) return undefined
  return (due.type === 'event' ? due.event : due.anchor.words) || undefined
}

/** A row with a day and a sum is a deliverable as well, whatever its kind. */
const canBeAwaited = (candidate: Candidate, by: Candidate): boolean =>
  (GIVES.has(candidate.kind) || isRow(candidate)) && candidate.passages[0]?.start !== by.passages[0]?.start

const isRow = ({ sources }: Candidate): boolean => sources.some((source) => source.endsWith('-row'))

export interface Head {
  /** The first words of the passage. */
  readonly start: string
  /** The passage without the words that say when, as these name other things. */
  readonly words: string
}

export function headOf({ passages, due }: Candidate, { flow }: Contract): Head {
  const [passage] = passages
  if (!passage) return { start: '', words: '' }
  const when = due.type === 'none' ? { start: passage.end, end: passage.end } : due.span
  const words = `${flow.slice(passage.start, Math.max(passage.start, Math.min(when.start, passage.end)))} ${flow.slice(Math.min(when.end, passage.end), passage.end)}`
  const start = fold(flow.slice(passage.start, passage.end)).split(' ').slice(0, HEAD_WORDS).join(' ')
  return { start, words: fold(words) }
}

/** More places than this cannot be told apart. */
const MOST_PLACES = 60

/** Finds the heads that have the rarest of some words: only these need a closer look. */
function placesOf(heads: readonly Head[]): (words: string) => readonly number[] {
  const places = new Map<string, number[]>()
  for (const [i, { start, words }] of heads.entries()) {
    for (const word of new Set([...start.split(' '), ...words.split(' ')])) {
      const found = places.get(word)
      if (found) found.push(i)
      else places.set(word, [i])
    }
  }
  return (words) => {
    const lists = words.split(' ').map((word) => places.get(word) ?? [])
    const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a))
    return rarest.length > MOST_PLACES ? [] : rarest
  }
}

const startsWith = (start: string, label: string): boolean => start === label || start.startsWith(`${label} `)
const only = (found: readonly number[]): readonly number[] => (found.length === 1 ? found : [])
