import type { QuestionsFile } from '../model/questions.ts'
import type { ScheduleDiagnostic } from '../model/schedule.ts'
import type { Emitter } from './emitter.ts'
import { toJson } from './json.ts'

const GRAVITY: Readonly<Record<ScheduleDiagnostic['severity'], number>> = { error: 0, warning: 1, info: 2 }

/** What counsel should be asked: the diagnostics that have a question, the gravest first. */
export const questions: Emitter = {
  format: 'questions',
  suffix: '.questions.json',
  emit: ({ schedule: { schemaVersion, document, diagnostics } }) =>
    toJson({
      schemaVersion,
      contractId: document.contractId,
      fileName: document.fileName,
      questions: diagnostics
        .flatMap(({ code, severity, question, message, milestones, evidence }) =>
          question === undefined ? [] : [{ code, severity, question, why: message, milestones, evidence }],
        )
        .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]),
    } satisfies QuestionsFile),
}
