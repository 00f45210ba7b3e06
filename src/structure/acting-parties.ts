import type { FoundParty } from './party-chain.ts'
import { isCommonRole } from './party-roles.ts'

const ACTS =
  /(?<![A-Za-z] )\b(?:The |the )?([A-Z][A-Za-z0-9&.-]*(?: [A-Z][A-Za-z0-9&-]*){0,2}) (?:shall|will|agrees to|must)\b|\b(?:by|and|that|to|the|which|if|of|with) ([A-Z][A-Za-z0-9&.-]*(?: [A-Z][A-Za-z0-9&-]*){0,2}) (?:shall|will|agrees to|must)\b/g
const NOT_ACTING =
  /\b(?:agreement|contract|date|terms?|period|fees?|services?|products?|territory|amount|price|year|law|act|exhibit|schedule|notices?|payments?|deliverables?|work|software|information|rights?|property|site|program|day|part(?:y|ies)|testing|acceptance|events?|games?|committee|board|section|article|this|these|those|such|it|each|any|all|there|he|she|they|no|nothing|both|neither|either|if|in|as|for|upon|and|or|courts?|state|marks?|materials?|content|data|system|equipment|insurance|taxes|royalt(?:y|ies))\b/i
const LEAST = 3

/** Who does things in a contract that does not say between whom it is: `SEV shall …`, `the Reseller will …`. */
export const actingParties = (flow: string): readonly FoundParty[] => {
  const found = new Map<string, { start: number; count: number }>()
  for (const match of flow.matchAll(ACTS)) {
    const name = match[1] ?? match[2]
    if (name === undefined || NOT_ACTING.test(name) || name.length < 2) continue
    const known = found.get(name)
    found.set(name, { start: known?.start ?? match.index + match[0].indexOf(name), count: (known?.count ?? 0) + 1 })
  }
  return [...found]
    .filter(([, { count }]) => count >= LEAST)
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, 2)
    .sort(([, a], [, b]) => a.start - b.start)
    .map(([name, { start }]) => ({
      name,
      role: isCommonRole(name) ? name : undefined,
      aliases: [],
      span: { start, end: start + name.length },
    }))
}
