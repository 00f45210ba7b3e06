import { payersOf } from '../detect/actors.ts'
import type { Detection } from '../detect/index.ts'
import type { Passage } from '../detect/passage.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'
import type { PartyReference } from '../model/resolved.ts'
import { dropBreakdowns } from './breakdowns.ts'
import { addConsequences } from './consequences.ts'
import { joinContinuations } from './continuations.ts'
import { dependencies } from './dependencies.ts'
import { joinFeeTerms } from './fee-terms.ts'
import { applyInstalmentRules } from './instalments.ts'
import { applyInvoiceRhythm } from './invoice-rhythm.ts'
import { inOrder, mergeDuplicates } from './merge.ts'
import { isModels, type Merged, mergeModel } from './model-merge.ts'
import { partyReference } from './parties.ts'
import { applyReportDues } from './report-dues.ts'
import { applyRowDues } from './row-dues.ts'
import { joinSameSums } from './same-sum.ts'
import { applyStageAnchors } from './stage-anchors.ts'
import { mergeTiers } from './tiers.ts'
import { dropTotals } from './totals.ts'
import { addUsualActors } from './usual-actors.ts'

export interface LinkedMilestone {
  readonly candidate: Candidate
  /** Positions of those that its due point names. */
  readonly dependsOn: readonly number[]
  readonly responsible: readonly PartyReference[]
  readonly beneficiary: readonly PartyReference[]
}

export interface Linked extends Detection {
  /** One a fact, in order of the document. */
  readonly milestones: readonly LinkedMilestone[]
}

/** Joins what several rules or passages say about one fact, and names the parties. */
export function link(detection: Detection): Linked {
  const { contract } = detection
  const { passages } = detection
  const blockOf = (offset: number): number => findBlock(passages, offset)
  const { candidates, diagnostics } = withModel(detection)
  const told = joinContinuations(mergeTiers(candidates, contract, blockOf), contract)
  const timed = applyDues(told, passages, blockOf)
  const parts = dropBreakdowns(dropTotals(timed, blockOf), contract, blockOf)
  const acted = addUsualActors(
    joinFeeTerms(dropLeadSentences(parts, contract, blockOf), contract, passages),
    contract.parties,
    (words) => partyReference(contract, words).party ?? words,
    () => payersOf(passages),
  )
  const costed = addConsequences(acted, passages, blockOf)
  const awaited = dependencies(costed, contract)
  const milestones = costed.map((candidate, i) => ({
    candidate: filledFirst(candidate),
    dependsOn: awaited[i] ?? [],
    responsible: candidate.responsible.map((words) => partyReference(contract, words)),
    beneficiary: candidate.beneficiary.map((words) => partyReference(contract, words)),
  }))
  return { ...detection, milestones, diagnostics: [...detection.diagnostics, ...diagnostics] }
}

const filledFirst = ({ filledBy = [], ...candidate }: Candidate): Candidate => ({
  ...candidate,
  sources: [...new Set([...filledBy, ...candidate.sources])],
})

/** Without a model's proposals the rules' own are all there is. */
function withModel({ candidates, contract }: Detection): Merged {
  const byModel = candidates.filter(isModels)
  const byRules = joinSameSums(
    mergeDuplicates(
      candidates.filter((candidate) => !isModels(candidate)),
      contract.flow,
    ),
    contract,
  )
  if (byModel.length === 0) return { candidates: byRules, diagnostics: [] }
  const merged = mergeModel(byRules, byModel, contract)
  return { ...merged, candidates: inOrder(merged.candidates) }
}

/** Due points that stand in another sentence than the sum. */
const applyDues = (
  candidates: readonly Candidate[],
  passages: readonly Passage[],
  blockOf: (offset: number) => number,
): readonly Candidate[] =>
  [applyStageAnchors, applyInstalmentRules, applyRowDues, applyReportDues, applyInvoiceRhythm].reduce<
    readonly Candidate[]
  >((done, apply) => apply(done, passages, blockOf), candidates)

/** Index of the block that holds flow offset `offset`: passages are in order. */
function findBlock(passages: readonly Passage[], offset: number): number {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passages[middle] as Passage).span.end <= offset) low = middle + 1
    else high = middle
  }
  return passages[low]?.block.index ?? -1
}

/**
 * A sentence that has given its due point to rows, or that leads in rows with sums of their own (`the following fees:`),
 * is no milestone beside them.
 */
function dropLeadSentences(
  candidates: readonly Candidate[],
  contract: Contract,
  blockOf: (offset: number) => number,
): Candidate[] {
  const rows = candidates.filter((c) => c.sources[0] === 'rule:payment-row')
  const used = new Set(rows.flatMap((c) => c.passages.slice(1)).map((span) => span.start))
  const withSums = new Set(rows.filter((c) => c.amounts.length > 0).map((c) => blockOf(c.passages[0]?.start ?? 0)))
  return candidates.filter((c) => {
    const span = c.passages[0]
    if (
      c.kind !== 'payment' ||
      c.sources[0] === 'rule:payment-row' ||
      c.amounts.some((a) => a.value !== undefined) ||
      !span
    )
      return true
    if (used.has(span.start)) return false
    const block = blockOf(span.start)
    const leadsIn = LEAD_IN.test(contract.flow.slice(span.start, span.end))
    return !(c.amounts.length === 0 && leadsIn && (withSums.has(block + 1) || withSums.has(block + 2)))
  })
}

const LEAD_IN = /:\s*$|\b(?:the following|as follows|below)\b/i
