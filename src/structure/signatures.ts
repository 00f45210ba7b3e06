import { isSignatureLine } from './line-signs.ts'

const WITNESS =
  /^(?:in witness whereof|in witness thereof|as witness|executed (?:as|by|on)\b.{0,40}(?:deed|agreement|duly)|signed (?:for and on behalf|by)\b)/i
const PARTS = /\b(?:By|Name|Title|Its|Date|Signature)\s*:/g

/** Which blocks are signatures: positions. `words` are the blocks' texts, `isOther` what ends a signature page. */
export const signatureBlocks = (words: readonly string[], ends: (index: number) => boolean): ReadonlySet<number> => {
  const found = new Set<number>()
  let witness = false
  words.forEach((text, index) => {
    if (ends(index) || text.length > 600) witness = false
    if (isSignatureLine(text) || (text.match(PARTS)?.length ?? 0) >= 2 || /^By:?\s*_{3,}/.test(text)) found.add(index)
    else if (WITNESS.test(text)) witness = true
    else if (witness && text.length < 100 && !/[;:]$/.test(text)) found.add(index)
  })
  return found
}
