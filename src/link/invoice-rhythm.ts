import type { Passage } from '../detect/passage.ts'
import type { Candidate } from '../model/candidate.ts'

/** How many blocks before or behind the payment the sentence about invoices may stand. */
const REACH = 2
/** `shall invoice the Client monthly`, `a monthly invoice`, `invoices shall be sent at the end of each month` */
const INVOICES = /\b(?:invoices?|invoiced|bills?|billed)\b/i

/**
 * `within thirty days of receipt of the invoice` comes again with every invoice: where the contract says how often there is
 * one, the payment is regular, with that sentence as second evidence.
 */
export function applyInvoiceRhythm(
  candidates: readonly Candidate[],
  passages: readonly Passage[],
  blockOf: (offset: number) => number,
): Candidate[] {
  return candidates.map((candidate) => {
    const { due } = candidate
    const [span] = candidate.passages
    if (candidate.kind !== 'payment' || !span || due.type !== 'relative' || !INVOICES.test(due.anchor.words))
      return candidate
    const block = blockOf(span.start)
    const rhythm = passages
      .filter((p) => Math.abs(p.block.index - block) <= REACH && p.block.kind !== 'table-row' && INVOICES.test(p.text))
      .flatMap((passage) =>
        passage.dues.flatMap((d) =>
          d.due.type === 'recurring' && isOfInvoice(passage, d.span.start) ? [{ passage, due: d.due }] : [],
        ),
      )
    const [first] = rhythm
    if (!first || new Set(rhythm.map((r) => r.due.recurrence)).size > 1) return candidate
    const { direction, anchor, offset } = due
    const isSame = first.passage.span.start <= span.start && span.start < first.passage.span.end
    return {
      ...candidate,
      due: {
        type: 'recurring',
        recurrence: first.due.recurrence,
        direction,
        anchor,
        ...(offset && { offset }),
        span: due.span,
      },
      passages: isSame ? candidate.passages : [...candidate.passages, first.passage.span],
    }
  })
}

/** The recurrence stands near the invoice, in one part of the sentence. */
function isOfInvoice(passage: Passage, at: number): boolean {
  const from = at - passage.span.start
  return (
    /\b(?:invoices?|invoiced|bills?|billed)\b[^.;]{0,110}$/i.test(passage.text.slice(0, from)) ||
    /^[^.;]{0,30}\b(?:invoices?|invoicing|billings?)\b/i.test(passage.text.slice(from))
  )
}
