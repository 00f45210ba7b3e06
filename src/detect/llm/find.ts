import type { Candidate } from '../../model/candidate.ts'
import { FIND_PROMPT } from '../../model/prompts.ts'
import type { CoreDiagnostic } from '../../model/resolved.ts'
import type { Detection } from '../index.ts'
import type { Passage } from '../passage.ts'
import { type Asking, askAll } from './ask.ts'
import { coverage, refusals, unusable } from './diagnostics.ts'
import { type Asked, type Grounded, ground } from './ground.ts'
import type { Model } from './question.ts'
import { findQuestions, halves, idOf } from './questions.ts'
import { foundSchema, parseReply } from './reply.ts'
import { selectBlocks } from './select.ts'

export interface Findings {
  /** What was found and holds, in order of the document, not yet merged with the rules'. */
  readonly candidates: readonly Candidate[]
  readonly diagnostics: readonly CoreDiagnostic[]
}

/** The model as one more detector: asked about the blocks that the rules leave open, held to the contract's words. */
export async function findWithModel(detection: Detection, model: Model): Promise<Findings> {
  const { contract } = detection
  const selection = selectBlocks(detection)
  const known: Asked = byBlock(detection.passages)
  const askings = await askAll(model, findQuestions(detection, selection), (question) => halves(detection, question))
  const grounded: Grounded[] = []
  const broken: Asking[] = []
  for (const asking of askings) {
    const { question, answer } = asking
    const reply = answer.kind === 'reply' ? parseReply(foundSchema, answer.text) : undefined
    if (reply === undefined) {
      broken.push(asking)
      continue
    }
    // A reply speaks of its own question's blocks: those of another one were not before the model's eyes.
    const own: Asked = new Map(question.parts.map(({ id }) => [id, known.get(id) ?? []]))
    for (const item of reply.milestones) grounded.push(ground(item, own, `model:${FIND_PROMPT}`))
  }
  const candidates = grounded.flatMap((one) => (one.kind === 'accepted' ? [one.candidate] : []))
  return {
    candidates: unique(candidates).sort((a, b) => a.passages[0]!.start - b.passages[0]!.start),
    diagnostics: [
      coverage(selection, askings),
      ...unusable(contract, askings, broken),
      ...refusals(contract, grounded),
    ],
  }
}

function byBlock(passages: readonly Passage[]): ReadonlyMap<string, readonly Passage[]> {
  const blocks = new Map<string, Passage[]>()
  for (const passage of passages) {
    const id = idOf(passage.block.index)
    const list = blocks.get(id)
    if (list) list.push(passage)
    else blocks.set(id, [passage])
  }
  return blocks
}

/** A model may say the same twice. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ kind, due, amounts, passages, responsible }) => {
    const span = due.type === 'none' ? passages[0] : due.span
    const key = JSON.stringify([kind, span, passages[0], amounts, responsible])
    return !seen.has(key) && seen.add(key)
  })
}
