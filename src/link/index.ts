import type { Detection } from '../detect/index.ts'
import type { Candidate } from '../model/candidate.ts'
import type { PartyReference } from '../model/resolved.ts'
import { applyInstalmentRules } from './instalments.ts'
import { mergeDuplicates } from './merge.ts'
import { partyReference } from './parties.ts'

export interface LinkedMilestone {
  readonly candidate: Candidate
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
  const milestones = applyInstalmentRules(mergeDuplicates(detection.candidates), detection.passages).map((candidate) => ({
    candidate,
    responsible: candidate.responsible.map((words) => partyReference(contract, words)),
    beneficiary: candidate.beneficiary.map((words) => partyReference(contract, words)),
  }))
  return { ...detection, milestones }
}
