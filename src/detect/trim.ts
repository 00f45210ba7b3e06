import type { Span } from '../model/span.ts'
import type { Passage } from './passage.ts'

/** Evidence is a sentence or a row of at most about this many words. */
const MAX_WORDS = 60

/** The passage's span; of a long sentence the clauses around `focus`, so that the evidence stays readable. */
export function evidenceSpan(passage: Passage, focus: readonly Span[]): Span {
  if (countWords(passage.text) <= MAX_WORDS || focus.length === 0) return passage.span
  const offset = passage.span.start
  let start = Math.min(...focus.map((f) => f.start)) - offset
  let end = Math.max(...focus.map((f) => f.end)) - offset
  const cuts = [
    0,
    ...[...passage.text.matchAll(/[;:,]\s|\s(?=\((?:[a-z]|[ivx]{1,4}|\d)\)\s)/g)].map((m) => m.index + 1),
    passage.text.length,
  ]
  start = cuts.findLast((c) => c <= start) ?? 0
  end = cuts.find((c) => c >= end) ?? passage.text.length
  for (let grown = true; grown; ) {
    grown = false
    const before = cuts.findLast((c) => c < start)
    if (before !== undefined && countWords(passage.text.slice(before, end)) <= MAX_WORDS) {
      start = before
      grown = true
    }
    const after = cuts.find((c) => c > end)
    if (after !== undefined && countWords(passage.text.slice(start, after)) <= MAX_WORDS) {
      end = after
      grown = true
    }
  }
  while (/\s/.test(passage.text[start] ?? '')) start++
  return { start: offset + start, end: offset + end }
}

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0
