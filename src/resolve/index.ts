import { readAmendment } from '../amend/index.ts'
import { governingLaw } from '../detect/governing-law.ts'
import type { Linked, LinkedMilestone } from '../link/index.ts'
import type { Contract } from '../model/contract.ts'
import type { Resolution } from '../model/due.ts'
import type { KeyDates, ResolvedContract, ResolvedMilestone } from '../model/resolved.ts'
import type { Options } from '../options.ts'
import { definedDates } from './anchors.ts'
import { contractType } from './contract-type.ts'
import { currentTerm } from './current-term.ts'
import { dateDoubts } from './date-doubts.ts'
import { keyCandidates } from './key-candidates.ts'
import { keyDates } from './key-dates.ts'
import { renewalLimit } from './renewal-limit.ts'
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
  const current = options.asOf === null ? undefined : currentTerm(facts, options.asOf, limitOf(facts, contract))
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
    language: contract.document.language ?? 'en',
    diagnostics: [
      ...dateDoubts(contract, mentions, ownYear(facts)),
      ...[...linked.diagnostics, ...resolver.diagnostics].map((d) => ({
        ...d,
        positions: d.positions?.flatMap((p) => position.get(p) ?? []) ?? [],
      })),
    ],
  }
}

/** The year that the contract's dates are near to. */
function ownYear({ agreementDate, effectiveDate }: KeyDates): number | undefined {
  const value = agreementDate?.value ?? effectiveDate?.value
  return value === undefined ? undefined : Number(value.slice(0, 4))
}

/** How often the passages that state the renewal let it come. */
function limitOf({ renewalTerm }: KeyDates, { flow }: Contract): number | undefined {
  const limits = renewalTerm?.evidence.flatMap(({ start, end }) => renewalLimit(flow.slice(start, end)) ?? [])
  return limits?.[0]
}

function resolved(
  milestone: LinkedMilestone,
  resolution: Resolution,
  position: ReadonlyMap<number, number>,
): ResolvedMilestone {
  const anchor = resolution.anchorCandidate === undefined ? undefined : position.get(resolution.anchorCandidate)
  const named = milestone.dependsOn.flatMap((index) => position.get(index) ?? [])
  return {
    ...milestone,
    resolution,
    dependsOn: [...new Set([...(anchor === undefined ? [] : [anchor]), ...named])],
    ...(anchor !== undefined && { anchorMilestone: anchor }),
  }
}
