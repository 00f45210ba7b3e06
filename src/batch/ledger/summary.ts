import type { Schedule } from '../../model/schedule.ts'

/** What lists and filters need of a result, small enough to be kept for each contract of an archive. */
export interface ResultSummary {
  readonly status: Schedule['status']
  readonly fileName: string
  readonly mediaType: string | null
  readonly pages: number | null
  readonly title: string | null
  readonly contractType: string | null
  readonly language: string | null
  readonly governingLaw: string | null
  readonly parties: readonly {
    readonly name: string
    readonly role: string | null
    readonly side: 'us' | 'them' | null
  }[]
  readonly keyDates: Schedule['keyDates']
  readonly totalValue: Schedule['totalValue']
  readonly milestones: number
  /** Of the milestones: with a date, waiting for an event, blank, in conflict. */
  readonly dated: number
  readonly waiting: number
  readonly blank: number
  readonly conflicts: number
  /** The least that is known of a milestone's confidence. */
  readonly lowestConfidence: number | null
  /** Of the diagnostics: not mere information, and those with a question for counsel. */
  readonly warnings: number
  readonly questions: number
  /** What is wrong, as it is told in the terminal: of an unreadable file, one. */
  readonly errors: readonly { readonly code: string; readonly message: string }[]
}

export function summaryOf(schedule: Schedule): ResultSummary {
  const { status, document, milestones, diagnostics, keyDates, totalValue } = schedule
  const withStatus = (wanted: string) => milestones.filter(({ due }) => due.status === wanted).length
  const confidences = milestones.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]))
  return {
    status,
    fileName: document.fileName,
    mediaType: document.mediaType,
    pages: document.pages,
    title: document.title,
    contractType: document.contractType,
    language: document.language,
    governingLaw: document.governingLaw,
    parties: schedule.parties.map(({ name, role, side }) => ({ name, role, side })),
    keyDates,
    totalValue,
    milestones: milestones.length,
    dated: milestones.filter(({ due }) => due.date !== null).length,
    waiting: withStatus('waiting'),
    blank: withStatus('blank'),
    conflicts: withStatus('conflict'),
    lowestConfidence: confidences.length > 0 ? Math.min(...confidences) : null,
    warnings: diagnostics.filter(({ severity }) => severity !== 'info').length,
    questions: diagnostics.filter(({ question }) => question !== undefined).length,
    errors: diagnostics.flatMap(({ severity, code, message }) => (severity === 'error' ? [{ code, message }] : [])),
  }
}
