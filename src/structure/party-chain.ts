import type { DefinedTerm } from '../model/contract.ts'
import type { Span } from '../model/span.ts'
import { hasCompanyForm, isName, nameLength } from './party-name.ts'

/** A party as found, before numbering. */
export interface FoundParty {
  readonly name: string
  readonly role: string | undefined
  readonly aliases: readonly string[]
  readonly span: Span
}

/** What may stand before a name in the chain of parties. */
const LEAD =
  /^(?:[\s,;:.]|(?:and|by|between|among|amongst|with|of the (?:first|second|third|one|other) part|on the (?:one|other) (?:hand|part)|the following parties|parties|both|either|jointly|the parties)(?=[\s,:;])|\(?\d{1,2}[.)](?=\s)|\([a-z]{1,3}\)(?=\s)|-(?=\s)|•)+/i
const SEPARATOR = /^[\s,;.]*(?:(?:and|&)\s|;|\n|\(\d\)|\([b-f]\)|\d\.\s)/i
const NO_ROLE =
  /^(?:(?:this |the )?(?:agreement|contract|amendment|lease|sow|msa|order|deed|memorandum|addendum)|(?:the |each a |a )?part(?:y|ies)|.*\bdate|.*\bagreement|.*\bparties|affiliates?|territory|products?|term|services|licen[cs]e)$/i
const BARE_ROLE = /\((?:the |hereinafter )?([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]*)?)\)/g
const AS_ROLE = /^,? as (?:the )?([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?=[\s,;.)]|$)/
const FARTHEST_ROLE = 900
const MOST = 8

/** Reads `X, a corporation ("A"), and Y ("B")` from `from` to `end` of the flow. */
export const partyChain = (
  flow: string,
  from: number,
  end: number,
  terms: readonly DefinedTerm[],
): readonly FoundParty[] => {
  const roles = terms.filter(
    (t) => t.form === 'parenthesis' && t.span.start >= from && t.span.end <= end && !NO_ROLE.test(t.term),
  )
  const parties: FoundParty[] = []
  let at = from
  while (at < end && parties.length < MOST) {
    at += LEAD.exec(flow.slice(at, Math.min(end, at + 120)))?.[0].length ?? 0
    const words = flow.slice(at, Math.min(end, at + 200))
    const length = nameLength(words)
    const name = words.slice(0, length)
    if (!isName(name)) break
    const chunkEnd = endOfParty(flow, at + length, end, roles)
    const own = roles.filter((t) => t.span.start > at && t.span.end < chunkEnd)
    const chunk = flow.slice(at + length, chunkEnd)
    const role = own[0]?.term ?? bareRole(chunk) ?? AS_ROLE.exec(chunk)?.[1]
    parties.push({
      name: name.replace(/[,;]$/, ''),
      role,
      aliases: [...new Set(own.slice(1).map((t) => t.term))],
      span: { start: at, end: at + length },
    })
    const rest = flow.slice(chunkEnd, Math.min(end, chunkEnd + 160))
    const separator = SEPARATOR.exec(rest) ?? /^[^.;\n"]{0,120}?(?:,|;) and (?=[A-Z"[])/.exec(rest)
    if (separator === null) break
    at =
      chunkEnd +
      Math.max(
        0,
        separator[0].search(/\(\d\)|\([b-f]\)|\d\.\s/) >= 0
          ? separator[0].search(/\(\d\)|\([b-f]\)|\d\.\s/)
          : separator[0].length,
      )
  }
  return parties
}

const bareRole = (chunk: string): string | undefined => {
  for (const m of chunk.matchAll(BARE_ROLE)) if (!NO_ROLE.test(m[1]!)) return m[1]
  return undefined
}

/** Behind the party's last role, or before the `and` that leads to the next name. */
const endOfParty = (flow: string, from: number, end: number, roles: readonly DefinedTerm[]): number => {
  const next = nextParty(flow, from, end)
  const first = roles.find((t) => t.span.start >= from)
  if (first === undefined || first.span.start - from > FARTHEST_ROLE || first.span.start > next)
    return Math.min(next, end)
  let close = closing(flow, first.span.end, end)
  // Several parentheses in a row, or several terms in one, are one party's.
  for (const role of roles)
    if (
      role.span.start > first.span.start &&
      role.span.start - close < 14 &&
      !/\band\b/.test(flow.slice(close, role.span.start))
    )
      close = closing(flow, role.span.end, end)
  return close
}

const closing = (flow: string, at: number, end: number): number => {
  const close = flow.indexOf(')', at)
  return close < 0 || close > at + 120 || close >= end ? Math.min(at + 1, end) : close + 1
}

/** Where `and NAME, Inc.` or `and NAME, a …` comes outside parentheses. */
const nextParty = (flow: string, from: number, end: number): number => {
  const words = flow.slice(from, Math.min(end, from + FARTHEST_ROLE))
  for (const m of words.matchAll(/(?:,|;)? and |; |\n(?:and )?(?=\(?\d[.)] )/gi)) {
    const after = words.slice(m.index + m[0].length, m.index + m[0].length + 200).replace(/^\(?\d[.)] /, '')
    const name = after.slice(0, nameLength(after))
    if (!isName(name) || isInParentheses(words, m.index)) continue
    if (hasCompanyForm(name) || /^,? \(?(?:an? (?:individual|[A-Z])|["']|the "|herein)/.test(after.slice(name.length)))
      return from + m.index
  }
  return end
}

const isInParentheses = (words: string, at: number): boolean => {
  const open = words.lastIndexOf('(', at)
  return open >= 0 && words.indexOf(')', open) > at
}
