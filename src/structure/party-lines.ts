import type { Block } from '../model/contract.ts'
import type { FoundParty } from './party-chain.ts'
import { isName, nameLength } from './party-name.ts'

const ROLES =
  'client|customer|company|contractor|consultant|supplier|vendor|buyer|seller|purchaser|licensor|licensee|provider|service provider|developer|owner|sponsor|agency|agent|influencer|creator|brand|advertiser|freelancer|designer|artist|photographer|party [a-d]|employer|employee|disclosing party|receiving party|recipient|discloser|landlord|tenant|lessor|lessee|lender|borrower|subcontractor|general contractor|manufacturer|distributor|franchisor|franchisee|publisher|author|partner|organi[sz]er|venue|talent|builder|architect|engineer|the client|the contractor|prepared for|principal'
const LINE = new RegExp(
  `^(?:the )?(${ROLES})(?: name| \\(["']?[A-Za-z ]{2,30}["']?\\)| ?/ ?[A-Za-z-]{3,20})?(?:\\s*:\\s*|\\s+-\\s+)(?=\\S)`,
  'i',
)
const CELL = new RegExp(`^(?:the )?(${ROLES})(?: name)?:?$`, 'i')
const FIRST_BLOCKS = 80

/** Parties of cover pages and order forms: `Client: Harbour Foods Ltd`, in a line or in two cells. */
export const partyLines = (flow: string, blocks: readonly Block[]): readonly FoundParty[] => {
  const found: FoundParty[] = []
  for (const block of blocks.slice(0, FIRST_BLOCKS)) {
    const words = flow.slice(block.bodyStart, block.span.end)
    const match = LINE.exec(words) ?? (block.kind === 'table-row' ? cellRole(words) : null)
    if (match === null) continue
    const start = block.bodyStart + match[0].length
    const rest = flow.slice(start, Math.min(block.span.end, start + 200))
    const name = rest.slice(0, nameLength(rest))
    const role = capitalised(match[1]!)
    if (isName(name) && !CELL.test(name) && name.split(' ').length <= 9 && !found.some((p) => p.role === role)) {
      found.push({ name, role, aliases: [], span: { start, end: start + name.length } })
    }
  }
  return found
}

const cellRole = (words: string): RegExpExecArray | null => {
  const first = new RegExp(`^(${ROLES})(?: name)? (?=[A-Z])`, 'i')
  return first.exec(words)
}

const capitalised = (role: string): string => role.toLowerCase().replace(/\b[a-z]/g, (c) => c.toUpperCase())
