import type { Detection } from '../detect/index.ts'
import type { Passage } from '../detect/passage.ts'
import type { Candidate } from '../model/candidate.ts'
import type { PartyReference } from '../model/resolved.ts'
import { addConsequences } from './consequences.ts'
import { dependencies } from './dependencies.ts'
import { applyInstalmentRules } from './instalments.ts'
import { mergeDuplicates } from './merge.ts'
import { partyReference } from './parties.ts'
import { applyRowDues } from './row-dues.ts'
import { mergeTiers } from './tiers.ts'
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
  const merged = mergeTiers(mergeDuplicates(detection.candidates), contract, blockOf)
  const timed = applyRowDues(applyInstalmentRules(merged, passages, blockOf), passages, blockOf)
  const acted = addUsualActors(dropUsedSentences(timed), (words) => partyReference(contract, words).party ?? words)
  const costed = addConsequences(acted, passages, blockOf)
  const awaited = dependencies(costed, contract)
  const milestones = costed.map((candidate, i) => ({
    candidate,
    dependsOn: awaited[i] ?? [],
    responsible: candidate.responsible.map((words) => partyReference(contract, words)),
    beneficiary: candidate.beneficiary.map((words) => partyReference(contract, words)),
  }))
  return { ...detection, milestones }
}

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

/** A sentence that has given its due point to rows is their evidence, no milestone of its own. */
function dropUsedSentences(candidates: readonly Candidate[]): Candidate[] {
  const used = new Set(
    candidates
      .flatMap((c) => (c.sources[0] === 'rule:payment-row' ? c.passages.slice(1) : []))
      .map((s) => `${s.start}`),
  )
  return candidates.filter(
    (c) =>
      c.sources[0] === 'rule:payment-row' ||
      c.amounts.length > 0 ||
      !c.passages[0] ||
      !used.has(`${c.passages[0].start}`),
  )
}
