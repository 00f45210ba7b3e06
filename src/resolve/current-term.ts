import type { Period, PeriodUnit } from '../model/date.ts'
import type { CurrentTerm, KeyDates } from '../model/resolved.ts'
import { addPeriod, fromIso, isFull, toIso } from '../text/civil-date.ts'

/** No contract renews more often than this in its life; a guard for absurd terms. */
const MAX_RENEWALS = 2400

/** The term that runs on `asOf`: renewals roll from the end of the initial term. Undefined where it cannot be told. */
export function currentTerm(keyDates: KeyDates, asOf: string): CurrentTerm | undefined {
  const start = keyDates.effectiveDate?.value ?? keyDates.agreementDate?.value
  const end = keyDates.expirationDate?.value
  if (!start || !end || !isDay(start) || !isDay(end) || asOf < start) return undefined
  const notice = readPeriod(keyDates.noticePeriodToTerminateRenewal?.value)
  const term = (from: string, to: string, renewal: number): CurrentTerm => {
    const date = notice && day(to) && addPeriod(day(to) as never, notice, 'before')
    const noticeDate = date && toIso(date)
    return { start: from, end: to, renewal, ...(noticeDate && { noticeDate }) }
  }
  if (asOf < end) return term(start, end, 0)
  const renewal = readPeriod(keyDates.renewalTerm?.value)
  const base = day(end)
  if (!renewal || !base || keyDates.renewalType?.value !== 'automatic') return undefined
  let from = end
  for (let n = 1; n <= MAX_RENEWALS; n++) {
    const next = addPeriod(base, { amount: renewal.amount * n, unit: renewal.unit }, 'after')
    const to = next && toIso(next)
    if (!to) return undefined
    if (asOf < to) return term(from, to, n)
    from = to
  }
  return undefined
}

const isDay = (iso: string): boolean => /^\d{4}-\d\d-\d\d$/.test(iso)

function day(iso: string) {
  const date = fromIso(iso)
  return date && isFull(date) ? date : undefined
}

/** `P30D`, `P10B`, `P1Y`. */
function readPeriod(iso: string | undefined): Period | undefined {
  const match = /^P(\d+)([DWMQYB])$/.exec(iso ?? '')
  return match ? { amount: Number(match[1]), unit: match[2] as PeriodUnit } : undefined
}
