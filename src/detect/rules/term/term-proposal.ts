import type { Due } from '../../../model/due.ts'
import type { Passage } from '../../passage.ts'
import type { Proposal } from '../../rule.ts'

/** A day in the life of the contract itself: nobody acts and nothing is paid. */
export const termProposal = (passage: Passage, code: string, title: string, due: Due): Proposal => ({
  kind: 'term',
  code,
  title,
  due,
  amounts: [],
  responsible: [],
  beneficiary: [],
  passages: [passage.span],
})
