import type { Period } from '../../model/date.ts'

/** Canonical names of intervals; anything else is said as `every 2 years`. */

const NAMES: Readonly<Record<string, string>> = {
  '1D': 'daily',
  '24H': 'daily',
  '1W': 'weekly',
  '7D': 'weekly',
  '2W': 'biweekly',
  '14D': 'biweekly',
  '1M': 'monthly',
  '1Q': 'quarterly',
  '3M': 'quarterly',
  '2Q': 'semiannual',
  '6M': 'semiannual',
  '1Y': 'annual',
  '12M': 'annual',
  '4Q': 'annual',
  '52W': 'annual',
}
const UNIT_NAMES = { D: 'day', W: 'week', M: 'month', Q: 'quarter', Y: 'year', B: 'business day', H: 'hour' } as const

export function everyPeriod({ amount, unit }: Period): string {
  return (
    NAMES[`${amount}${unit}`] ?? (amount === 1 ? `every ${UNIT_NAMES[unit]}` : `every ${amount} ${UNIT_NAMES[unit]}s`)
  )
}

const ADVERBS: readonly (readonly [RegExp, string])[] = [
  [/^semi-?\s?month/i, 'semimonthly'],
  [/^bi-?\s?month/i, 'bimonthly'],
  [/^(?:semi-?\s?annual|half-?\s?year|semi-?\s?year)/i, 'semiannual'],
  [/^bi-?\s?annual/i, 'biannual'],
  [/^biennial/i, 'every 2 years'],
  [/^(?:bi-?\s?week|fortnight)/i, 'biweekly'],
  [/^(?:daily|day)/i, 'daily'],
  [/^(?:weekly|week)/i, 'weekly'],
  [/^month/i, 'monthly'],
  [/^quarter/i, 'quarterly'],
  [/^(?:annual|year|annum)/i, 'annual'],
]

/** `semi-annually` → semiannual, `yearly` → annual, `week-to-week` → weekly. */
export const nameOfAdverb = (word: string): string | undefined => ADVERBS.find(([pattern]) => pattern.test(word))?.[1]

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
export const weekdayCode = (name: string): string =>
  WEEKDAYS.find((code) => name.toUpperCase().startsWith(code)) ?? 'MO'
