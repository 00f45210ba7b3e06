import { type Amount, type Candidate, isTermCode } from '../model/candidate.ts'
import type { Due } from '../model/due.ts'
import { overlaps, type Span } from '../model/span.ts'

/**
 * Rules are asked in order, so of two proposals for one fact (same passage, same due point, sums that agree) the
 * earlier rule's is kept, with what the later one adds: sources, passages, sums and parties it lacks.
 */
export function mergeDuplicates(candidates: readonly Candidate[], flow: string): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    const at = lastIndex(kept, (other) => sameFact(other, candidate) && !isReportBesidePayment(other, candidate, flow))
    if (at < 0) kept.push(candidate)
    else kept[at] = join(kept[at] as Candidate, candidate)
  }
  return inOrder(kept)
}

/** In order of the document; of one passage as they were proposed. */
export const inOrder = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.toSorted((a, b) => startOf(a) - startOf(b))

const startOf = (candidate: Candidate): number => candidate.passages[0]?.start ?? 0

/** Candidates of one passage stand near each other: only the last few need a look. */
function lastIndex(list: readonly Candidate[], test: (candidate: Candidate) => boolean): number {
  for (let i = list.length - 1; i >= Math.max(0, list.length - 24); i--) if (test(list[i] as Candidate)) return i
  return -1
}

function sameFact(a: Candidate, b: Candidate): boolean {
  // What one rule proposes apart for one passage is apart.
  if (a.sources[0] === b.sources[0] && a.sources.length === 1 && a.passages[0]?.start === b.passages[0]?.start)
    return false
  if (!a.passages.some((p) => b.passages.some((q) => overlaps(p, q)))) return false
  if (a.code !== b.code && (isTermCode(a.code) || isTermCode(b.code))) return false
  if (a.code !== undefined && b.code !== undefined && a.code !== b.code) return false
  return sameDue(a.due, b.due) && amountsAgree(a.amounts, b.amounts)
}

const REPORT = /\b(?:reports?|statements?|accountings?|certificates?|schedules?)\b/i

/** `shall deliver a report of its sales and pay the royalties thereon`: two things, though one day says when. */
function isReportBesidePayment(a: Candidate, b: Candidate, flow: string): boolean {
  const kinds = [a.kind, b.kind]
  const span = b.passages[0]
  return (
    span !== undefined &&
    kinds.includes('payment') &&
    kinds.includes('deliverable') &&
    REPORT.test(flow.slice(span.start, span.end))
  )
}

/** The same words of the contract say when; `none` agrees with everything that has a due point in the same passage. */
function sameDue(a: Due, b: Due): boolean {
  if (a.type === 'none' || b.type === 'none') return a.type === b.type
  return overlaps(dueSpan(a), dueSpan(b))
}

const dueSpan = (due: Exclude<Due, { type: 'none' }>): Span => due.span
const key = (a: Amount): string => `${a.value ?? ''}|${a.percent ?? ''}`
const amountsAgree = (a: readonly Amount[], b: readonly Amount[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => key(x) === key(y)))

function join(a: Candidate, b: Candidate): Candidate {
  return {
    ...a,
    ...(a.code === undefined && b.code !== undefined && { code: b.code }),
    amounts: a.amounts.length ? a.amounts : b.amounts,
    responsible: a.responsible.length ? a.responsible : b.responsible,
    beneficiary: a.beneficiary.length ? a.beneficiary : b.beneficiary,
    consequence: a.consequence.length ? a.consequence : b.consequence,
    sources: [...new Set([...a.sources, ...b.sources])],
    ...((a.facts ?? b.facts) && { facts: { ...b.facts, ...a.facts } }),
  }
}
