import { readAmendment } from '../amend/index.ts'
import { governingLaw } from '../detect/governing-law.ts'
import type { Linked, LinkedMilestone } from '../link/index.ts'
import type { Resolution } from '../model/due.ts'
import type { ResolvedContract, ResolvedMilestone } from '../model/resolved.ts'
import type { Options } from '../options.ts'
import { definedDates } from './anchors.ts'
import { contractType } from './contract-type.ts'
import { currentTerm } from './current-term.ts'
import { keyCandidates } from './key-candidates.ts'
import { keyDates } from './key-dates.ts'
import { Resolver } from './resolver.ts'
import { selectMilestones } from './select.ts'
import { totalValue } from './total-value.ts'

/** What every due comes to, with its derivation, and the contract's key dates. */
export function resolve(linked: Linked, options: Options): ResolvedContract {
  const { contract, mentions, milestones } = linked
  const candidates = milestones.map((m) => m.candidate)
  const key = keyCandidates(candidates, contract)
  const resolver = new Resolver({ contract, candidates, key, terms: definedDates(contract, mentions.dates) }, options)
  const resolutions = candidates.map((_, i) => resolver.resolve(i))
  const facts = keyDates(candidates, resolutions, contract)
  const law = governingLaw(contract)
  const type = contractType(contract, options.profiles)
  const value = totalValue(linked)
  const amends = readAmendment(contract, mentions)
  const current = options.asOf === null ? undefined : currentTerm(facts, options.asOf)
  const selected = selectMilestones(candidates, resolutions, key)
  const position = new Map(selected.map((index, at) => [index, at]))
  return {
    contract,
    milestones: selected.map((index) =>
      resolved(milestones[index] as LinkedMilestone, resolutions[index] as Resolution, position),
    ),
    keyDates: facts,
    ...(current && { currentTerm: current }),
    ...(value && { totalValue: value }),
    ...(law && { governingLaw: law }),
    ...(type && { contractType: type }),
    ...(amends && { amends }),
    language: 'en',
    diagnostics: resolver.diagnostics.map((d) => ({
      ...d,
      positions: d.positions?.flatMap((p) => position.get(p) ?? []) ?? [],
    })),
  }
}

function resolved(
  milestone: LinkedMilestone,
  resolution: Resolution,
  position: ReadonlyMap<number, number>,
): ResolvedMilestone {
  const anchor = resolution.anchorCandidate === undefined ? undefined : position.get(resolution.anchorCandidate)
  return {
    ...milestone,
    resolution,
    dependsOn: anchor === undefined ? [] : [anchor],
    ...(anchor !== undefined && { anchorMilestone: anchor }),
  }
}
