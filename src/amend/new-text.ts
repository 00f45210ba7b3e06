import type { Block, Contract } from '../model/contract.ts'
import type { Span } from '../model/span.ts'
import type { Instruction } from './instructions.ts'
import { partsNamed } from './references.ts'

const OPENING = /["“]/
/** How far behind the instruction its new text may begin. */
const REACH = 200

/**
 * Where the new text of an instruction stands: in quotation marks behind it, in the attached part that it names, or up to
 * the next instruction. undefined where there is none.
 */
export function newTextOf(
  contract: Contract,
  instruction: Instruction,
  next: Instruction | undefined,
): Span | undefined {
  if (instruction.action !== 'restate' && instruction.action !== 'add') return undefined
  return (
    attached(contract, instruction) ??
    inQuotes(contract, instruction, next?.span.start ?? contract.flow.length) ??
    upToNext(contract, instruction, next)
  )
}

/** `replaced with the revised Exhibit B-1 attached hereto as Attachment 1`: the blocks of that part. */
function attached(contract: Contract, { from, span }: Instruction): Span | undefined {
  const behind = contract.flow.slice(from, span.end)
  for (const name of partsNamed(behind)) {
    const blocks = contract.blocks.filter(
      (block) => block.span.start > span.end && block.part !== undefined && sameName(block.part, name),
    )
    const [first] = blocks
    const last = blocks.at(-1)
    if (first && last) return { start: first.span.start, end: last.span.end }
  }
  return undefined
}

const sameName = (a: string, b: string): boolean => a.toLowerCase().replace(/\s+/g, ' ') === b.toLowerCase()

/** From the opening mark to the end of the first block that closes it: inside, terms may stand in marks of their own. */
function inQuotes({ flow, blocks }: Contract, { from }: Instruction, limit: number): Span | undefined {
  const opening = OPENING.exec(flow.slice(from, Math.min(from + REACH, limit)))
  if (!opening) return undefined
  const start = from + opening.index
  const first = blocks.findIndex((block) => block.span.end > start)
  for (let i = first; i >= 0 && i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (block.span.start >= limit && i > first) break
    if (/["”]\s*[.;,]?\s*(?:and)?\s*$/.test(flow.slice(Math.max(start + 1, block.span.start), block.span.end)))
      return { start, end: block.span.end }
  }
  return undefined
}

function upToNext(
  { flow, blocks }: Contract,
  { from, span }: Instruction,
  next: Instruction | undefined,
): Span | undefined {
  const own = blocks.findIndex((block) => block.span.end >= span.end)
  const depth = (block: Block | undefined): number => block?.clause?.split(/[.(]/).filter(Boolean).length ?? 99
  let end = own < 0 ? span.end : (blocks[own]?.span.end ?? span.end)
  for (let i = own + 1; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (block.kind === 'signature' || (next && block.span.start >= next.span.start)) break
    const isNextClause = block.clause !== blocks[own]?.clause && depth(block) <= depth(blocks[own])
    if (block.kind === 'heading' || (block.clause !== undefined && isNextClause)) break
    end = block.span.end
  }
  const start = /\S/.test(flow.slice(from, span.end)) ? from : span.end
  return end > start + 3 ? { start, end } : undefined
}
