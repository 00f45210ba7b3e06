import type { Block, DefinedTerm, Party } from '../model/contract.ts'
import { actingParties } from './acting-parties.ts'
import { type FoundParty, partyChain } from './party-chain.ts'
import { partyLines } from './party-lines.ts'
import { hasCompanyForm, withoutCompanyForm } from './party-name.ts'
import { isCommonRole } from './party-roles.ts'
import { partySignatures } from './party-signatures.ts'
import { partyTerms } from './party-terms.ts'
import { acts, shortName } from './short-name.ts'

const FIRST_BLOCKS = 60
const BETWEEN =
  /\b(?:by and (?:between|among)|between|among|amongst|(?:made|entered into|executed|concluded)\b[^.;()]{0,60}?\bby(?= [A-Za-z"])(?! (?:both|all|each|either|the (?:two )?parties)\b))(?! and (?:between|among))\b[\s:,]*/gi
/** Behind a long table of contents: `This Supply Agreement is made … by and between`. */
const PREAMBLE = /^\W*(?:this|the)?\b[^.;]{0,120}\b(?:agreement|contract|lease|deed)\b.{0,300}\b(?:between|among|by)\b/i
const LAST_BLOCK = 400
const END =
  /^(?:whereas|recitals?|background|witness\w*|now,? therefore|preliminary|w i t n|introduction|article|the parties (?:hereby )?agree|it is (?:hereby )?agreed|agreed terms|terms)\b/i
const FOLLOWING_BLOCKS = 14
const MOST_TRIES = 6

/** Who the contract is between: from its preamble, else from lines like `Client: X`, else from the signatures. */
export const findParties = (
  flow: string,
  blocks: readonly Block[],
  terms: readonly DefinedTerm[],
): readonly Party[] => {
  // A contract that is itself an exhibit starts with its part.
  const opening = blocks.slice(0, 3).find((block) => block.part !== undefined)?.part
  const first = blocks.slice(0, FIRST_BLOCKS).filter((block) => block.part === opening || block.part === undefined)
  const readings: (readonly FoundParty[])[] = []
  const later = blocks
    .slice(FIRST_BLOCKS, LAST_BLOCK)
    .filter((block) => PREAMBLE.test(flow.slice(block.bodyStart, Math.min(block.span.end, block.bodyStart + 600))))
  for (const block of [...first, ...later.slice(0, 2)]) {
    for (const match of flow.slice(block.span.start, block.span.end).matchAll(BETWEEN)) {
      if (readings.length >= MOST_TRIES) break
      const parties = partyChain(
        flow,
        block.span.start + match.index + match[0].length,
        endOfPreamble(flow, blocks, block),
        terms,
      )
      if (parties.length > 0) readings.push(parties)
    }
  }
  const lines = partyLines(flow, blocks)
  const chain = best(readings).map((party) => nameOfLine(party, lines))
  if (score(chain) >= 4) return numbered(chain, flow, terms)
  const fallback = best([chain, lines, partyTerms(flow, first, terms)])
  const found = fallback.length >= 2 ? fallback : best([fallback, partySignatures(flow, blocks)])
  const all = found.length >= 2 ? found : completed(found, actingParties(flow))
  return numbered(
    all.map((party) => nameOfLine(party, lines)),
    flow,
    terms,
  )
}

/** One party at most was found: those who act in the text, beside it. */
const completed = (found: readonly FoundParty[], acting: readonly FoundParty[]): readonly FoundParty[] => {
  const [one] = found
  if (acting.length < 2) return found
  if (one === undefined) return acting
  const calls = [one.name, one.role ?? '', ...one.aliases].map((call) => call.toLowerCase())
  const others = acting.filter(({ name }) => !calls.some((call) => ` ${call} `.includes(` ${name.toLowerCase()} `)))
  const short = acting.find(({ name }) => one.name.startsWith(`${name} `))
  if (short) return [{ ...one, role: undefined, aliases: [...one.aliases, short.name] }, ...others]
  return others.length === 1 ? [one, ...others] : [...acting, one]
}

/** `the company set forth below ("Company")` is named in the line `Company: Harbour Foods, Inc.` */
const nameOfLine = (party: FoundParty, lines: readonly FoundParty[]): FoundParty => {
  const line = party.name === party.role ? lines.find(({ role }) => role === party.role) : undefined
  return line ? { ...party, name: line.name, span: line.span } : party
}

/** A preamble that ends openly goes on in the blocks below, until the recitals. */
const endOfPreamble = (flow: string, blocks: readonly Block[], block: Block): number => {
  let { end } = block.span
  for (const next of blocks.slice(block.index + 1, block.index + 1 + FOLLOWING_BLOCKS)) {
    const words = flow.slice(next.span.start, next.span.end)
    if (
      END.test(flow.slice(next.bodyStart, next.span.end)) ||
      (next.label !== undefined && /^\d+\.\d/.test(next.label))
    )
      break
    const before = flow.slice(block.span.start, end)
    const isOpen = /(?:between|among|and|[,:;])\s*$/i.test(before) || /^(?:and\b|&|\(\d\))/i.test(words)
    if (!isOpen && !leadsToRole(flow, blocks, next)) break
    end = next.span.end
  }
  return end
}

const ADDRESS_LINES = 5
const LONGEST_LINE = 90
const GOES_ON = /^\W*(?:(?:hereinafter|hereafter|herein)\b|the ["']|["'(]{1,2}the ["']|and\W*$|and [A-Z])/

/** Short lines, an address say, between a party's name and what it is called, or the `and` before the next party. */
const leadsToRole = (flow: string, blocks: readonly Block[], from: Block): boolean => {
  for (const block of blocks.slice(from.index, from.index + ADDRESS_LINES)) {
    if (block.kind === 'heading' && block.label !== undefined) return false
    const words = flow.slice(block.span.start, block.span.end)
    if (GOES_ON.test(words) || /\b(?:hereinafter|hereafter) (?:referred to|called)\b/i.test(words)) return true
    if (words.length > LONGEST_LINE) return false
  }
  return false
}

const score = (parties: readonly FoundParty[]): number =>
  parties.length < 2
    ? parties.reduce((sum, p) => sum + (p.role !== undefined || hasCompanyForm(p.name) ? 1 : 0.5), 0)
    : Math.min(4, parties.length) + 2 * Math.min(4, parties.filter((p) => p.role !== undefined).length)

const best = (readings: readonly (readonly FoundParty[])[]): readonly FoundParty[] =>
  readings.reduce<readonly FoundParty[]>((top, next) => (score(next) > score(top) ? next : top), [])

const numbered = (parties: readonly FoundParty[], flow: string, terms: readonly DefinedTerm[]): readonly Party[] => {
  const seen = new Set<string>()
  const list: Party[] = []
  for (const { name, role, aliases: given, span } of parties) {
    const key = `${name.toLowerCase().replace(/\W/g, '')}`
    if (seen.has(key)) continue
    seen.add(key)
    const short = role === undefined ? shortName(name, flow) : undefined
    const calls = [role, ...given, ...parties.flatMap((p) => [p.role, ...p.aliases])]
    const named = terms.flatMap(({ term, form }) =>
      form === 'parenthesis' && isPartOf(term, name) && acts(term, flow) ? [term] : [],
    )
    const aliases = [
      ...new Set([...given, ...(short ? [short] : []), ...named.filter((term) => !calls.includes(term))]),
    ]
    list.push({ id: `party-${list.length + 1}`, name, ...(role === undefined ? {} : { role }), aliases, span })
  }
  return list
}

/** `Anna Lund ("Lund")`, where Lund Enterprises, Inc. is a party. */
const isPartOf = (term: string, name: string): boolean =>
  /^[A-Z][A-Za-z]{3,}$/.test(term) &&
  !isCommonRole(term) &&
  !hasCompanyForm(` ${term}`) &&
  withoutCompanyForm(name).toLowerCase().split(' ').includes(term.toLowerCase())
