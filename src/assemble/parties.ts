import type { Contract, Party } from '../model/contract.ts'
import type { Milestone } from '../model/milestone.ts'
import type { PartyReference } from '../model/resolved.ts'
import type { Schedule } from '../model/schedule.ts'
import { cited } from './evidence.ts'

/** The parties with the side that `ourParties` tells. Where it names none of them, no side is known. */
export function partiesJson(contract: Contract, ourParties: readonly string[]): Schedule['parties'] {
  const ours = ourParties.map(key).filter((name) => name !== '')
  const isOurs = (party: Party) =>
    [party.name, ...party.aliases].map(key).some((name) => ours.some((our) => within(our, name)))
  const known = contract.parties.some(isOurs)
  return contract.parties.map((party) => ({
    id: party.id,
    name: party.name,
    role: party.role ?? null,
    aliases: [...party.aliases],
    side: known ? (isOurs(party) ? 'us' : 'them') : null,
    evidence: cited(contract, [party.span]),
  }))
}

export const partyReferences = (references: readonly PartyReference[]): Milestone['responsible'] =>
  references.map(({ party, name, role }) => ({ party: party ?? null, name, role: role ?? null }))

const key = (name: string): string =>
  name
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''
/** Whole words: `Harbour Foods` is in `harbour foods ltd`, `Foo` is not. */
const within = (part: string, name: string): boolean => ` ${name} `.includes(` ${part} `)
