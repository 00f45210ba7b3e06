import type { Contract } from '../model/contract.ts'

const TITLE =
  /confidential|non-?\s?disclosure|nondisclosure|secrecy|proprietary information|non-?\s?compet|non-?\s?solicit|restrictive covenant/i
const NAME =
  /\b(?:confidentiality|non-?\s?disclosure|secrecy|non-?\s?compet\w*|non-?\s?solicit\w*|proprietary information)[\w ,&-]{0,60}\b(?:agreement|letter|undertaking|covenant)\b/i
const WORDS =
  /confidential|non-?\s?disclosure|evaluation material|proprietary information|trade secret|non-?\s?compet|non-?\s?solicit|solicit/gi
/** Such words a thousand characters: confidentiality agreements have two on average, other contracts a quarter of one. */
const OFTEN = 1
const AT_LEAST = 5
const known = new WeakMap<Contract, boolean>()

/** The contract is about keeping something secret or not competing, and about little else: its duties are its term. */
export function isUndertaking(contract: Contract): boolean {
  const before = known.get(contract)
  if (before !== undefined) return before
  const found =
    TITLE.test(contract.title?.text ?? '') ||
    NAME.test(contract.flow.slice(0, 600)) ||
    isDense(contract.flow) ||
    opensWithSecrecy(contract.flow)
  known.set(contract, found)
  return found
}

/** A letter that goes at once to what is furnished and kept confidential. */
const opensWithSecrecy = (flow: string): boolean =>
  (flow.slice(0, OPENING).match(/\b(?:confidential(?:ity|ly)?|non-?\s?public|proprietary)\b/gi)?.length ?? 0) >=
  AT_LEAST
const OPENING = 2500

function isDense(flow: string): boolean {
  const words = flow.match(WORDS)?.length ?? 0
  return words >= AT_LEAST && (1000 * words) / flow.length > OFTEN
}
