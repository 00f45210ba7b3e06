import type { Passage } from '../detect/passage.ts'
import type { Candidate } from '../model/candidate.ts'

/** How many blocks before the payment the report may stand. */
const REACH = 4
/** `payable at the same time the statement is provided`, `payment shall accompany such report` */
const WITH_REPORT =
  /\b(?:(?:at|by) (?:the )?(?:same )?time|together|along|simultaneous(?:ly)?|concurrent(?:ly)?|contemporaneous(?:ly)?|accompan(?:y|ies|ied))\b[^.;]{0,50}\b(?:such |the |each |said |its |this )(?:[a-z]+ ){0,3}(?:reports?|statements?|accountings?)\b/i
const REPORT = /\b(?:reports?|statements?|accountings?)\b/i

/** A payment that goes with a report is due when the report is; the report's sentence is its second evidence. */
export function applyReportDues(
  candidates: readonly Candidate[],
  passages: readonly Passage[],
  blockOf: (offset: number) => number,
): Candidate[] {
  return candidates.map((candidate) => {
    const [span] = candidate.passages
    if (candidate.kind !== 'payment' || !span || !isOpen(candidate)) return candidate
    const text = passages.find((p) => p.span.start <= span.start && span.start < p.span.end)?.text ?? ''
    if (!WITH_REPORT.test(text)) return candidate
    const block = blockOf(span.start)
    const report = passages
      .filter((p) => p.span.end <= span.start && p.block.index >= block - REACH && REPORT.test(p.text))
      .findLast((p) => p.dues.some(({ due }) => due.type === 'recurring'))
    const due =
      report?.dues.find((d) => d.due.type === 'recurring' && (d.due.offset || d.due.rrule)) ??
      report?.dues.find((d) => d.due.type === 'recurring')
    return due && report ? { ...candidate, due: due.due, passages: [...candidate.passages, report.span] } : candidate
  })
}

const isOpen = ({ due }: Candidate): boolean => due.type === 'none' || due.type === 'event'
