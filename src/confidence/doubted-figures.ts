import type { SourceDocument } from '../model/document.ts'
import type { EvidenceJson } from '../model/evidence-json.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Schedule, ScheduleDiagnostic } from '../model/schedule.ts'
import type { Smartfield } from '../model/smartfield.ts'
import type { Span } from '../model/span.ts'

/**
 * The share of figures that text recognition doubts and that are right nevertheless: counted on scans of contracts whose words
 * are known, see decision 11.
 */
const RIGHT_NEVERTHELESS = 0.55

/** Sums may be stated in thousands or millions. */
const SCALES = [1, 1_000, 1_000_000]

/** What rests on figures that were recognised with doubt is less sure, and a diagnostic says on which. */
export function withDoubtedFigures(schedule: Schedule, { lines, text }: SourceDocument): Schedule {
  const doubtful = lines.flatMap((line) => line.doubtful ?? [])
  if (doubtful.length === 0) return schedule
  const restsOn = (evidence: readonly EvidenceJson[], numbers: ReadonlySet<number>): string[] =>
    doubtful
      .filter((span) => evidence.some((passage) => within(span, passage)))
      .map((span) => text.slice(span.start, span.end))
      .filter((word) => numbersIn(word).some((number) => SCALES.some((scale) => numbers.has(number * scale))))
  const diagnostics: ScheduleDiagnostic[] = []
  const milestones = schedule.milestones.map((milestone) => {
    const words = restsOn(milestone.evidence, numbersOf(milestone))
    if (words.length === 0) return milestone
    diagnostics.push(told(milestone, words))
    return { ...milestone, confidence: lowered(milestone.confidence) }
  })
  const lower = new Set(diagnostics.flatMap((diagnostic) => diagnostic.milestones))
  const smartfields = schedule.smartfields.map((field) =>
    (field.milestone === null ? restsOn(field.evidence, numbersOfField(field)).length > 0 : lower.has(field.milestone))
      ? { ...field, confidence: lowered(field.confidence) }
      : field,
  )
  return { ...schedule, milestones, smartfields, diagnostics: [...schedule.diagnostics, ...diagnostics] }
}

const within = (span: Span, passage: EvidenceJson): boolean => span.start >= passage.start && span.end <= passage.end

const lowered = (confidence: number | null): number | null =>
  confidence === null ? null : Math.round(confidence * RIGHT_NEVERTHELESS * 100) / 100

function told({ id, title, evidence }: Milestone, words: readonly string[]): ScheduleDiagnostic {
  const figures = [...new Set(words)].map((word) => `“${word}”`).join(', ')
  const page = evidence[0]?.page
  return {
    code: 'ocr-doubt',
    severity: 'warning',
    stage: 'ingest',
    message: `“${title}” rests on figures that were recognised in a picture with doubt: ${figures}`,
    question: `Does the picture${typeof page === 'number' ? ` of page ${page}` : ''} show ${figures}?`,
    milestones: [id],
    evidence: [...evidence],
  }
}

/** `$12,500.00` is 12500; `3/14/2025` is 3, 14 and 2025; `5th` is 5. */
const numbersIn = (words: string): number[] =>
  (words.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((figure) => Number(figure.replaceAll(',', '')))

/** Day, month and year of its dates, its sums and shares, and the number of its period. */
const numbersOf = ({ due, amounts }: Milestone): ReadonlySet<number> =>
  new Set(
    [
      due.date,
      due.endDate,
      due.offset,
      due.rrule,
      ...amounts.flatMap(({ value, percent }) => [value, percent]),
    ].flatMap((value) => numbersIn(value ?? '')),
  )

const numbersOfField = ({ value }: Smartfield): ReadonlySet<number> => new Set(numbersIn(value ?? ''))
