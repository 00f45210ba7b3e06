import type { Check } from '../check.ts'
import { blanks } from './blanks.ts'
import { conflicts } from './conflicts.ts'
import { duplicates } from './duplicates.ts'
import { expected } from './expected.ts'
import { gaps } from './gaps.ts'
import { missingTotal } from './missing-total.ts'
import { noContract } from './no-contract.ts'
import { noticePassed } from './notice-passed.ts'
import { order } from './order.ts'
import { percentages } from './percentages.ts'
import { sum } from './sum.ts'
import { termLimits } from './term-limits.ts'
import { ungrounded } from './ungrounded.ts'
import { unresolved } from './unresolved.ts'
import { waitingPayments } from './waiting-payments.ts'
import { wordsAndFigures } from './words-and-figures.ts'

export const CHECKS: readonly Check[] = [
  blanks,
  conflicts,
  duplicates,
  expected,
  gaps,
  missingTotal,
  noContract,
  noticePassed,
  order,
  percentages,
  sum,
  termLimits,
  ungrounded,
  unresolved,
  waitingPayments,
  wordsAndFigures,
]
