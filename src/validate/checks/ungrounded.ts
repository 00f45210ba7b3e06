import type { EvidenceJson } from '../../model/evidence-json.ts'
import type { Schedule } from '../../model/schedule.ts'
import type { Check } from '../check.ts'

/** Every passage must slice to its quote. `cite` cannot make another, so a hit here is a fault of the program. */
export const ungrounded: Check = {
  id: 'ungrounded',
  run: (schedule, text) =>
    allEvidence(schedule)
      .filter(({ quote, start, end }) => text.slice(start, end) !== quote)
      .map(({ quote, start, end }) => ({
        code: 'evidence-ungrounded',
        severity: 'error',
        stage: 'validate',
        message: `${schedule.document.fileName}: the text from ${start} to ${end} is not "${quote.slice(0, 80)}".`,
        milestones: [],
        evidence: [],
      })),
}

const allEvidence = ({ milestones, parties, smartfields, document, diagnostics }: Schedule): EvidenceJson[] => [
  ...(document.amends?.evidence ?? []),
  ...parties.flatMap((p) => p.evidence),
  ...milestones.flatMap((m) => [...m.evidence, ...m.consequence]),
  ...smartfields.flatMap((f) => (f.milestone === null ? f.evidence : [])),
  ...diagnostics.flatMap((d) => d.evidence),
]
