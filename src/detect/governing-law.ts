import type { Contract } from '../model/contract.ts'
import type { KeyFact } from '../model/resolved.ts'

export function governingLaw(_contract: Contract): KeyFact | undefined {
  return undefined
}
