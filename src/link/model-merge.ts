import { type Amount, type Candidate, isTermCode } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'
import type { CoreDiagnostic } from '../model/resolved.ts'
import { overlaps, type Span } from '../model/span.ts'
import { cite } from '../structure/cite.ts'

export interface Merged {
  readonly candidates: readonly Candidate[]
  readonly diagnostics: readonly CoreDiagnostic[]
}

export const isModels = ({ sources }: Candidate): boolean => sources.every((source) => source.startsWith('model:'))

/**
 * Joins what a model found with what the rules found. The same due point and sums in the same passage: one result that both have
 * seen. What a rule has left open (no due point, no sum) is filled in. Where both read the same thing differently the
 * rule's value stays and a diagnostic shows both. All else is new.
 */
export function mergeModel(rules: readonly Candidate[], model: readonly Candidate[], contract: Contract): Merged {
  const kept = [...rules]
  const taken = new Map<number, Candidate>()
  const diagnostics: CoreDiagnostic[] = []
  const left = TESTS.reduce<readonly Candidate[]>(
    (waiting, test) =>
      waiting.filter((found) => {
        const at = kept.findIndex((rule, i) => test(rule, found) && isSame(taken.get(i), found))
        if (at < 0) return true
        taken.set(at, found)
        kept[at] = joined(kept[at] as Candidate, found)
        return false
      }),
    model,
  )
  const added = left.filter((found) => {
    const at = kept.findIndex((rule, i) => !taken.has(i) && opposes(rule, found))
    if (at < 0) return true
    diagnostics.push(disagreement(contract, kept[at] as Candidate, found))
    return false
  })
  return { candidates: [...kept, ...added], diagnostics }
}

type Test = (rule: Candidate, model: Candidate) => boolean

const startsTogether: Test = (a, b) => overlaps(a.passages[0]!, b.passages[0]!)
const touches: Test = (a, b) => a.passages.some((p) => b.passages.some((q) => overlaps(p, q)))
const dueOf = ({ due }: Candidate): Span | undefined => (due.type === 'none' ? undefined : due.span)
/** A rule has read no due point, or a step of a plan that counts from nothing it knows. */
const isOpen = ({ due }: Candidate): boolean =>
  due.type === 'none' || (due.type === 'relative' && (due.anchor.words === '' || due.anchor.span === due.span))
const sameDue: Test = (a, b) => {
  const [x, y] = [dueOf(a), dueOf(b)]
  return x !== undefined && y !== undefined && overlaps(x, y)
}
const key = (amount: Amount): string => `${amount.value ?? ''}|${amount.percent ?? ''}`
const shareSum: Test = (a, b) => a.amounts.some((x) => b.amounts.some((y) => key(x) === key(y)))
const sumsAgree: Test = (a, b) => a.amounts.length === 0 || b.amounts.length === 0 || shareSum(a, b)
/** The contract's own dates are what their code says. */
const codesAgree: Test = (a, b) => a.code === b.code || !(isTermCode(a.code) && isTermCode(b.code))

const TESTS: readonly Test[] = [
  (a, b) => touches(a, b) && sameDue(a, b) && shareSum(a, b),
  (a, b) => touches(a, b) && sameDue(a, b) && sumsAgree(a, b) && codesAgree(a, b),
  (a, b) =>
    startsTogether(a, b) &&
    (isOpen(a) || dueOf(b) === undefined) &&
    sumsAgree(a, b) &&
    (a.kind === b.kind || shareSum(a, b)),
]

/** Of several things in one sentence that are due together a rule sees one: who must act and what is paid tell them apart. */
const isSame = (before: Candidate | undefined, found: Candidate): boolean =>
  before === undefined ||
  (before.kind === found.kind && sumsAgree(before, found) && before.responsible[0] === found.responsible[0])

/** Both speak of the same thing, by its sum or, where there is none, its kind, and say another due point or another sum. */
const opposes: Test = (rule, model) =>
  startsTogether(rule, model) &&
  (rule.amounts.length > 0 && model.amounts.length > 0
    ? shareSum(rule, model) || sameDue(rule, model)
    : rule.kind === model.kind && rule.amounts.length === model.amounts.length)

function joined(rule: Candidate, model: Candidate): Candidate {
  // What the model has filled in was not measured with the rule: it will be named first.
  const takesDue = isOpen(rule) && !isOpen(model) && !isTermCode(rule.code)
  const takesSums = rule.amounts.length === 0 && model.amounts.length > 0
  const fills = takesDue || takesSums
  return {
    ...rule,
    due: takesDue ? model.due : rule.due,
    amounts: rule.amounts.length > 0 ? rule.amounts : model.amounts,
    responsible: rule.responsible.length > 0 ? rule.responsible : model.responsible,
    beneficiary: rule.beneficiary.length > 0 ? rule.beneficiary : model.beneficiary,
    passages: [
      ...rule.passages,
      ...(fills
        ? model.passages.filter((span) => !rule.passages.some((own) => own.start <= span.start && span.end <= own.end))
        : []),
    ],
    sources: [...new Set([...rule.sources, ...model.sources])],
    ...(fills && { filledBy: model.sources }),
  }
}

function disagreement(contract: Contract, rule: Candidate, model: Candidate): CoreDiagnostic {
  const [a, b] = [rule, model].map((candidate) => reading(contract, candidate))
  return {
    code: 'model-disagrees',
    severity: 'warning',
    stage: 'link',
    message: `Rule and model read a passage differently: ${a} by rule, which is kept, ${b} by the model.`,
    evidence: [...rule.passages.slice(0, 1), ...model.passages].flatMap((span) => cite(contract, span)),
  }
}

/** In the contract's own words: `"within 30 days after delivery" with 5000 USD`. */
function reading({ flow }: Contract, candidate: Candidate): string {
  const due = dueOf(candidate)
  const sums = candidate.amounts.map(({ value, currency, percent }) =>
    value === undefined ? `${percent}%` : [value, currency].filter(Boolean).join(' '),
  )
  const when = due ? `"${flow.slice(due.start, due.end)}"` : 'no due point'
  return sums.length > 0 ? `${when} with ${sums.join(', ')}` : when
}
