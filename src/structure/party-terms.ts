import type { Block, DefinedTerm } from '../model/contract.ts'
import { type FoundParty, isRole } from './party-chain.ts'
import { hasCompanyForm, isName, nameLength } from './party-name.ts'
import { isCommonRole } from './party-roles.ts'

const TERM_BLOCKS = 15

/** `X (hereinafter "Party A") and Y (hereinafter "Party B") agree`: names that the first blocks give a role to. */
export const partyTerms = (
  flow: string,
  first: readonly Block[],
  terms: readonly DefinedTerm[],
): readonly FoundParty[] => {
  const early = new Set(first.slice(0, TERM_BLOCKS).map((block) => block.index))
  return terms.flatMap((term): readonly FoundParty[] => {
    if (term.form !== 'parenthesis' || !early.has(term.block) || !isRole(term.term)) return []
    const words = flow.slice(term.meaning.start, term.meaning.end)
    const tail = trailingName(words, isCommonRole(term.term))
    if (tail !== undefined) {
      const span = { start: term.meaning.end - tail.length, end: term.meaning.end }
      return [{ name: tail, role: term.term, aliases: [], span }]
    }
    const skipped = /^(?:whereas,? )?(?:the (?=[A-Z]))?/i.exec(words)?.[0].length ?? 0
    const behind = words.slice(skipped)
    const name = behind.slice(0, nameLength(behind))
    const isWhole = name.length === behind.length && name.split(' ').length <= 8
    const isItself = name.toLowerCase() === term.term.toLowerCase()
    if (!isName(name) || !(isWhole || isItself || hasCompanyForm(name))) return []
    const start = term.meaning.start + skipped
    return [{ name, role: term.term, aliases: [], span: { start, end: start + name.length } }]
  })
}

const NAME_WORD = /^(?:(?:[A-Z0-9]|[a-z]{1,2}[A-Z])[\w.&'/-]*,?|&|of|and|the)$/

/**
 * The company's name right before the parenthesis: `employment by Harbour Foods, Inc. (the "Company")`; a person's where
 * the term says what part he plays: `to retain Anna Lund ("Consultant")`.
 */
const trailingName = (words: string, mayBePerson: boolean): string | undefined => {
  const list = words.split(' ')
  let from = list.length
  while (from > 0 && list.length - from < 10 && NAME_WORD.test(list[from - 1]!)) {
    const word = list[from - 1]!
    // The end of an address, or of what was listed before.
    if (/^\d{4,},?$/.test(word) || (word === 'and' && list[from - 2]?.endsWith(','))) break
    from--
  }
  while (from < list.length && /^(?:of|and|the|&)$/.test(list[from]!)) from++
  const name = list.slice(from).join(' ')
  if (!name.includes(' ') || !isName(name)) return undefined
  const isPerson = mayBePerson && from > 0 && /^[A-Z][a-z]+(?: [A-Z][a-z]*\.?){1,3}$/.test(name)
  return hasCompanyForm(name) || isPerson ? name : undefined
}
