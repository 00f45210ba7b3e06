import type { Candidate } from '../model/candidate.ts'
import type { Party } from '../model/contract.ts'

/** How much of what is known must agree before it speaks for what is not. */
const SHARE = 0.8

/**
 * Rows of tables and passive sentences often do not say who pays or performs. Where the contract's other milestones of the
 * same side of the bargain agree on one party, it is theirs too: one party pays throughout, the other performs.
 */
export function addUsualActors(
  candidates: readonly Candidate[],
  parties: readonly Party[],
  partyOf: (words: string) => string,
): Candidate[] {
  const of = (...kinds: readonly Candidate['kind'][]) => candidates.filter((c) => kinds.includes(c.kind))
  const payer = usual(of('payment'), partyOf) ?? byRole(parties, PAYS)
  const performer = usual(of('deliverable', 'completion'), partyOf) ?? byRole(parties, PERFORMS)
  return candidates.map((candidate) => {
    if (candidate.responsible.length > 0) return candidate
    const actor = candidate.kind === 'payment' ? payer : isPerformed(candidate) ? performer : undefined
    return actor === undefined ? candidate : { ...candidate, responsible: [actor] }
  })
}

/** A review in a list of services is work too; in a sentence it may be anybody's. */
const isPerformed = ({ kind, sources }: Candidate): boolean =>
  kind === 'deliverable' || kind === 'completion' || (kind === 'review' && /-row$/.test(sources[0] ?? ''))

/** Roles whose very name says which side of the bargain is theirs. */
const PAYS =
  /^(?:client|customer|buyer|purchaser|licensee|sponsor|tenant|lessee|subscriber|brand|franchisee|owner|employer)$/i
const PERFORMS =
  /^(?:(?:service )?provider|supplier|seller|vendor|developer|contractor|consultant|designer|influencer|talent|manufacturer|subcontractor|agency|freelancer|artist|host)$/i

/** The only party with such a role, where no sentence of the contract tells. */
function byRole(parties: readonly Party[], role: RegExp): string | undefined {
  const found = parties.filter((party) => party.role !== undefined && role.test(party.role))
  return found.length === 1 ? found[0]?.role : undefined
}

function usual(candidates: readonly Candidate[], partyOf: (words: string) => string): string | undefined {
  const counts = new Map<string, { words: string; count: number }>()
  let all = 0
  for (const candidate of candidates) {
    const words = candidate.responsible[0]
    if (words === undefined) continue
    const key = partyOf(words)
    const entry = counts.get(key) ?? { words, count: 0 }
    counts.set(key, { words: entry.words, count: entry.count + 1 })
    all++
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count)[0]
  return best && best.count / all >= SHARE ? best.words : undefined
}
