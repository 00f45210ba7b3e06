import { inlineItems } from './inline-items.ts'
import { type Label, readLabel } from './label.ts'
import type { RawBlock } from './raw-block.ts'

/** Behind the end of a sentence, a number and a capital: `… herein. 2. Fees. …`. */
const CANDIDATE =
  /[.;:!?]["')]? (?=(?:(?:Section|SECTION|Article|ARTICLE) )?\d{1,2}(?:\.\d{1,2})*[.:)]? ["(]?[A-Z])|[.;:] (?=ARTICLE [IVX\d]{1,5}[.:]? [A-Z]{2})|[A-Z]{3} (?=\d{1,2}\.\d{1,2}\.? [A-Z][a-z])/g

/**
 * Splits blocks in which numbered sections run in. Only a number that follows the last one of its kind splits, so that
 * `in Section 3. The` and sums stay whole. Lists by letter stay in their sentence.
 */
export const splitInlineLabels = (flow: string, blocks: readonly RawBlock[]): readonly RawBlock[] =>
  splitNumbers(flow, blocks).flatMap((block) => splitItems(flow, block))

const splitItems = (flow: string, block: RawBlock): readonly RawBlock[] => {
  if (block.draft.kind === 'row') return [block]
  const { start, end } = block.span
  const items = inlineItems(flow.slice(start, end)).filter((at) => at > 0)
  return [0, ...items].map((at, i) => ({
    ...block,
    span: { start: start + at, end: i < items.length ? start + items[i]! - 1 : end },
    first: block.first && at === 0,
  }))
}

const splitNumbers = (flow: string, blocks: readonly RawBlock[]): readonly RawBlock[] => {
  const split: RawBlock[] = []
  let previous: readonly number[] | undefined
  for (const block of blocks) {
    if (block.draft.kind === 'row') {
      split.push(block)
      continue
    }
    const words = flow.slice(block.span.start, block.span.end)
    const own = readLabel(words)
    previous = numbering(own) ?? previous
    let start = block.span.start
    for (const match of words.matchAll(CANDIDATE)) {
      const at = block.span.start + match.index + match[0].length
      const value = numbering(readLabel(flow.slice(at, Math.min(block.span.end, at + 60))))
      if (
        value === undefined ||
        !(previous === undefined ? isFirst(words, match.index, value) : follows(previous, value))
      )
        continue
      // `see Section 2. 3. Fees`: the label must not end what stands before it.
      split.push({ ...block, span: { start, end: at - 1 }, first: start === block.span.start })
      start = at
      previous = value
    }
    split.push({ ...block, span: { start, end: block.span.end }, first: start === block.span.start })
  }
  return split
}

const numbering = (label: Label | undefined): readonly number[] | undefined => {
  const reading = label?.readings[0]
  return reading?.style === 'decimal' || reading?.style === 'article' ? reading.value : undefined
}

/** Nothing is numbered yet: a 1 counts when a 2 comes after it. */
const isFirst = (words: string, at: number, value: readonly number[]): boolean =>
  value.length === 1 && value[0] === 1 && /[.;:!?]["')]? 2\. ["(]?[A-Z]/.test(words.slice(at, at + 20_000))

/** 2 after 1, 4.2 after 4.1, 4.1 after 4, 5 after 4.3. */
const follows = (previous: readonly number[], value: readonly number[]): boolean => {
  if (value.length === previous.length + 1) return value.at(-1) === 1 && previous.every((n, i) => n === value[i])
  if (value.length > previous.length) return false
  const last = value.length - 1
  return value[last] === previous[last]! + 1 && value.slice(0, last).every((n, i) => n === previous[i])
}
