import type { Amends } from '../model/amendment.ts'
import type { Contract } from '../model/contract.ts'
import type { Mentions } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { findAmended } from './find-amended.ts'
import { type Instruction, instructionsOf } from './instructions.ts'
import { newTextOf } from './new-text.ts'

/** What a document says it amends and its instructions, in order; undefined where it amends nothing. */
export function readAmendment(contract: Contract, mentions: Mentions): Amends | undefined {
  const amended = findAmended(contract, mentions.dates)
  if (!amended) return undefined
  const instructions = findInstructions(contract)
  return {
    ...amended,
    parties: contract.parties.map((party) => party.name),
    changes: instructions.map((instruction, i) => {
      const { from: _, ...change } = instruction
      const text = newTextOf(contract, instruction, instructions[i + 1])
      return text ? { ...change, text } : change
    }),
  }
}

/** More than any amendment has; a guard against texts that are made of nothing else. */
const MOST = 400

/** An instruction may run on into the new text: what stands in the text of one before it is no instruction of its own. */
function findInstructions(contract: Contract): Instruction[] {
  const found: Instruction[] = []
  let inside: Span | undefined
  for (const block of contract.blocks) {
    if (block.kind === 'signature' || block.kind === 'title') continue
    const context = [
      ...block.headings.slice(-1),
      block.parent === undefined ? '' : leadIn(contract, block.parent),
    ].join(' ')
    if (found.length >= MOST) break
    for (const span of block.sentences.length > 0 ? block.sentences : [block.span]) {
      if (inside && span.start < inside.end) continue
      for (const instruction of instructionsOf(contract.flow.slice(span.start, span.end), span, context)) {
        found.push(instruction)
        inside = newTextOf(contract, instruction, undefined) ?? inside
        // Only marks show where a text ends that has instructions' words in it.
        if (inside && !/^["“]/.test(contract.flow.slice(inside.start, inside.start + 1))) inside = undefined
      }
    }
  }
  return found
}

function leadIn({ blocks, flow }: Contract, index: number): string {
  const span = blocks[index]?.span
  return span ? flow.slice(span.start, Math.min(span.end, span.start + 300)) : ''
}
