import type { Period, PeriodUnit } from '../model/date.ts'

const UNITS: Readonly<Record<string, PeriodUnit>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  hour: 'H',
}
/** In the singular. */
export const UNIT_NAMES: Readonly<Record<PeriodUnit, string>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
  B: 'business day',
  H: 'hour',
}

/** `days`, `Month` → D, M; business days have to be told apart by the caller. */
export const unitOf = (word: string): PeriodUnit | undefined => UNITS[word.toLowerCase().replace(/s$/, '')]

export const samePeriod = (a: Period, b: Period): boolean => a.amount === b.amount && a.unit === b.unit

/** `30 days`, `1 business day`: for derivations and titles. */
export const describePeriod = ({ amount, unit }: Period): string =>
  `${amount} ${UNIT_NAMES[unit]}${amount === 1 ? '' : 's'}`

/**
 * ISO 8601-1 5.5.2 duration: P30D, P2W, P6M, P1Y, PT48H. Quarters come out as months, as ISO has none, and
 * business days as P10B, an extension of the public JSON. undefined for parts of a unit.
 */
export function toIsoDuration({ amount, unit }: Period): string | undefined {
  if (!Number.isInteger(amount)) return unit === 'Y' && Number.isInteger(amount * 12) ? `P${amount * 12}M` : undefined
  if (unit === 'H') return `PT${amount}H`
  return unit === 'Q' ? `P${amount * 3}M` : `P${amount}${unit}`
}
