import type { Candidate } from '../../src/model/candidate.ts'
import type { Due, Resolution } from '../../src/model/due.ts'
import type { ResolvedContract, ResolvedMilestone } from '../../src/model/resolved.ts'
import type { Span } from '../../src/model/span.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from './document.ts'

/** A small contract as the core would hand it on: the milestones are told by the test, not found. */
export interface Told {
  /** Words of the text that are the milestone's passage. */
  readonly quote: string
  /** Which of several places with these words: 0 is the first. */
  readonly at?: number
  readonly candidate?: Partial<Candidate>
  readonly resolution?: Partial<Resolution>
  readonly milestone?: Partial<ResolvedMilestone>
}

export function resolvedOf(
  text: string,
  told: readonly Told[] = [],
  facts: Partial<ResolvedContract> = {},
): ResolvedContract {
  const contract = structure(documentOf(text, { hardWrapped: false }))
  return {
    contract,
    milestones: told.map(({ quote, at, candidate, resolution, milestone }) => {
      const passage = spanIn(contract.flow, quote, at)
      return {
        candidate: {
          kind: 'payment',
          title: quote.slice(0, 40),
          due: { type: 'none' } satisfies Due,
          amounts: [],
          responsible: [],
          beneficiary: [],
          passages: [passage],
          consequence: [],
          sources: ['rule:told'],
          ...candidate,
        },
        resolution: { precision: 'day', status: 'stated', derivation: [], ...resolution },
        responsible: [],
        beneficiary: [],
        dependsOn: [],
        ...milestone,
      }
    }),
    keyDates: {},
    language: 'en',
    diagnostics: [],
    ...facts,
  }
}

/** Where words stand in a flow. */
export function spanIn(flow: string, words: string, at = 0): Span {
  let start = flow.indexOf(words)
  for (let n = 0; n < at; n++) start = flow.indexOf(words, start + 1)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return { start, end: start + words.length }
}
