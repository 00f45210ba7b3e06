import type { Candidate } from '../model/candidate.ts'
import type { Party } from '../model/contract.ts'

/** How much of what is known must agree before it speaks for what is not. */
const SHARE = 0.75

/**
 * Rows of tables and passive sentences often do not say who pays or performs. Where the contract's other milestones of the
 * same side of the bargain agree on one party, it is theirs too: one party pays throughout, the other performs. Else whoever
 * `shall pay` by the other sentences of the contract (`payers`), else whose role tells.
 */
export function addUsualActors(
  candidates: readonly Candidate[],
  parties: readonly Party[],
  partyOf: (words: string) => string,
  payers: () => readonly string[],
): Candidate[] {
  const of = (...kinds: readonly Candidate['kind'][]) =>
    candidates.flatMap(({ kind, responsible: [one, two] }) => (kinds.includes(kind) && one && !two ? [one] : []))
  const payer = once(() => {
    const paid = of('payment')
    return (
      usual(paid, partyOf, 2) ?? usual(payers(), partyOf) ?? byRole(parties, PAYS, PERFORMS) ?? usual(paid, partyOf)
    )
  })
  const performer = once(() => {
    const done = of('deliverable', 'completion')
    return usual(done, partyOf, 2) ?? byRole(parties, PERFORMS, PAYS) ?? usual(done, partyOf)
  })
  return candidates.map((candidate) => {
    if (candidate.responsible.length > 0) return candidate
    const actor = candidate.kind === 'payment' ? payer() : isPerformed(candidate) ? performer() : undefined
    return actor === undefined ? candidate : { ...candidate, responsible: [actor] }
  })
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A review in a list of services is work too; in a sentence it may be anybody's. */
const isPerformed = ({ kind, sources }: Candidate): boolean =>
  kind === 'deliverable' || kind === 'completion' || (kind === 'review' && /-row$/.test(sources[0] ?? ''))

/** Roles whose very name says which side of the bargain is theirs. */
const PAYS =
  /^(?:client|customer|buyer|purchaser|licensee|sponsor|tenant|lessee|subscriber|brand|franchisee|owner|employer|advertiser|borrower|reseller|distributor|shipper)$/i
const PERFORMS =
  /^(?:(?:service |content )?provider|supplier|seller|vendor|developer|contractor|consultant|designer|influencer|talent|manufacturer|subcontractor|agency|freelancer|artist|host|licensor|franchisor|landlord|lessor|employee|executive|athlete|celebrity|endorser|transporter|carrier)$/i

/** The only side with such a role, or the other of two where only one has a role of the opposite kind. */
function byRole(parties: readonly Party[], role: RegExp, opposite: RegExp): string | undefined {
  const calls = [...new Set(parties.map((party) => party.role ?? party.name))]
  const isCalled = (call: string, pattern: RegExp): boolean =>
    parties.some((p) => (p.role ?? p.name) === call && [call, ...p.aliases].some((name) => pattern.test(name)))
  const found = calls.filter((call) => isCalled(call, role))
  if (found.length === 1) return found[0]
  const others = calls.filter((call) => !isCalled(call, opposite))
  return found.length === 0 && calls.length === 2 && others.length === 1 ? others[0] : undefined
}

function usual(names: readonly string[], partyOf: (words: string) => string, least = 1): string | undefined {
  const counts = new Map<string, { words: string; count: number }>()
  for (const words of names) {
    const key = partyOf(words)
    const entry = counts.get(key) ?? { words, count: 0 }
    counts.set(key, { words: entry.words, count: entry.count + 1 })
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count)[0]
  return best && best.count >= least && best.count / names.length >= SHARE ? best.words : undefined
}
