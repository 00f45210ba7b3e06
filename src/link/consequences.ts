import type { Passage } from '../detect/passage.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Span } from '../model/span.ts'
import { headOf } from './dependencies.ts'
import { namedThings, partyNames } from './named-things.ts'

/** What it costs: money, withheld payment, the end of the contract. */
const COST =
  /\b(?:liquidated damages|late (?:fee|charge|payment (?:fee|charge|interest))s?|penalt(?:y|ies)|service credits?|bears? interest|accrues? interest|interest (?:at|of|shall accrue|will accrue|on)|(?:may|shall be entitled to|right to|entitled to) (?:withhold|suspend|deduct|terminate|cancel|end this)|may (?:immediately )?terminate|(?:shall be|is|are) (?:reduced|forfeited)|(?:per|for each|for every) (?:calendar |business |full )?(?:day|week|month) (?:of|by which|that|or part)|forfeits?)\b/i
/** What is missed. */
const MISSED =
  /\b(?:fails? to|failure (?:to|by|of)|failed to|(?:is|are|has|have|was|does|do|did|shall)(?: not|n't) (?:been |be )?(?:\w+ly )?\w+(?:ed|id|ver|ach|ieve|plete|et)?|late|delay(?:ed|s)?|overdue|past due|miss(?:es|ed)|unpaid|in default of payment|after (?:its|the|their) due date|beyond the|later than)\b/i
/** Breach of the contract at large is the consequence of no one milestone. */
const AT_LARGE =
  /\b(?:any (?:material )?(?:breach|provision|obligation|term)|material(?:ly)? breach|insolven|bankrupt|force majeure|indemnif)\b/i
const PAYMENT_MISSED =
  /\b(?:overdue|past due|unpaid|late payments?|not paid|fails? to (?:pay|make)|failure to (?:pay|make)|payments? (?:\w+ ){0,4}(?:late|overdue)|delay in payment)\b/i
const MAX_WORDS = 90
const MOST = 2
/** A guard against texts that are made of nothing else. */
const MOST_TOLD = 60

/**
 * Adds to each candidate the passages that say what missing it costs: where they name it, stand in its own clause, or, for
 * payments, speak of sums that are paid late. Evidence only; nothing is computed from it.
 */
export function addConsequences(
  candidates: readonly Candidate[],
  passages: readonly Passage[],
  blockOf: (offset: number) => number,
): Candidate[] {
  const costs = passages.filter(isCost).slice(0, MOST_TOLD)
  if (costs.length === 0) return [...candidates]
  const contract = costs[0]!.contract
  const own = partyNames(contract)
  const heads = candidates.map((candidate) => ` ${headOf(candidate, contract).words} `)
  const told = costs.map((passage) => {
    const names = stages(passage, own).filter((name) => heads.some((head) => head.includes(` ${name} `)))
    return { passage, names, payment: PAYMENT_MISSED.test(passage.text) }
  })
  return candidates.map((candidate, i) => {
    if (candidate.consequence.length > 0 || candidate.kind === 'term' || candidate.kind === 'notice') return candidate
    const first = candidate.passages[0]
    if (!first) return candidate
    const clause = contract.blocks[blockOf(first.start)]?.clause
    const found = told.filter(({ passage, names, payment }) => {
      if (passage.span.start === first.start) return false
      if (candidate.kind === 'payment') return payment
      if (payment) return false
      // What it names is meant, not what stands beside it.
      if (names.length > 0) return names.some((name) => heads[i]?.includes(` ${name} `))
      return clause !== undefined && passage.block.clause === clause
    })
    return found.length === 0
      ? candidate
      : { ...candidate, consequence: found.slice(0, MOST).map(({ passage }): Span => passage.span) }
  })
}

const isCost = (passage: Passage): boolean =>
  passage.block.kind !== 'heading' &&
  COST.test(passage.text) &&
  MISSED.test(passage.text) &&
  !AT_LARGE.test(passage.text) &&
  passage.text.split(/\s+/).length <= MAX_WORDS

function stages(passage: Passage, own: ReadonlySet<string>): readonly string[] {
  const { names, labels } = namedThings(passage.text, own)
  return [...labels, ...names.filter((name) => STAGE.test(name))]
}

const STAGE =
  /\w \w*(?:completion|release|version|launch|delivery|report|event|live|live date|acceptance|phase|handover|opening|commissioning|prototype|design|deadline)$/
