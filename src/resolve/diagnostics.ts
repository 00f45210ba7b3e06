import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'
import type { CoreDiagnostic } from '../model/resolved.ts'
import { cite } from '../structure/cite.ts'
import { toIso } from '../text/civil-date.ts'
import type { TermDate } from './anchors.ts'
import type { Fact } from './facts.ts'

/** What the resolver reports. Positions are those of the candidates. */

export function cycle(ring: readonly number[], candidates: readonly Candidate[]): CoreDiagnostic {
  const titles = ring.map((index) => `"${candidates[index]?.title}"`)
  return {
    code: 'anchor-cycle',
    severity: 'warning',
    stage: 'resolve',
    message: `The due points of ${titles.join(', ')} count from one another, so they have no date.`,
    positions: ring,
  }
}

export function twoDates(contract: Contract, name: string, places: readonly TermDate[], index: number): CoreDiagnostic {
  const dates = places.map(({ date }) => toIso(date)).join(' and ')
  return {
    code: 'anchor-conflict',
    severity: 'warning',
    stage: 'resolve',
    message: `The contract gives two days for ${name}, ${dates}: what counts from it has no date.`,
    positions: [index],
    evidence: places.flatMap(({ span }) => cite(contract, span)),
  }
}

export const factAgainstContract = (fact: Fact, date: string, index: number): CoreDiagnostic => ({
  code: 'fact-against-contract',
  severity: 'warning',
  stage: 'resolve',
  message: `The fact "${fact.name}" is given as ${fact.date}, but the contract dates it ${date}: the contract's day was kept.`,
  positions: [index],
})
