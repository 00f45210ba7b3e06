import type { DefinedTerm } from '../model/contract.ts'
import type { Span } from '../model/span.ts'
import { hasCompanyForm, isName, nameLength } from './party-name.ts'
import { isCommonRole } from './party-roles.ts'

/** A party as found, before numbering. */
export interface FoundParty {
  readonly name: string
  readonly role: string | undefined
  readonly aliases: readonly string[]
  readonly span: Span
}

/** What may stand before a name in the chain of parties. */
const LEAD =
  /^(?:[\s,;:.&]|(?:and|by|between|among|amongst|with|of the (?:first|second|third|one|other) part|on the (?:one|other) (?:hand|part)|the following parties|parties|both|either|jointly|the parties)(?=[\s,:;])|\(?\d{1,2}[.)](?=\s)|\([a-z]{1,3}\)(?=\s)|-(?=\s)|•)+/i
const NO_ROLE =
  /^(?:(?:this |the )?(?:agreement|contract|amendment|lease|sow|msa|order|deed|memorandum|addendum)|(?:the |each a |a )?part(?:y|ies)|.*\bdate|.*\bagreement|.*\bparties|affiliates?|territory|products?|term|services|licen[cs]e)$/i
const BARE_ROLE = /\((?:the |hereinafter )?["']?([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]*)?)["']?\)/g
const AS_ROLE = /^,? as (?:the )?([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?=[\s,;.)]|$)/
/** A role for each of several parties before it: `(each a "Buyer")`. */
const SHARED = /\((?:each|both|individually|collectively|together|jointly)[^()]{0,60}$/i
const BLANK =
  /^(?:_{3,}|\[_{2,}\]|\[[A-Z][A-Za-z' ]{2,40}\]|<<[^<>]{2,40}[>»]+|(?:the|you,? the|an?) (?:[a-z]+ ){0,3}(?:company|entity|customer|client|person|individual|party|organi[sz]ation|business|franchisee|contractor|supplier|vendor|reseller|licensee)(?: \([^()"]{3,60}\))? (?:that is |that has |which is |who is |whose )?(?:identified|set forth|named|listed|specified|signing|executing|designated|indicated|described|signature)\b[^;"()]{0,80})/i
/** `hereinafter referred to as Harbour`, without quotes. */
const UNQUOTED =
  /\b(?:hereinafter|hereafter|herein)(?: also)? (?:referred to as|called|known as)(?: the)? ([A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3})/
const PRONOUN = /^(?:we|us|our|you|your|I|me|my)$/i
const FARTHEST_ROLE = 900
const FARTHEST_NEXT = 500
const MOST = 8

/** Whether a defined term can be what a party is called. */
export const isRole = (term: string): boolean => !NO_ROLE.test(term)

/** Reads `X, a corporation ("A"), and Y ("B")` from `from` to `end` of the flow. */
export const partyChain = (
  flow: string,
  from: number,
  end: number,
  terms: readonly DefinedTerm[],
): readonly FoundParty[] => {
  const roles = terms.filter(
    (t) => t.form === 'parenthesis' && t.span.start >= from && t.span.end <= end && isRole(t.term),
  )
  const parties: FoundParty[] = []
  let at: number | undefined = from
  while (at !== undefined && at < end && parties.length < MOST) {
    at += LEAD.exec(flow.slice(at, Math.min(end, at + 120)))?.[0].length ?? 0
    const blank = BLANK.exec(flow.slice(at, Math.min(end, at + 200)))?.[0].trimEnd()
    // `the Town of Harbour`
    if (blank === undefined) at += /^the (?=[A-Z])/.exec(flow.slice(at, at + 5))?.[0].length ?? 0
    const words = flow.slice(at, Math.min(end, at + 200))
    const name: string = blank ?? words.slice(0, nameLength(words)).replace(/[,;]$/, '')
    if (blank === undefined && !isName(name)) break
    const behind = at + name.length
    const chunkEnd = endOfParty(flow, behind, end, roles)
    const own = roles.filter((t) => t.span.start > behind && t.span.end < chunkEnd)
    const chunk = flow.slice(behind, chunkEnd)
    const called = own.find(({ term }) => !PRONOUN.test(term)) ?? own[0]
    const role = called?.term ?? bareRole(chunk) ?? AS_ROLE.exec(chunk)?.[1]
    const isShared = own[0] !== undefined && SHARED.test(flow.slice(behind, own[0].span.start - 1))
    if (isShared) share(parties, own[0]!.term, () => true)
    // Persons named in a row without a word in between share what stands behind the last.
    else if (role !== undefined) share(parties, role, (party, next) => (next?.span.start ?? at!) - party.span.end < 8)
    const onwards = (from: number): number | undefined =>
      nextParty(flow, from, Math.min(end, from + FARTHEST_NEXT), role !== undefined)
    const further = furtherRoles(flow, roles, chunkEnd, onwards(chunkEnd) ?? end)
    const next = onwards(chunkEnd) ?? (further[0] && onwards(closing(flow, further[0].span.end, end)))
    if (blank === undefined || role !== undefined) {
      const aliases = [...new Set([...own.filter((t) => t !== called), ...further].map((t) => t.term))]
      parties.push({ name: blank === undefined ? name : role!, role, aliases, span: { start: at, end: behind } })
    }
    at = next
  }
  return parties
}

/** `X ("Harbour"), of 1 Quay Road (the "Supplier"), and`: what a party is called as well, behind its address. */
const furtherRoles = (flow: string, roles: readonly DefinedTerm[], from: number, to: number): readonly DefinedTerm[] =>
  roles.filter(({ span, term }) => {
    if (span.start < from || span.end > to || !isCommonRole(term)) return false
    const before = flow.slice(from, span.start - 1)
    return !isOver(before) && !SHARED.test(before) && !/\band\b[^()]*\($/.test(before)
  })

const share = (
  parties: FoundParty[],
  role: string,
  belongs: (party: FoundParty, next: FoundParty | undefined) => boolean,
): void => {
  for (let i = parties.length - 1; i >= 0; i--) {
    const party = parties[i]!
    if (party.role !== undefined || !belongs(party, parties[i + 1])) return
    parties[i] = { ...party, role }
  }
}

const bareRole = (chunk: string): string | undefined => {
  for (const m of chunk.matchAll(BARE_ROLE)) if (isRole(m[1]!) && !/^(?:[A-Z]\.|Inc|LLC|Ltd)/.test(m[1]!)) return m[1]
  const unquoted = UNQUOTED.exec(chunk)?.[1]
  return unquoted !== undefined && isRole(unquoted) ? unquoted : undefined
}

/** Behind the party's last role, or before the `and` that leads to the next name. */
const endOfParty = (flow: string, from: number, end: number, roles: readonly DefinedTerm[]): number => {
  const next = nextParty(flow, from, Math.min(end, from + FARTHEST_ROLE), false) ?? end
  const first = roles.find((t) => t.span.start >= from)
  if (first === undefined || first.span.start - from > FARTHEST_ROLE || first.span.start > next) return next
  let close = closing(flow, first.span.end, end)
  // Several parentheses in a row, or several terms in one, are one party's.
  for (const role of roles) {
    if (role.span.start <= first.span.start || role.span.start - close >= 14) continue
    if (!/\band\b/.test(flow.slice(close, role.span.start))) close = closing(flow, role.span.end, end)
  }
  return close
}

const closing = (flow: string, at: number, end: number): number => {
  const close = flow.indexOf(')', at)
  return close < 0 || close > at + 120 || close >= end ? Math.min(at + 1, end) : close + 1
}

const LEADS_ON =
  /,?\s+and[:,]?\s+|;\s+|\n(?=\(?[\da-f][.)]\s)|,\s(?=\([\da-f]\)\s)|,? & |, (?=[A-Z])|\)\s*\n(?=[A-Z])/gi
const ABBREVIATED =
  /\b(?:Inc|Ltd|Corp|Co|LLC|L\.P|No|Nos|St|Ste|Ave|Blvd|Rd|Dr|Ft|Mt|Pkwy|Hwy|Bldg|Fl|Rm|Sq|Ctr|Ct|Pl|Ln|Dept|Mr|Mrs|Ms|Prof|Jr|Sr)\. /g

/** The sentence is over: what follows speaks about the parties. */
const isOver = (words: string): boolean => /[a-z)"]\. (?=[A-Z])/.test(words.replace(ABBREVIATED, ''))

/** `registered offices at Berlin and Munich ("Harbour")`: a place, not a party. */
const PLACE = /\b(?:at|in|of|located|laws of|offices?) (?:[A-Z][\w.]*,? ){0,3}[A-Z][\w.]*$/

/** Where, outside parentheses, `and` or the like leads to a name: `and NAME, Inc.`, `and NAME, a …`, `and NAME ("X")`. */
const nextParty = (flow: string, from: number, end: number, known: boolean): number | undefined => {
  const words = flow.slice(from, end)
  let open = 0
  let read = 0
  for (const m of words.matchAll(LEADS_ON)) {
    for (; read < m.index; read++) open += words[read] === '(' ? 1 : words[read] === ')' && open > 0 ? -1 : 0
    if (open > 0 && !m[0].startsWith(')')) continue
    if (isOver(flow.slice(Math.max(0, from - 1), from + m.index + 2))) return undefined
    const start = m.index + m[0].length
    const lead = LEAD.exec(words.slice(start, start + 120))?.[0].length ?? 0
    const after = words.slice(start + lead, start + lead + 200)
    if (BLANK.test(after)) return from + m.index
    const shift = /^the (?=[A-Z])/.exec(after)?.[0].length ?? 0
    const name = after.slice(shift, shift + nameLength(after.slice(shift)))
    if (!isName(name)) continue
    const isComma = /^, $/.test(m[0]) && lead === 0
    const isPerson = /^(?:Mr|Mrs|Ms|Dr)\.? /.test(name)
    if (isComma && !known && !isPerson) continue
    const tail = after.slice(shift + name.length)
    if (!hasCompanyForm(name) && !name.includes(' ') && PLACE.test(words.slice(0, m.index))) continue
    const described =
      /^,? ?\((?:an? individual|["']|the "|herein|an? [A-Z])/.test(tail) || /^,? an? (?:individual|[A-Z])/.test(tail)
    // Behind a comma a bare name with a role is the end of an address: `Beijing, China (the "Sponsor")`.
    if (hasCompanyForm(name) || isPerson) return from + m.index
    if (described && !(isComma && (!name.includes(' ') || /\d{4}/.test(name)))) return from + m.index
    if (known && !isComma && /and|&/i.test(m[0]) && m.index < 4) return from + m.index
  }
  return undefined
}
