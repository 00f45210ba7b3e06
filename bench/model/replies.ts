import { occurrences } from '../../src/detect/llm/fold.ts'
import { idOf } from '../../src/detect/llm/questions.ts'
import type { FoundItem } from '../../src/detect/llm/reply.ts'
import type { Block, Contract } from '../../src/model/contract.ts'
import { overlaps, type Span } from '../../src/model/span.ts'
import { indexOf, locate, type TextIndex, tokensOf } from './align.ts'
import type { GoldMilestone } from './gold.ts'
import { amountWords, anchorWords, dueWords, dueWordsIn } from './words.ts'

/** A shorter quote (`Delivery within 30 days.`) does not tell what is due. */
const TELLING = 6

interface Piece {
  readonly block: Block
  readonly text: string
}

/**
 * What a model would answer that sees our blocks and knows the annotation: quotes and words copied, nothing computed. What cannot be
 * found in our text has no reply.
 */
export function truthfulReplies(contract: Contract, gold: readonly GoldMilestone[]): FoundItem[] {
  const index = indexOf(contract.flow)
  return gold.flatMap((milestone) => replyTo(contract, index, milestone) ?? [])
}

function replyTo(contract: Contract, index: TextIndex, gold: GoldMilestone): FoundItem | undefined {
  const main = piecesOf(contract, index, gold.quote)
  const pieces = [
    ...main,
    ...(gold.also ?? []).flatMap((quote) => piecesOf(contract, index, quote, main[0]?.block.span.start)),
  ]
  const [best] = main
  if (!best) return undefined
  const dueSaid = dueWordsIn(
    pieces.map(({ text }) => text),
    gold.due,
  )
  const withDue = dueSaid === undefined ? undefined : pieces.find(({ text }) => text.includes(dueSaid))
  const sums = gold.amounts.map((amount) => pieces.find(({ text }) => amountWords(text, amount) !== undefined))
  // The annotated passage is the quote: of its blocks the one that says most. What else is needed is quoted besides.
  const isOpen =
    gold.due.type === 'relative' &&
    withDue !== undefined &&
    anchorWords(dueWords(withDue.text, gold.due) ?? '', gold.due) === undefined
  const withAnchor = isOpen ? pieces.find(({ text }) => anchorWords(text, gold.due) !== undefined) : undefined
  const needed = new Set([withDue, withAnchor, ...sums].filter((piece) => piece !== undefined))
  const quoted = once(
    contract,
    main.find((piece) => needed.has(piece) && tokensOf(piece.text).length >= TELLING) ?? best,
  )
  const also = [...needed]
    .filter(({ block, text }) => block !== quoted.block || !quoted.text.includes(text))
    .map((piece) => once(contract, piece))
  const all = [quoted, ...also]
  const words = <T>(find: (text: string) => T | undefined): T | undefined =>
    all.map(({ text }) => find(text)).find((found) => found !== undefined)
  const said = dueSaid
  // Where it cannot be told which words they are, a model would point at all; of an event that stands elsewhere at none.
  const due = said ?? (gold.due.type === 'none' || gold.due.type === 'event' ? null : quoted.text)
  return {
    block: idOf(quoted.block.index),
    quote: quoted.text,
    kind: gold.kind[0] ?? null,
    due,
    dueFrom: withAnchor ? (words((text) => anchorWords(text, gold.due)) ?? null) : null,
    amounts: gold.amounts.flatMap((amount) => words((text) => amountWords(text, amount)) ?? []),
    responsible: gold.responsible[0] ?? null,
    beneficiary: null,
    alsoBlocks: also.map(({ block }) => idOf(block.index)),
    alsoQuotes: also.map(({ text }) => text),
  }
}

/** A quote that stands more than once in its block is made longer: the prompt asks for that. */
const once = (contract: Contract, { block, text }: Piece): Piece =>
  occurrences(contract.flow, block.span, text).length === 1
    ? { block, text }
    : { block, text: contract.flow.slice(block.span.start, block.span.end) }

/** The parts of a passage by block, the longest first. */
function piecesOf(contract: Contract, index: TextIndex, quote: string, near = 0): Piece[] {
  const span = locate(quote, index, near)
  const found = span ? contract.blocks.filter((block) => overlaps(block.span, span)) : []
  const pieces = found.flatMap((block) => pieceOf(contract, block, span as Span, quote))
  if (pieces.length > 0) return pieces.sort((a, b) => b.text.length - a.text.length)
  const row = rowLike(contract, quote)
  return row ? [row] : []
}

function pieceOf(contract: Contract, block: Block, span: Span, quote: string): Piece[] {
  const start = Math.max(block.span.start, span.start)
  let end = Math.min(block.span.end, span.end)
  // The alignment ends with a word: signs and brackets behind it belong to the passage.
  while (end < block.span.end && /[^\sA-Za-z0-9]/.test(contract.flow[end] ?? '')) end++
  let from = start
  while (from > block.span.start && /[$£€("[_*]/.test(contract.flow[from - 1] ?? '')) from--
  // Of a row's cells some may stand outside the run that was found.
  const whole = block.row && tokensOf(contract.flow.slice(from, end)).length < 0.8 * tokensOf(quote).length
  const text = whole ? contract.flow.slice(block.span.start, block.span.end) : contract.flow.slice(from, end)
  return tokensOf(text).length > 0 ? [{ block, text }] : []
}

/** A table row whose cells stand in another order than in the annotation. */
function rowLike(contract: Contract, quote: string): Piece | undefined {
  const wanted = new Set(tokensOf(quote).map(({ word }) => word))
  if (wanted.size < 2) return undefined
  for (const block of contract.blocks) {
    if (!block.row) continue
    const text = contract.flow.slice(block.span.start, block.span.end)
    const words = new Set(tokensOf(text).map(({ word }) => word))
    const common = [...wanted].filter((word) => words.has(word)).length
    if (common / Math.min(wanted.size, words.size || 1) >= 0.8 && words.size >= 2) return { block, text }
  }
  return undefined
}
