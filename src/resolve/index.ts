import { governingLaw } from '../detect/governing-law.ts'
import type { LinkedMilestone, Linked } from '../link/index.ts'
import type { Resolution } from '../model/due.ts'
import type { ResolvedContract, ResolvedMilestone } from '../model/resolved.ts'
import type { Options } from '../options.ts'
import { definedDates } from './anchors.ts'
import { contractType } from './contract-type.ts'
import { currentTerm } from './current-term.ts'
import { keyDates } from './key-dates.ts'
import { Resolver } from './resolver.ts'
import { totalValue } from './total-value.ts'

/** What every due comes to, with its derivation, and the contract's key dates. */
export function resolve(linked: Linked, options: Options): ResolvedContract {
  const { contract, mentions, milestones } = linked
  const candidates = milestones.map((m) => m.candidate)
  const resolver = new Resolver({ contract, candidates, terms: definedDates(contract, mentions.dates) }, options)
  const resolutions = candidates.map((_, i) => resolver.resolve(i))
  const facts = keyDates(candidates, resolutions, contract)
  const law = governingLaw(contract)
  const type = contractType(contract)
  const value = totalValue(linked)
  const current = options.asOf === null ? undefined : currentTerm(facts, options.asOf)
  return {
    contract,
    milestones: milestones.map((m, i) => resolved(m, resolutions[i] as Resolution)),
    keyDates: facts,
    ...(current && { currentTerm: current }),
    ...(value && { totalValue: value }),
    ...(law && { governingLaw: law }),
    ...(type && { contractType: type }),
    language: 'en',
    diagnostics: resolver.diagnostics,
  }
}

function resolved(milestone: LinkedMilestone, resolution: Resolution): ResolvedMilestone {
  const anchor = resolution.anchorCandidate
  return {
    ...milestone,
    resolution,
    dependsOn: anchor === undefined ? [] : [anchor],
    ...(anchor !== undefined && { anchorMilestone: anchor }),
  }
}
