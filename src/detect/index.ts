import { type Candidate, isTermCode } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'
import type { Mentions } from '../model/mention.ts'
import type { CoreDiagnostic } from '../model/resolved.ts'
import type { Options } from '../options.ts'
import { findActors } from './actors.ts'
import { dateReading } from './date-reading.ts'
import { findMentions } from './mentions/index.ts'
import { type Passage, passagesOf } from './passage.ts'
import type { Rule } from './rule.ts'
import { RULES } from './rules/index.ts'

export interface Detection {
  readonly contract: Contract
  readonly mentions: Mentions
  readonly passages: readonly Passage[]
  /** In order of the document, as the rules proposed them: one fact may stand in it several times. */
  readonly candidates: readonly Candidate[]
  /** Of a model's part in it. */
  readonly diagnostics: readonly CoreDiagnostic[]
}

/** Mentions, passages, and what the rules propose for each passage. */
export function detect(
  contract: Contract,
  rules: readonly Rule[] = RULES,
  dateOrder: Options['dateOrder'] = 'auto',
): Detection {
  const mentions = findMentions(contract.flow, dateReading(contract, dateOrder))
  const passages = passagesOf(contract, mentions)
  const candidates: Candidate[] = []
  for (const passage of passages) {
    const isHeading = passage.block.kind === 'title' || passage.block.kind === 'heading'
    let isOwnLife = false
    for (const rule of rules) {
      if (rule.duty && isOwnLife) continue
      if (isHeading && !rule.readsHeadings) continue
      for (const proposal of rule.propose(passage)) {
        isOwnLife ||= isTermCode(proposal.code)
        const actors = proposal.responsible
          ? undefined
          : findActors(passage, proposal.kind, proposal.due.type === 'none' ? undefined : proposal.due.span.start)
        candidates.push({
          ...proposal,
          responsible: proposal.responsible ?? actors?.responsible ?? [],
          beneficiary: proposal.beneficiary ?? actors?.beneficiary ?? [],
          consequence: proposal.consequence ?? [],
          sources: [`rule:${rule.id}`],
        })
      }
    }
  }
  return { contract, mentions, passages, candidates, diagnostics: [] }
}
