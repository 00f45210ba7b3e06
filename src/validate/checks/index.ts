import type { Check } from '../check.ts'
import { conflicts } from './conflicts.ts'
import { duplicates } from './duplicates.ts'
import { noContract } from './no-contract.ts'
import { order } from './order.ts'
import { percentages } from './percentages.ts'
import { sum } from './sum.ts'
import { ungrounded } from './ungrounded.ts'
import { unresolved } from './unresolved.ts'

export const CHECKS: readonly Check[] = [
  conflicts,
  duplicates,
  noContract,
  order,
  percentages,
  sum,
  ungrounded,
  unresolved,
]
