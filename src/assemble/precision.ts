import type { Precision } from '../model/date.ts'

/** How much of a date the text of it fixes: `2024-Q2` is a quarter. */
export function precisionOf(date: string): Precision {
  if (date.includes('Q')) return 'quarter'
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}
