import type { Diagnostic } from '../model/diagnostic.ts'

/** A document that opens, but in which no words were found. That it has no milestones cannot be said. */
export const noText = (reason: string, mend: string): Diagnostic => ({
  code: 'no-text',
  severity: 'error',
  stage: 'ingest',
  partial: true,
  message: `${reason}: nothing of it was read. ${mend}.`,
})
