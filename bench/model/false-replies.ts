import { fold, occurrences } from '../../src/detect/llm/fold.ts'
import { idOf } from '../../src/detect/llm/questions.ts'
import type { FoundItem } from '../../src/detect/llm/reply.ts'
import type { Block, Contract } from '../../src/model/contract.ts'
import type { Random } from './random.ts'

export const FAMILIES = ['not in the block', "another block's", 'a number changed', 'outside the quote'] as const
export type Family = (typeof FAMILIES)[number]

/** A reply made false in one way; undefined where this one cannot be. */
export function falseReply(
  family: Family,
  item: FoundItem,
  others: readonly FoundItem[],
  { blocks, flow }: Contract,
  random: Random,
): FoundItem | undefined {
  const quote = item.quote ?? ''
  const block = blocks[Number(item.block?.slice(1))]
  if (!block) return undefined
  const stands = (words: string, where: Block): boolean => occurrences(flow, where.span, words).length > 0
  switch (family) {
    case 'not in the block': {
      const words = quote.split(' ')
      const at = random.below(words.length)
      const changed = words
        .with(at, random.of(['shall', 'promptly', 'Licensee', 'ninety', 'not', 'December']))
        .join(' ')
      return stands(changed, block) ? undefined : { ...item, quote: changed, alsoBlocks: [], alsoQuotes: [] }
    }
    case "another block's": {
      const other = random.of(blocks)
      return stands(quote, other) ? undefined : { ...item, block: idOf(other.index), alsoBlocks: [], alsoQuotes: [] }
    }
    case 'a number changed': {
      const change = (words: string): string =>
        words.replace(/\d/, (digit) => String((Number(digit) + 1 + random.below(8)) % 10))
      const said = [item.due ?? '', ...(item.amounts ?? [])].filter((words) => /\d/.test(words))
      if (said.length === 0) return undefined
      // In the words alone, or in the quote as well.
      const both = random.next() < 0.5
      const changed = {
        ...item,
        quote: both ? said.reduce((text, words) => text.replace(words, change(words)), quote) : quote,
        due: item.due === null ? null : change(item.due),
        amounts: (item.amounts ?? []).map(change),
      }
      // By chance another number of the same passage may come of it.
      const isFalse = [changed.due ?? '', ...changed.amounts].some(
        (words) => /\d/.test(words) && !fold(quote).text.includes(fold(words).text),
      )
      return isFalse ? changed : undefined
    }
    case 'outside the quote': {
      const other = random.of(others)
      const inQuotes = (words: string): boolean =>
        [quote, ...(item.alsoQuotes ?? [])].some((text) => fold(text).text.includes(fold(words).text))
      if (random.next() < 0.5) {
        if (!other.due || inQuotes(other.due)) return undefined
        return { ...item, due: other.due, dueFrom: null }
      }
      const [sum] = other.amounts ?? []
      return sum === undefined || inQuotes(sum) ? undefined : { ...item, amounts: [sum] }
    }
  }
}
