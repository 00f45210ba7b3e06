import type { Block, Contract } from '../model/contract.ts'
import { isCapitals, isTitleCase } from './line-signs.ts'

const KIND =
  /\b(?:agreement|contract|amendment|addendum|statement of work|scope of work|work order|purchase order|order form|terms and conditions|letter of intent|memorandum of understanding|lease|deed|licen[cs]e|proposal|subcontract|term sheet|engagement letter|service order|terms of service|undertaking|conditions)\b/i

/** How far into the document a title may stand: covers have notices and logos before it. */
const FIRST_BLOCKS = 25
const LONGEST = 160

/** The agreement's own title: the first heading-like block that names a kind of contract, with the lines that go on with it. */
export const findTitle = (flow: string, blocks: readonly Block[]): Contract['title'] => {
  const words = (block: Block): string => flow.slice(block.span.start, block.span.end)
  const first = blocks.slice(0, FIRST_BLOCKS)
  const named =
    first.find((block) => isTitle(words(block))) ??
    first.find((block) => block.kind === 'heading' && block.part === undefined && /[A-Za-z]{4}/.test(words(block)))
  if (named === undefined) return undefined
  let last = named
  for (const next of first.slice(named.index + 1, named.index + 3)) {
    if (
      !/^(?:to|for|of|on|in respect|relating|regarding)\b/i.test(words(next)) ||
      !isCapitals(words(next)) ||
      words(next).length > LONGEST
    )
      break
    last = next
  }
  const span = { start: named.span.start, end: last.span.end }
  return { text: flow.slice(span.start, span.end).replaceAll('\n', ' '), span }
}

const isTitle = (words: string): boolean =>
  words.length <= LONGEST &&
  KIND.test(words) &&
  (isCapitals(words) || isTitleCase(words.replace(/\([^)]*\)/g, ''))) &&
  !/\b(?:this|the undersigned|confidential treatment|omitted|pursuant)\b/.test(words) &&
  !/[;,]$/.test(words) &&
  !/^(?:Exhibit|Source|Confidential|Execution|Page)\b.{0,12}$/i.test(words)
