import type { Contract } from '../model/contract.ts'
import type { KeyFact } from '../model/resolved.ts'
import type { Span } from '../model/span.ts'
import { classify } from '../profiles/classify.ts'
import { withProfiles } from '../profiles/index.ts'
import type { Profile } from '../profiles/profile.ts'

/** How many of the telling words are shown. */
const SHOWN = 3

/** The contract's type, told by its title, else by its vocabulary; undefined where neither tells it. */
export function contractType(contract: Contract, own: readonly Profile[] = []): KeyFact | undefined {
  const title = contract.title?.text ?? contract.document.metadata.title ?? ''
  const found = classify(title, contract.flow, withProfiles(own))
  if (!found) return undefined
  const evidence = found.by === 'title' && contract.title ? [contract.title.span] : telling(contract.flow, found.words)
  return { value: found.profile.id, evidence, status: 'stated', sources: [`rule:contract-type-by-${found.by}`] }
}

/** Where the weightiest words stand first. */
function telling(flow: string, words: readonly string[]): Span[] {
  const folded = flow.toLowerCase()
  return words.slice(0, SHOWN).flatMap((word) => {
    const start = folded.indexOf(word.toLowerCase())
    return start < 0 ? [] : [{ start, end: start + word.length }]
  })
}
