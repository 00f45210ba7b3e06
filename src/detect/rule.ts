import type { Candidate, MilestoneKind } from '../model/candidate.ts'
import type { Passage } from './passage.ts'

/** What a rule proposes; the framework stamps `sources` with the rule's id. */
export type Proposal = Omit<Candidate, 'sources' | 'responsible' | 'beneficiary' | 'consequence'> &
  Partial<Pick<Candidate, 'responsible' | 'beneficiary' | 'consequence'>>

/** An example of a rule: the text of a small contract, and what the rule proposes on it. */
export interface RuleExample {
  readonly text: string
  /** One entry a milestone, in order: the due in short (`2024-03-01`, `P30D after acceptance`, `monthly`, `event`, `none`) and its sums (`USD 5000.00`, `20%`). */
  readonly gives: readonly { readonly due: string; readonly amounts?: readonly string[]; readonly code?: string }[]
}

/** One kind of wording that states milestones. One file a rule, and a line in the index beside it. */
export interface Rule {
  /** kebab-case, the file's name; appears in `sources` as `rule:<id>`. */
  readonly id: string
  readonly kind: MilestoneKind
  /** One sentence for the rule table of the docs. */
  readonly about: string
  /** True for the few rules that also read headings and titles: a date on a cover page stands there. */
  readonly readsHeadings?: boolean
  /** Reads duties of the parties: not asked about a sentence in which a term rule has found the contract's own life. */
  readonly duty?: true
  /** Proposals for one sentence or table row; linear in its length. */
  propose(passage: Passage): readonly Proposal[]
  readonly matches: readonly RuleExample[]
  /** Texts on which the rule must propose nothing. */
  readonly misses: readonly string[]
}
