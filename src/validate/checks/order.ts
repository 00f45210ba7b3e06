import type { Schedule, ScheduleDiagnostic } from '../../model/schedule.ts'
import { about, type Check } from '../check.ts'

type KeyDate = 'agreementDate' | 'effectiveDate' | 'renewalNoticeDate' | 'expirationDate'

/** What must not be later than what. */
const ORDER: readonly (readonly [earlier: KeyDate, later: KeyDate])[] = [
  ['agreementDate', 'expirationDate'],
  ['effectiveDate', 'expirationDate'],
  ['effectiveDate', 'renewalNoticeDate'],
  ['renewalNoticeDate', 'expirationDate'],
]

const UID: Readonly<Record<KeyDate, string>> = {
  agreementDate: 'execution_date',
  effectiveDate: 'effective_date',
  renewalNoticeDate: 'renewal_notice_date',
  expirationDate: 'expiration_date',
}

/** Dates that stand in the wrong order: effective after expiry, a window that ends before it starts. */
export const order: Check = {
  id: 'order',
  run: (schedule) => [...keyDatesOutOfOrder(schedule), ...windowsOutOfOrder(schedule)],
}

function keyDatesOutOfOrder({ keyDates, smartfields }: Schedule): ScheduleDiagnostic[] {
  const evidence = (name: KeyDate) => smartfields.find((f) => f.uid === UID[name])?.evidence.slice(0, 1) ?? []
  return ORDER.filter(([earlier, later]) => isLater(keyDates[earlier], keyDates[later])).map(([earlier, later]) => ({
    code: 'dates-out-of-order',
    severity: 'warning',
    stage: 'validate',
    message: `${earlier} ${keyDates[earlier]} is later than ${later} ${keyDates[later]}.`,
    question: `Which date is wrong: ${earlier} ${keyDates[earlier]} or ${later} ${keyDates[later]}?`,
    milestones: [],
    evidence: [...evidence(earlier), ...evidence(later)],
  }))
}

const windowsOutOfOrder = ({ milestones }: Schedule): ScheduleDiagnostic[] =>
  milestones
    .filter(({ due }) => isLater(due.date, due.endDate))
    .map((m) =>
      about([m], {
        code: 'dates-out-of-order',
        severity: 'warning',
        message: `${m.title}: it ends on ${m.due.endDate}, before it starts on ${m.due.date}.`,
        question: `When does "${m.title}" begin and end? Its end stands before its beginning.`,
      }),
    )

/** Only for dates of the same precision: `2024` is not later than `2024-03-01`. */
function isLater(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.length === b.length && a > b
}
