import type { Period } from '../model/date.ts'

const STEPS: Readonly<Record<string, Period>> = {
  daily: { amount: 1, unit: 'D' },
  weekly: { amount: 1, unit: 'W' },
  biweekly: { amount: 2, unit: 'W' },
  monthly: { amount: 1, unit: 'M' },
  quarterly: { amount: 3, unit: 'M' },
  semiannual: { amount: 6, unit: 'M' },
  annual: { amount: 12, unit: 'M' },
}
const UNITS: Readonly<Record<string, Period>> = {
  day: { amount: 1, unit: 'D' },
  week: { amount: 1, unit: 'W' },
  month: { amount: 1, unit: 'M' },
  quarter: { amount: 3, unit: 'M' },
  year: { amount: 12, unit: 'M' },
}

/** `quarterly`, `every 5 years`; undefined for other words: what they repeat is not for a calendar to guess. */
export function recurrenceStep(recurrence: string): Period | undefined {
  const every = /^every (\d{1,3}) (day|week|month|quarter|year)s$/.exec(recurrence)
  const unit = every ? UNITS[every[2]!] : undefined
  return every && unit ? { ...unit, amount: unit.amount * Number(every[1]) } : STEPS[recurrence]
}
