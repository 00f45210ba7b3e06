import type { Span } from '../model/span.ts'
import type { Passage } from './passage.ts'

/** Evidence is a sentence or a row of at most about this many words. */
const MAX_WORDS = 60

/** How far around what says it a place to cut is looked for, in characters: about a hundred words. */
const REACH = 600
/** What is kept on each side where there is no such place: about thirty words. */
const BESIDE = 180

/**
 * The passage's span; of a long sentence the clauses around `focus`, so that the evidence stays readable. A text without any
 * full stop or comma is cut between words: evidence never grows with the length of the passage.
 */
export function evidenceSpan(passage: Passage, focus: readonly Span[]): Span {
  const { text } = passage
  if (focus.length === 0 || (text.length <= 4 * REACH && countWords(text) <= MAX_WORDS)) return passage.span
  const offset = passage.span.start
  let start = Math.min(...focus.map((f) => f.start)) - offset
  let end = Math.max(...focus.map((f) => f.end)) - offset
  const low = Math.max(0, start - REACH)
  const high = Math.min(text.length, end + REACH)
  const cuts = [
    ...(low === 0 ? [0] : []),
    ...[...text.slice(low, high).matchAll(/[;:,]\s|\s(?=\((?:[a-z]|[ivx]{1,4}|\d)\)\s)/g)].map(
      (m) => low + m.index + 1,
    ),
    ...(high === text.length ? [high] : []),
  ]
  start = cuts.findLast((c) => c <= start) ?? text.indexOf(' ', start - BESIDE)
  end = cuts.find((c) => c >= end) ?? text.lastIndexOf(' ', end + BESIDE)
  for (let grown = true; grown; ) {
    grown = false
    const before = cuts.findLast((c) => c < start)
    if (before !== undefined && countWords(text.slice(before, end)) <= MAX_WORDS) {
      start = before
      grown = true
    }
    const after = cuts.find((c) => c > end)
    if (after !== undefined && countWords(text.slice(start, after)) <= MAX_WORDS) {
      end = after
      grown = true
    }
  }
  while (/\s/.test(text[start] ?? '')) start++
  return { start: offset + start, end: offset + end }
}

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0
