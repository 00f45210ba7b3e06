import type { Contract } from '../model/contract.ts'
import type { PartialDate } from '../model/date.ts'
import type { DateMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'

const LABEL =
  /^\W*(?:\d{1,2}[.)]\s*)?([A-Z][A-Za-z]*(?:[ -][A-Z][A-Za-z]*){0,4} (?:Date|Day|Deadline|Commencement|Start|End))\s*:?\s*$/

/** Dates that a form names in a label before them: `Subscription Start Date: 1 June 2024`, in one line or in two cells. */
export function labelledDates(
  contract: Contract,
  dates: readonly DateMention[],
): Map<string, { date: PartialDate; span: Span }> {
  const found = new Map<string, { date: PartialDate; span: Span }>()
  let at = 0
  for (const block of contract.blocks) {
    while (at < dates.length && (dates[at] as DateMention).span.start < block.span.start) at++
    const [first, second] = [dates[at], dates[at + 1]]
    if (first?.form !== 'full' || first.alternative || first.span.end > block.span.end) continue
    if (second && second.span.start < block.span.end) continue
    const label = LABEL.exec(
      contract.flow.slice(block.span.start, Math.min(first.span.start, block.span.start + 80)),
    )?.[1]?.toLowerCase()
    if (label && !found.has(label)) found.set(label, { date: first.date, span: first.span })
  }
  return found
}
