import type { Check } from '../check.ts'

/** A text without a party, a term or a due point: somebody's letter or menu, not a contract. */
export const noContract: Check = {
  id: 'no-contract',
  run({ status, document, parties, milestones, keyDates }) {
    const dated = Object.values(keyDates).some((value) => value !== null)
    if (status === 'unreadable' || parties.length > 0 || milestones.length > 0 || dated) return []
    return [
      {
        code: 'no-contract',
        severity: 'error',
        stage: 'validate',
        message: `${document.fileName}: no party, term or due point was found. It may not be a contract: look at the text file beside the result to see what was read.`,
        milestones: [],
        evidence: [],
      },
    ]
  },
}
