import { type Candidate, isTermCode } from '../model/candidate.ts'
import type { Resolution } from '../model/due.ts'
import { overlaps, type Span } from '../model/span.ts'
import type { KeyCandidates } from './key-candidates.ts'

/**
 * Which candidates become milestones. Of what states the contract's own life only the chosen ones do, and the agreement,
 * effective and commencement dates are one milestone where they are one day. A further end with a date of its own stays.
 */
export function selectMilestones(
  candidates: readonly Candidate[],
  resolutions: readonly Resolution[],
  key: KeyCandidates,
): readonly number[] {
  const { lastSignature: _, ...stated } = key
  const chosen = new Set(Object.values(stated).filter((index) => index !== undefined))
  // Of one day a sentence says more than the line beside a signature.
  const isSignature = (index: number): boolean => candidates[index]?.sources[0] === 'rule:signature-date'
  const begins = [key.agreement, key.effective, key.commencement]
    .filter((index) => index !== undefined)
    .sort((a, b) => Number(isSignature(a)) - Number(isSignature(b)))
  const days = new Set<string>()
  const same = new Set<number>()
  for (const index of begins) {
    const date = resolutions[index]?.date ?? blankDay(candidates[index] as Candidate)
    if (date === undefined) continue
    if (days.has(date)) same.add(index)
    days.add(date)
  }
  const ends = new Set(
    candidates.flatMap((_, i) => (chosen.has(i) && resolutions[i]?.date ? [resolutions[i].date] : [])),
  )
  // What a chosen term candidate says needs no second milestone.
  const said = [...chosen].map((index) => spanOfDue(candidates[index] as Candidate))
  return candidates.flatMap((candidate, index) => {
    // A fact, not a day to keep.
    if (candidate.code === 'no-renewal') return []
    if (!isTermCode(candidate.code))
      return candidate.amounts.length === 0 && said.some((s) => overlaps(s, spanOfDue(candidate))) ? [] : [index]
    if (chosen.has(index)) return same.has(index) ? [] : [index]
    return isFurtherEnd(candidate, resolutions[index], ends) ? [index] : []
  })
}

/** A day that is left blank is one and the same where the same words state it. */
const blankDay = ({ due }: Candidate): string | undefined =>
  due.type === 'absolute' && due.blank ? `blank ${due.span.start}` : undefined

const spanOfDue = ({ due, passages }: Candidate): Span => (due.type === 'none' ? (passages[0] as Span) : due.span)

function isFurtherEnd(candidate: Candidate, resolution: Resolution | undefined, ends: ReadonlySet<string>): boolean {
  const byModel = candidate.sources.every((source) => source.startsWith('model:'))
  return (
    candidate.code === 'expiry' &&
    (candidate.due.type === 'absolute' || byModel) &&
    resolution?.date !== undefined &&
    !ends.has(resolution.date)
  )
}
