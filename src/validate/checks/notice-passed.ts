import type { Check } from '../check.ts'

/** With `asOf`: the last day for the notice that stops the renewal has passed. */
export const noticePassed: Check = {
  id: 'notice-passed',
  run({ options, keyDates, smartfields }) {
    const { asOf } = options
    const last = keyDates.currentTerm ? keyDates.currentTerm.noticeDate : keyDates.renewalNoticeDate
    const end = keyDates.currentTerm?.end ?? keyDates.expirationDate
    if (asOf === null || !last || last.length !== 10 || last >= asOf || !end || end < asOf) return []
    return [
      {
        code: 'notice-day-passed',
        severity: 'warning',
        stage: 'validate',
        message: `The last day to stop the renewal was ${last}; it is ${asOf}, and the term ends on ${end}.`,
        question: `Was notice of non-renewal given by ${last}? If not, the contract renews on ${end}.`,
        milestones: [],
        evidence: smartfields.find((f) => f.uid === 'renewal_notice_date')?.evidence.slice(0, 1) ?? [],
      },
    ]
  },
}
