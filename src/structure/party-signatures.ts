import type { Block } from '../model/contract.ts'
import type { FoundParty } from './party-chain.ts'
import { hasCompanyForm, isName } from './party-name.ts'

/** Companies named above the lines to sign on. */
export const partySignatures = (flow: string, blocks: readonly Block[]): readonly FoundParty[] => {
  const found: FoundParty[] = []
  for (const block of blocks) {
    if (block.kind !== 'signature') continue
    const words = flow.slice(block.bodyStart, block.span.end)
    const name = /^(?:for (?:and on behalf of )?)?(.{3,90}?)(?= By:|:?$)/i.exec(words)?.[1]
    if (name === undefined || !isName(name) || !hasCompanyForm(name)) continue
    const start = block.bodyStart + words.indexOf(name)
    found.push({ name, role: undefined, aliases: [], span: { start, end: start + name.length } })
  }
  return found
}
