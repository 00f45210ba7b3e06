import type { Due, Resolution } from '../model/due.ts'
import { toIso } from '../text/civil-date.ts'
import { precisionOf } from './precision.ts'

/** What a date comes to that is written: all of it, or the parts that are not left blank. */
export function writtenDate(due: Extract<Due, { readonly type: 'absolute' }>): Resolution {
  if (due.blank) {
    const written = due.date.day === undefined ? toIso(due.date) : undefined
    const derivation = ['the rest of the date is left blank or redacted, or cannot be told']
    return { ...(written && { date: written }), precision: precisionOf(due.date), status: 'blank', derivation }
  }
  const date = toIso(due.date)
  if (date === undefined) return { precision: 'day', status: 'blank', derivation: [] }
  const endDate = due.endDate && toIso(due.endDate)
  return { date, ...(endDate && { endDate }), precision: precisionOf(due.date), status: 'stated', derivation: [] }
}
