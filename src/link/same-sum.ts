import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'

/** A sentence that goes on about the sum of the one before it: `The amount is payable within 30 days`, `Such fee shall be $5,000`. */
const GOES_ON =
  /^\W{0,3}(?:(?:\(?[a-z0-9]{1,4}[.)])\s+)?(?:(?:the|such|this|said|that|these)\s+(?:(?:total|aggregate|full|entire|foregoing|above|lump)\s+)?(?:[a-z-]+\s+)?(?:amounts?|fees?|sums?|payments?|price|consideration|compensation|deposit|retainer|bonus|balance)\b|it\s+(?:shall|will|is)\b)/i

/** Then what falls due is a part, not the whole. */
const IN_PARTS = /\b(?:instal{1,2}ments|halves|thirds|in (?:\w+ ){0,3}(?:equal )?(?:parts|payments|stages))\b/i

/** The sum stands in one sentence, when it is due in the next (or the other way round): they are one payment. */
export function joinSameSums(candidates: readonly Candidate[], contract: Contract): Candidate[] {
  const result: Candidate[] = []
  for (const candidate of candidates) {
    const previous = result.at(-1)
    const joined = previous && join(previous, candidate, contract)
    if (joined) result[result.length - 1] = joined
    else result.push(candidate)
  }
  return result
}

function join(first: Candidate, next: Candidate, { flow }: Contract): Candidate | undefined {
  const [a, b] = [first.passages[0], next.passages[0]]
  if (!a || !b || first.kind !== 'payment' || next.kind !== 'payment') return undefined
  if (b.start < a.end || flow.slice(a.end, b.start).trim() !== '') return undefined
  if (IN_PARTS.test(flow.slice(b.start, b.end))) return undefined
  if (!GOES_ON.test(flow.slice(b.start, b.start + 90))) return undefined
  const [timed, summed] = first.due.type === 'none' ? [next, first] : [first, next]
  if (timed.due.type === 'none' || summed.due.type !== 'none') return undefined
  if (timed.amounts.length > 0 || summed.amounts.length === 0) return undefined
  return {
    ...first,
    due: timed.due,
    amounts: summed.amounts,
    responsible: first.responsible.length ? first.responsible : next.responsible,
    beneficiary: first.beneficiary.length ? first.beneficiary : next.beneficiary,
    passages: [...first.passages, ...next.passages],
    sources: [...new Set([...first.sources, ...next.sources])],
  }
}
