import type { Milestone } from '../model/milestone.ts'
import type { Schedule, ScheduleDiagnostic } from '../model/schedule.ts'

/** One thing that a finished schedule is checked for. One file a check; the index lists them. */
export interface Check {
  /** kebab-case, the file's name. */
  readonly id: string
  /** `text` is what `<name>.text.txt` holds. */
  run(schedule: Schedule, text: string): readonly ScheduleDiagnostic[]
}

type Found = Pick<ScheduleDiagnostic, 'code' | 'severity' | 'message' | 'question'>

/** A diagnostic about these milestones, with the passage of each. */
export function about(milestones: readonly Milestone[], found: Found): ScheduleDiagnostic {
  return {
    ...found,
    stage: 'validate',
    milestones: milestones.map((m) => m.id),
    evidence: milestones.flatMap((m) => m.evidence.slice(0, 1)),
  }
}
