import { assemble } from '../../src/assemble/index.ts'
import { detect } from '../../src/detect/index.ts'
import { findWithModel } from '../../src/detect/llm/find.ts'
import { type Asked, ground } from '../../src/detect/llm/ground.ts'
import { idOf } from '../../src/detect/llm/questions.ts'
import type { FoundItem } from '../../src/detect/llm/reply.ts'
import { link } from '../../src/link/index.ts'
import type { Contract } from '../../src/model/contract.ts'
import type { Schedule } from '../../src/model/schedule.ts'
import { defaultOptions } from '../../src/options.ts'
import { resolve } from '../../src/resolve/index.ts'
import { validate } from '../../src/validate/index.ts'
import { FAMILIES, type Family, falseReply } from './false-replies.ts'
import { playBack } from './play-back.ts'
import type { Random } from './random.ts'

/** The schedule of a contract with these replies, with the rules or without them. */
export async function scheduleOf(
  contract: Contract,
  items: readonly FoundItem[],
  withRules: boolean,
): Promise<Schedule> {
  const detection = detect(contract, withRules ? undefined : [])
  const { candidates, diagnostics } = await findWithModel(detection, playBack(items))
  const both = { ...detection, candidates: [...detection.candidates, ...candidates], diagnostics }
  return validate(assemble(resolve(link(both), defaultOptions), defaultOptions), contract.document.text)
}

/** All blocks, as if a model had been asked about each. */
export function allBlocks(contract: Contract): Asked {
  const asked = new Map<string, ReturnType<typeof detect>['passages'][number][]>()
  for (const passage of detect(contract, []).passages) {
    const id = idOf(passage.block.index)
    asked.set(id, [...(asked.get(id) ?? []), passage])
  }
  return asked
}

export const isAccepted = (item: FoundItem, asked: Asked): boolean =>
  ground(item, asked, 'model:test').kind === 'accepted'

/** Half of the replies is lost, a fifth of those that are left is made false. */
export function damaged(items: readonly FoundItem[], contract: Contract, random: Random): FoundItem[] {
  return items.flatMap((item) => {
    if (random.next() < 0.5) return []
    if (random.next() >= 0.2) return [item]
    const family: Family = random.of(FAMILIES)
    return [falseReply(family, item, items, contract, random) ?? { ...item, quote: `${item.quote} as amended` }]
  })
}
