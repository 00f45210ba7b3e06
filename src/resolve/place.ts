import type { Block, Contract } from '../model/contract.ts'
import type { Span } from '../model/span.ts'

/** ` (p. 3)`, or ` (clause 4.2)` where the format has no pages: behind a step of a derivation. */
export function placeOf(contract: Contract, span: Span): string {
  const block = blockAt(contract.blocks, span.start)
  if (block?.page !== undefined) return ` (p. ${block.page})`
  return block?.clause ? ` (clause ${block.clause})` : ''
}

/** Blocks are in order and do not overlap. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle] as Block).span.end <= offset) low = middle + 1
    else high = middle
  }
  const block = blocks[low]
  return block && block.span.start <= offset ? block : undefined
}
