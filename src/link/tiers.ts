import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'

/** A step of a scale in a row: `Over 100,000 units`, `$0 - $25,000,000`, `Less than 20,000`. */
const STEP =
  /^\W*(?:\(?[a-z0-9]{1,3}[.)]\s*)?(?:up to|over|above|between|less than|more than|greater than|below|from|next|first|in excess|[<>]|[$\u00a3\u20ac]?\d[\d,.]*\s*(?:(?:-|to)\s*[$\u00a3\u20ac]?\d|(?:units|and (?:above|over|more))\b)|>\s*[$\u00a3\u20ac]?\d)/i

/**
 * Rows that give one payment's rate by volume (`Over 100,000 units: 5%`) are one milestone with all the rates, not one a
 * row: the first row's candidate takes the sums and passages of those that follow it.
 */
export function mergeTiers(
  candidates: readonly Candidate[],
  contract: Contract,
  blockOf: (offset: number) => number,
): Candidate[] {
  const result: Candidate[] = []
  let last = -2
  for (const candidate of candidates) {
    const block = blockOf(candidate.passages[0]?.start ?? 0)
    const previous = result.at(-1)
    if (previous && isTier(candidate, contract) && isTier(previous, contract) && block - last <= 1) {
      result[result.length - 1] = {
        ...previous,
        amounts: [...previous.amounts, ...candidate.amounts],
        passages: [...previous.passages, ...candidate.passages],
      }
    } else result.push(candidate)
    last = block
  }
  return result
}

function isTier(candidate: Candidate, contract: Contract): boolean {
  const span = candidate.passages[0]
  if (candidate.sources[0] !== 'rule:payment-row' || !span) return false
  if (candidate.due.type === 'absolute' || candidate.due.type === 'event') return false
  return STEP.test(contract.flow.slice(span.start, span.end))
}
