import type { Contract } from '../model/contract.ts'
import type { KeyFact } from '../model/resolved.ts'
import { PROFILES } from '../profiles/index.ts'

/** The contract's type by its title; undefined where no profile fits. */
export function contractType(contract: Contract): KeyFact | undefined {
  if (!contract.title) return undefined
  const title = contract.title.text
  const profile = PROFILES.find((p) => p.title.test(title))
  return profile && { value: profile.id, evidence: [contract.title.span], status: 'stated', sources: ['rule:contract-type'] }
}
