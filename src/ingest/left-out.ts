import type { Diagnostic } from '../model/diagnostic.ts'

/** Comments and notes are no words of the contract: they are kept apart, and that is told. */
export const commentsLeftOut = (count: number): Diagnostic => ({
  code: 'comments-left-out',
  severity: 'info',
  stage: 'ingest',
  message: `${count} comment(s) left out`,
})
