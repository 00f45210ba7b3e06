import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'

/** `Such payments shall be made …`, `These meetings take place …`: speaks on of what the sentence before it has said. */
const CONTINUES =
  /^\W*(?:\(?[a-z0-9.]{1,6}[.)]\s+)?(?:all |each )?(?:such|these|said)\s+(?:[a-z]+\s+){0,2}?(payments?|fees?|royalt(?:y|ies)|amounts?|instal{1,2}ments?|commissions?|reports?|statements?|meetings?|reviews?)\b/i
/** Characters between the two sentences. */
const GAP = 4

/** A sentence that only says more of the one before it is no milestone of its own: the first takes what it adds. */
export function joinContinuations(candidates: readonly Candidate[], { flow }: Contract): Candidate[] {
  const result: Candidate[] = []
  for (const candidate of candidates) {
    const previous = result.at(-1)
    const joined = previous && continues(candidate, previous, flow) ? join(previous, candidate) : undefined
    if (joined) result[result.length - 1] = joined
    else result.push(candidate)
  }
  return result
}

function continues(candidate: Candidate, previous: Candidate, flow: string): boolean {
  const [at, before] = [candidate.passages[0], previous.passages[0]]
  if (!at || !before || at.start < before.end || at.start - before.end > GAP) return false
  const words = CONTINUES.exec(flow.slice(at.start, Math.min(at.end, at.start + 120)))?.[1]
  if (!words) return false
  const paid = !/^(?:report|statement|meeting|review)/i.test(words)
  return paid === (candidate.kind === 'payment') && paid === (previous.kind === 'payment')
}

/** Nothing where both have days of their own that do not agree. */
function join(first: Candidate, more: Candidate): Candidate | undefined {
  if (more.amounts.length > 0 && first.amounts.length > 0) return undefined
  const joined = {
    ...first,
    amounts: first.amounts.length ? first.amounts : more.amounts,
    passages: [...first.passages, ...more.passages],
  }
  if (more.due.type === 'none') return joined
  if (first.due.type === 'none') return { ...joined, due: more.due }
  if (first.due.type !== 'recurring' || more.due.type !== 'recurring' || first.due.recurrence !== more.due.recurrence)
    return undefined
  // The one that says the day of each month says more than `monthly`.
  return first.due.rrule || first.due.offset
    ? joined
    : { ...joined, due: { ...more.due, ...(first.due.first && { first: first.due.first }) } }
}
