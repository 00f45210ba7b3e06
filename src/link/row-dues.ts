import type { DueExpression } from '../detect/dues/index.ts'
import type { Passage } from '../detect/passage.ts'
import type { Candidate } from '../model/candidate.ts'

/** How many blocks before the first row or behind the last one the sentence may stand. */
const REACH = 2
const PAID = /\b(?:pay|paid|payable|payments?|due|bonus(?:es)?|instal{1,2}ments?|fees?)\b/i

/**
 * Rows and list items that name sums without a due point (`Tour win: $25,000`) take the one of the sentence that leads
 * them in or follows them (`payable within thirty days after each such win`), with that sentence as second evidence.
 */
export function applyRowDues(
  candidates: readonly Candidate[],
  passages: readonly Passage[],
  blockOf: (offset: number) => number,
): Candidate[] {
  const result = [...candidates]
  for (let i = 0; i < candidates.length; ) {
    let end = i
    while (
      end < candidates.length &&
      isBareRow(candidates[end] as Candidate) &&
      (end === i || blockAt(end) - blockAt(end - 1) <= 1)
    )
      end++
    if (end > i) {
      const found = beside(
        passages,
        blockAt(i),
        blockAt(end - 1),
        end - i >= 2 || (candidates[i] as Candidate).passages.length >= 2,
      )
      if (found) for (let k = i; k < end; k++) result[k] = withDue(candidates[k] as Candidate, found)
    }
    i = Math.max(end, i + 1)
  }
  return result

  function blockAt(index: number): number {
    return blockOf((candidates[index] as Candidate).passages[0]?.start ?? 0)
  }
}

const isBareRow = (candidate: Candidate): boolean =>
  candidate.sources[0] === 'rule:payment-row' && candidate.due.type === 'none'

function beside(
  passages: readonly Passage[],
  first: number,
  last: number,
  several: boolean,
): { due: DueExpression; passage: Passage } | undefined {
  const before = passages.filter((p) => p.block.index < first && p.block.index >= first - REACH).reverse()
  const behind = several ? passages.filter((p) => p.block.index > last && p.block.index <= last + REACH) : []
  for (const passage of [...before, ...behind]) {
    if (passage.block.kind === 'table-row' || passage.money.length > 0 || !PAID.test(passage.text)) continue
    const dues = passage.dues.filter(
      (d) =>
        (d.due.type === 'relative' && d.due.anchor.words !== '' && d.lead === 'by') ||
        (d.due.type === 'recurring' && (d.due.offset || (several && isRhythm(passage, d)))) ||
        (d.due.type === 'event' && d.lead === 'on'),
    )
    if (dues.length === 1) return { due: dues[0] as DueExpression, passage }
  }
  return undefined
}

/** `no later than [***] following the close of each calendar quarter, pay`: the rule of the sentence, not an adjective in it. */
const isRhythm = ({ recurrences }: Passage, { due, span }: DueExpression): boolean =>
  due.type === 'recurring' &&
  due.recurrence !== 'daily' &&
  recurrences.some((r) => r.span.start === span.start && !r.adjective)

const withDue = (candidate: Candidate, { due, passage }: { due: DueExpression; passage: Passage }): Candidate => ({
  ...candidate,
  due: ofRow(due.due, candidate),
  passages: [...candidate.passages, passage.span],
})

/** `after the event beside it`, `after each such win`: the anchor is what the row names. */
function ofRow(due: Candidate['due'], candidate: Candidate): Candidate['due'] {
  const span = candidate.passages[0]
  if (
    due.type !== 'relative' ||
    !span ||
    !/^(?:the |each |any |such )+(?:such )?(?:applicable |relevant |corresponding )?(?:event|milestone|stage|accomplishment|achievement|occurrence)/i.test(
      due.anchor.words,
    )
  )
    return due
  return { ...due, anchor: { words: candidate.title, span } }
}
