import type { Block, Contract } from '../model/contract.ts'
import { isCapitals, isTitleCase } from './line-signs.ts'

const KIND =
  /\b(?:agreement|contract|amendment|addendum|statement of work|scope of work|work order|purchase order|order form|terms and conditions|letter of intent|memorandum of understanding|lease|deed|licen[cs]e|proposal|subcontract|term sheet|engagement letter|service order|terms of service|undertaking|conditions)\b/i

/** How far into the document a title may stand: covers have notices and logos before it. */
const FIRST_BLOCKS = 25
const LONGEST = 160

/** The agreement's own title: the first heading-like block that names a kind of contract. */
export const findTitle = (flow: string, blocks: readonly Block[]): Contract['title'] => {
  const first = blocks.slice(0, FIRST_BLOCKS)
  const named = first.find((block) => isTitle(flow.slice(block.span.start, block.span.end)))
  if (named !== undefined) return { text: flow.slice(named.span.start, named.span.end), span: named.span }
  const heading = first.find(
    (block) =>
      block.kind === 'heading' &&
      block.part === undefined &&
      /[A-Za-z]{4}/.test(flow.slice(block.span.start, block.span.end)),
  )
  return heading === undefined
    ? undefined
    : { text: flow.slice(heading.span.start, heading.span.end), span: heading.span }
}

const isTitle = (words: string): boolean =>
  words.length <= LONGEST &&
  KIND.test(words) &&
  (isCapitals(words) || isTitleCase(words.replace(/\([^)]*\)/g, ''))) &&
  !/\b(?:this|the undersigned|confidential treatment|omitted|pursuant)\b/.test(words) &&
  !/[;,]$/.test(words) &&
  !/^(?:Exhibit|Source|Confidential|Execution|Page)\b.{0,12}$/i.test(words)
