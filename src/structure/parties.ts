import type { Block, DefinedTerm, Party } from '../model/contract.ts'
import { type FoundParty, isRole, partyChain } from './party-chain.ts'
import { partyLines } from './party-lines.ts'
import { hasCompanyForm, isName, nameLength } from './party-name.ts'
import { partySignatures } from './party-signatures.ts'

const FIRST_BLOCKS = 60
const BETWEEN =
  /\b(?:by and (?:between|among)|between|among|amongst|(?:made|entered into|executed) by(?! and| (?:the|both|all|each|either) ))\b[\s:,]*/gi
const END =
  /^(?:whereas|recitals?|background|witness\w*|now,? therefore|preliminary|w i t n|introduction|article|the parties (?:hereby )?agree|it is (?:hereby )?agreed|agreed terms|terms)\b/i
const FOLLOWING_BLOCKS = 14
const MOST_TRIES = 6
const TERM_BLOCKS = 15

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
  for (const block of first) {
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
  const chain = best(readings)
  if (score(chain) >= 4) return numbered(chain)
  const fallback = best([chain, partyTerms(flow, first, terms), partyLines(flow, blocks)])
  return numbered(fallback.length >= 2 ? fallback : best([fallback, partySignatures(flow, blocks)]))
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
    if (!isOpen) break
    end = next.span.end
  }
  return end
}

/** `X (hereinafter "Party A") and Y (hereinafter "Party B") agree`: names that the first blocks give a role to. */
const partyTerms = (flow: string, first: readonly Block[], terms: readonly DefinedTerm[]): readonly FoundParty[] => {
  const early = new Set(first.slice(0, TERM_BLOCKS).map((block) => block.index))
  return terms.flatMap((term): readonly FoundParty[] => {
    if (term.form !== 'parenthesis' || !early.has(term.block) || !isRole(term.term)) return []
    const words = flow.slice(term.meaning.start, term.meaning.end)
    const tail = trailingName(words)
    if (tail !== undefined) {
      const span = { start: term.meaning.end - tail.length, end: term.meaning.end }
      return [{ name: tail, role: term.term, aliases: [], span }]
    }
    const name = words.slice(0, nameLength(words))
    const isWhole = name.length === words.length && name.split(' ').length <= 8
    if (!isName(name) || !(isWhole || hasCompanyForm(name))) return []
    return [
      {
        name,
        role: term.term,
        aliases: [],
        span: { start: term.meaning.start, end: term.meaning.start + name.length },
      },
    ]
  })
}

/** The company's name right before the parenthesis: `employment by Harbour Foods, Inc. (the "Company")`. */
const trailingName = (words: string): string | undefined => {
  const list = words.split(' ')
  let from = list.length
  while (from > 0 && list.length - from < 10 && /^(?:[A-Z0-9][\w.&'/-]*,?|&|of|and|the)$/.test(list[from - 1]!)) from--
  while (from < list.length && /^(?:of|and|the|&)$/.test(list[from]!)) from++
  const name = list.slice(from).join(' ')
  return name.includes(' ') && isName(name) && hasCompanyForm(name) ? name : undefined
}

const score = (parties: readonly FoundParty[]): number =>
  parties.length < 2
    ? parties.length
    : Math.min(4, parties.length) + 2 * Math.min(4, parties.filter((p) => p.role !== undefined).length)

const best = (readings: readonly (readonly FoundParty[])[]): readonly FoundParty[] =>
  readings.reduce<readonly FoundParty[]>((top, next) => (score(next) > score(top) ? next : top), [])

const numbered = (parties: readonly FoundParty[]): readonly Party[] => {
  const seen = new Set<string>()
  const list: Party[] = []
  for (const { name, role, aliases, span } of parties) {
    const key = `${name.toLowerCase().replace(/\W/g, '')}`
    if (seen.has(key)) continue
    seen.add(key)
    list.push({ id: `party-${list.length + 1}`, name, ...(role === undefined ? {} : { role }), aliases, span })
  }
  return list
}
