import type { Contract } from '../model/contract.ts'
import type { PartyReference } from '../model/resolved.ts'

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\b(?:the|inc|llc|ltd|corp|corporation|limited|company|co)\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The contract's party that a name or role stands for; the words alone where none does. */
export function partyReference(contract: Contract, words: string): PartyReference {
  const exact = contract.parties.find((p) => [p.name, p.role, ...p.aliases].includes(words))
  const party =
    exact ??
    contract.parties.find((p) =>
      [p.name, p.role, ...p.aliases].some((n) => n && plain(n) !== '' && plain(n) === plain(words)),
    )
  if (!party) return { name: words }
  return { party: party.id, name: party.name, ...(party.role && { role: party.role }) }
}
