import type { Amends, AmendsJson, Change, ChangeJson } from '../model/amendment.ts'
import type { Contract } from '../model/contract.ts'
import type { Span } from '../model/span.ts'
import { cited } from './evidence.ts'

export function amendsJson(contract: Contract, amends: Amends | undefined): AmendsJson | null {
  if (!amends) return null
  return {
    title: amends.title,
    date: amends.date ?? null,
    parties: [...amends.parties],
    evidence: cited(contract, amends.evidence),
    number: amends.number ?? null,
    earlier: amends.earlier.map(({ title, date = null }) => ({ title, date })),
    changes: amends.changes.map((change) => changeJson(contract, change)),
  }
}

function changeJson(contract: Contract, { action, target, old, new: fresh, span, text }: Change): ChangeJson {
  const { clause = null, part = null, row = null, term = null } = target
  return {
    action,
    target: { clause, part, row, term },
    old: old ?? null,
    new: fresh ?? null,
    evidence: cited(contract, [span]),
    text: text ? sourceRange(contract, text) : null,
  }
}

/** The new text may run over page furniture: it is a range, no evidence. */
function sourceRange(contract: Contract, span: Span): Span | null {
  const spans = contract.toSource(span)
  const [first] = spans
  const last = spans.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}
