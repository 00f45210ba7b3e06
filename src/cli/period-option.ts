import { InvalidArgumentError } from 'commander'
import type { CivilDate, Period, PeriodUnit } from '../model/date.ts'
import { fromIso, isFull, toIso } from '../text/civil-date.ts'

/** `60d`, `8w`, `3m`, `1y`. */
export function periodOption(text: string): Period {
  const match = /^(\d{1,4})([dwmy])$/i.exec(text.trim())
  if (match === null) throw new InvalidArgumentError('A number and a unit: 60d, 8w, 3m or 1y.')
  return { amount: Number(match[1]), unit: match[2]!.toUpperCase() as PeriodUnit }
}

export function dayOption(text: string): CivilDate {
  const date = fromIso(text)
  if (date === undefined || !isFull(date)) throw new InvalidArgumentError('A day that exists, as YYYY-MM-DD.')
  return date
}

/** The day it is where the command is run. Only commands ask: results never depend on it. */
export function today(): CivilDate {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

export const isoDay = (date: CivilDate): string => toIso(date)!
