import type { Candidate } from '../model/candidate.ts'

/** How much of what is known must agree before it speaks for what is not. */
const SHARE = 0.8

/**
 * Rows of tables and passive sentences often do not say who pays or performs. Where the contract's other milestones of the
 * same side of the bargain agree on one party, it is theirs too: one party pays throughout, the other performs.
 */
export function addUsualActors(candidates: readonly Candidate[], partyOf: (words: string) => string): Candidate[] {
  const payer = usual(
    candidates.filter((c) => c.kind === 'payment'),
    partyOf,
  )
  const performer = usual(
    candidates.filter((c) => c.kind === 'deliverable' || c.kind === 'completion'),
    partyOf,
  )
  return candidates.map((candidate) => {
    if (candidate.responsible.length > 0) return candidate
    const actor = candidate.kind === 'payment' ? payer : isPerformed(candidate) ? performer : undefined
    return actor === undefined ? candidate : { ...candidate, responsible: [actor] }
  })
}

/** A review in a list of services is work too; in a sentence it may be anybody's. */
const isPerformed = ({ kind, sources }: Candidate): boolean =>
  kind === 'deliverable' || kind === 'completion' || (kind === 'review' && /-row$/.test(sources[0] ?? ''))

function usual(candidates: readonly Candidate[], partyOf: (words: string) => string): string | undefined {
  const counts = new Map<string, { words: string; count: number }>()
  let all = 0
  for (const candidate of candidates) {
    const words = candidate.responsible[0]
    if (words === undefined) continue
    const key = partyOf(words)
    const entry = counts.get(key) ?? { words, count: 0 }
    counts.set(key, { words: entry.words, count: entry.count + 1 })
    all++
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count)[0]
  return best && best.count / all >= SHARE ? best.words : undefined
}
