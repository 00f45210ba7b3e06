import type { Passage } from '../detect/passage.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'
import type { Due } from '../model/due.ts'
import { ORDINAL_SUFFIX, ORDINAL_WORD, parseOrdinal } from '../text/ordinals.ts'

/** How many blocks before the first row or behind the last one the sentence may stand. */
const REACH = 3
const INSTALMENT =
  /\b(?:instal{1,2}ments?|(?:monthly|quarterly|semi-?annual(?:ly)?|bi-?annual(?:ly)?) (?:payments?|basis)|payable (?:in advance )?(?:monthly|quarterly|semi-?annually)|(?:paid|payable|due)\b[^.;]{0,60}\b(?:each|every|monthly|quarterly|semi-?annually|of each))\b/i

/**
 * A table of yearly sums (`First Contract Year: $200,000`) with a sentence beside it that says how each is paid (`in
 * quarterly instalments`): each row takes that sentence's rule as its due point, and the sentence as second evidence.
 */
export function applyInstalmentRules(
  candidates: readonly Candidate[],
  passages: readonly Passage[],
  blockOf: (offset: number) => number,
): Candidate[] {
  const contract = passages[0]?.contract
  if (!contract) return [...candidates]
  const result = [...candidates]
  const used = new Set<Passage>()
  const at = (candidate: Candidate): number => blockOf(candidate.passages[0]?.start ?? 0)
  for (let i = 0; i < candidates.length; ) {
    let end = i
    while (
      end < candidates.length &&
      isYearRow(candidates[end] as Candidate, contract) &&
      (end === i || at(candidates[end] as Candidate) - at(candidates[end - 1] as Candidate) <= 2)
    )
      end++
    if (end - i >= 2) {
      const rules = instalmentRules(
        passages,
        at(candidates[i] as Candidate),
        at(candidates[end - 1] as Candidate),
        used,
      )
      for (let k = i; k < end; k++) {
        const rule = rules.find((r) => isForYear(r.passage, candidates[k] as Candidate))
        if (!rule) continue
        // One sentence speaks of the table beside it, not also of the next one.
        used.add(rule.passage)
        result[k] = withRule(candidates[k] as Candidate, rule)
      }
    }
    i = Math.max(end, i + 1)
  }
  return result
}

interface InstalmentRule {
  readonly due: Extract<Due, { type: 'recurring' }>
  readonly passage: Passage
}

/** A model may have seen the row that no rule saw. */
const isOfRows = (source: string): boolean => source === 'rule:payment-row' || source.startsWith('model:')

/** What the row or sentence itself says. */
const wordsOf = ({ flow }: Contract, { passages: [span] }: Candidate): string =>
  span ? flow.slice(span.start, span.end) : ''

function isYearRow(candidate: Candidate, contract: Contract): boolean {
  if (candidate.kind !== 'payment' || !candidate.sources.some(isOfRows)) return false
  const { due } = candidate
  if (due.type === 'absolute')
    return (
      (due.date.month === undefined && due.date.quarter === undefined) ||
      (due.endDate !== undefined && /\byear\b/i.test(wordsOf(contract, candidate)))
    )
  return due.type === 'relative' && due.offset?.unit === 'Y' && due.anchor.words === ''
}

function instalmentRules(
  passages: readonly Passage[],
  first: number,
  last: number,
  used: ReadonlySet<Passage>,
): readonly InstalmentRule[] {
  const near = passages.filter((p) => {
    const block = p.block.index
    if (used.has(p)) return false
    if (isHeaderRow(p) && block < first && block >= first - REACH) return true
    return (
      p.block.kind !== 'table-row' &&
      ((block < first && block >= first - REACH) || (block > last && block <= last + REACH))
    )
  })
  return near.flatMap((passage) => {
    if (!INSTALMENT.test(passage.text) && !isHeaderRow(passage)) return []
    for (const { due } of passage.dues)
      if (due.type === 'recurring' && due.recurrence !== 'annual' && due.recurrence !== 'daily')
        return [{ due, passage }]
    return []
  })
}

const ORDINAL = `(?:${ORDINAL_WORD}|\\d{1,2}${ORDINAL_SUFFIX})`
const YEARS = new RegExp(
  `\\b(${ORDINAL}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+)${ORDINAL})*)\\s+(?:[A-Z][a-z]+\\s+){0,2}[Yy]ears?\\b`,
  'g',
)
const EACH_ORDINAL = new RegExp(ORDINAL, 'gi')
const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(YEARS)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(EACH_ORDINAL)].flatMap(([word]) => parseOrdinal(word) ?? []),
  )

/** `the minimum for the 2nd and 3rd Years is paid in four instalments` says nothing of the first. */
function isForYear(passage: Passage, row: Candidate): boolean {
  const named = yearsIn(passage.text)
  const [own] = yearsIn(wordsOf(passage.contract, row))
  return named.length === 0 || own === undefined || named.includes(own)
}

const isHeaderRow = (passage: Passage): boolean =>
  passage.block.row !== undefined &&
  passage.contract.tables[passage.block.row.table]?.rows[passage.block.row.row]?.isHeader === true

const withRule = (candidate: Candidate, rule: InstalmentRule): Candidate => ({
  ...candidate,
  due: rule.due,
  passages: [...candidate.passages, rule.passage.span],
})
