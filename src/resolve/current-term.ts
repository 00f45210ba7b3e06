import type { CivilDate, Period, PeriodUnit } from '../model/date.ts'
import type { CurrentTerm, KeyDates } from '../model/resolved.ts'
import { addPeriod, fromIso, isFull, toIso } from '../text/civil-date.ts'

/** No contract renews more often than this in its life; a guard for absurd terms. */
const MAX_RENEWALS = 2400

/**
 * The term that runs on `asOf`. Renewals roll from the end of the initial term, always counted from there, so that a 31st does
 * not drift; the notice counts back from the end of the term that runs. undefined where it cannot be told: before the
 * start, after the last of `limit` renewals, or where the renewal is somebody's choice.
 */
export function currentTerm(keyDates: KeyDates, asOf: string, limit = MAX_RENEWALS): CurrentTerm | undefined {
  const start = day(keyDates.effectiveDate?.value ?? keyDates.agreementDate?.value)
  const end = day(keyDates.expirationDate?.value)
  if (!start || !end || asOf < iso(start)) return undefined
  // A written last day still belongs to the term; an anniversary is the first day of the next
  const isLastDay = keyDates.expirationDate?.status === 'stated'
  const runs = (to: CivilDate): boolean => asOf < iso(to) || (isLastDay && asOf === iso(to))
  const notice = readPeriod(keyDates.noticePeriodToTerminateRenewal?.value)
  const term = (from: CivilDate, to: CivilDate, renewal: number): CurrentTerm => {
    const date = notice && addPeriod(to, notice, 'before')
    return { start: iso(from), end: iso(to), renewal, ...(date && { noticeDate: iso(date) }) }
  }
  if (runs(end)) return term(start, end, 0)
  const length = readPeriod(keyDates.renewalTerm?.value)
  const type = keyDates.renewalType?.value
  if (!length || (type !== 'automatic' && type !== 'evergreen')) return undefined
  const ends = endsOf(start, end, readPeriod(keyDates.term?.value), length)
  let from = end
  for (let n = 1; n <= Math.min(limit, MAX_RENEWALS); n++) {
    const to = ends(n)
    if (!to || iso(to) <= iso(from)) return undefined
    if (runs(to)) return term(from, to, n)
    from = to
  }
  return undefined
}

/**
 * The end of the nth renewal. Where the initial term was counted from the start in whole months, all ends are counted from
 * there: from 31 January month by month the ends are 29 February and 31 March.
 */
function endsOf(start: CivilDate, end: CivilDate, term: Period | undefined, renewal: Period) {
  const [initial, each] = [months(term), months(renewal)]
  const counted = term && addPeriod(start, term, 'after')
  const isCounted = counted !== undefined && iso(counted) === iso(end)
  return (n: number): CivilDate | undefined =>
    isCounted && initial !== undefined && each !== undefined
      ? addPeriod(start, { amount: initial + each * n, unit: 'M' }, 'after')
      : addPeriod(end, { amount: renewal.amount * n, unit: renewal.unit }, 'after')
}

const MONTHS: Readonly<Partial<Record<PeriodUnit, number>>> = { M: 1, Q: 3, Y: 12 }
const months = (period: Period | undefined): number | undefined => {
  const factor = period && MONTHS[period.unit]
  return period && factor ? period.amount * factor : undefined
}

/** Only called with whole dates. */
const iso = (date: CivilDate): string => toIso(date) as string

function day(value: string | undefined): CivilDate | undefined {
  const date = fromIso(value ?? '')
  return date && isFull(date) ? date : undefined
}

/** `P30D`, `P10B`, `P1Y`. */
function readPeriod(value: string | undefined): Period | undefined {
  const match = /^P(\d+)([DWMQYB])$/.exec(value ?? '')
  return match ? { amount: Number(match[1]), unit: match[2] as PeriodUnit } : undefined
}
