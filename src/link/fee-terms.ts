import { payable } from '../detect/amounts.ts'
import type { Passage } from '../detect/passage.ts'
import type { Amount, Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'
import type { Span } from '../model/span.ts'

/** What a payment is called: `License Fee`, `minimum annual royalties`, `Sales Commissions`. */
const NAME =
  /\b(?:(?:[A-Z][\w-]*|annual|monthly|quarterly|license|licence|royalty|minimum|service|services|maintenance|hosting|development|management|initial|upfront|set-?up|sales|consulting|sponsorship|access|support|promotion|referral|franchise)\s+){0,4}(?:[Ff]ees?|FEES?|[Rr]oyalt(?:y|ies)|ROYALT(?:Y|IES)|[Cc]ommissions?|[Rr]etainers?|[Cc]ompensation|[Pp]ayments?)\b/g
/** Names that stand for any payment. */
const ANY =
  /^(?:(?:the|all|any|such|each|this|these|said|no|other|company|client|customer|for|in|upon|during|if|section|payment of)\s)*(?:fee|compensation|payment|amount)$/

/**
 * A payment whose time and whose rate stand in two clauses (`the License Fee is equal to 50% of Retail Revenues` … `License
 * Fees are paid within thirty days after each month`) is one: the time takes the rate's sums, and both passages. Only where
 * one clause alone states either.
 */
export function joinFeeTerms(
  candidates: readonly Candidate[],
  contract: Contract,
  passages: readonly Passage[],
): Candidate[] {
  const rates = new Map<string, number[]>()
  const times = new Map<string, number[]>()
  for (const [i, candidate] of candidates.entries()) {
    if (candidate.kind !== 'payment') continue
    const lists = isRate(candidate) ? rates : isTime(candidate) ? times : undefined
    if (!lists) continue
    for (const name of namesIn(wordsOf(candidate, contract))) lists.set(name, [...(lists.get(name) ?? []), i])
  }
  const joined = new Map<number, Candidate>()
  const used = new Set<number>()
  for (const [name, [at, ...others]] of times) {
    if (at === undefined || others.length > 0 || joined.has(at)) continue
    const time = candidates[at] as Candidate
    const rate = only(rates.get(name))
    if (rate !== undefined && !used.has(rate)) {
      used.add(rate)
      joined.set(at, withRate(time, candidates[rate] as Candidate))
    } else if (!rates.has(name)) {
      const defined = definitionOf(name, contract, passages)
      if (defined) joined.set(at, { ...time, amounts: defined.amounts, passages: [...time.passages, defined.span] })
    }
  }
  return candidates.flatMap((candidate, i) => (used.has(i) ? [] : [joined.get(i) ?? candidate]))
}

const isRate = ({ due, amounts }: Candidate): boolean => due.type === 'none' && amounts.length > 0
const isTime = ({ due, amounts }: Candidate): boolean => due.type !== 'none' && amounts.length === 0

const wordsOf = ({ passages }: Candidate, { flow }: Contract): string =>
  passages.map(({ start, end }) => flow.slice(start, end)).join(' ')

function namesIn(words: string): readonly string[] {
  const names = [...words.matchAll(NAME)].map(([name]) => plain(name))
  return [...new Set(names)].filter((name) => !ANY.test(name))
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/royalties\b/g, 'royalty')
    .replace(/(fee|commission|retainer|payment|service)s\b/g, '$1')
    .replace(/^(?:the|such|each|a|an|any|all|payment of|if|upon|during) /, '')
    .replace(/\s+/g, ' ')

const only = (found: readonly number[] | undefined): number | undefined => (found?.length === 1 ? found[0] : undefined)

const withRate = (time: Candidate, rate: Candidate): Candidate => ({
  ...time,
  amounts: rate.amounts,
  passages: [...time.passages, ...rate.passages],
  responsible: time.responsible.length ? time.responsible : rate.responsible,
  beneficiary: time.beneficiary.length ? time.beneficiary : rate.beneficiary,
  sources: [...new Set([...time.sources, ...rate.sources])],
})

/** `"Development Fee" means 50% of the Net Sales`. */
function definitionOf(
  name: string,
  { terms }: Contract,
  passages: readonly Passage[],
): { readonly amounts: readonly Amount[]; readonly span: Span } | undefined {
  const term = terms.find((t) => plain(t.term) === name && t.form !== 'parenthesis')
  const passage = term && passages.find((p) => p.span.start <= term.span.start && term.span.end <= p.span.end)
  const amounts = passage ? payable(passage).map((a) => a.amount) : []
  return passage && amounts.length > 0 && amounts.length <= 2 ? { amounts, span: passage.span } : undefined
}
