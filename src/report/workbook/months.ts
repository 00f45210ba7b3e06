import type { Schedule } from '../../model/schedule.ts'
import { sumOf } from '../amounts.ts'
import { firstDay, isoOf, lastDay } from '../dates.ts'
import { exactStep, occurrence } from '../recurrence.ts'

export interface MonthSum {
  /** 2024-05 */
  readonly month: string
  readonly currency: string
  readonly single: number
  readonly recurring: number
  readonly count: number
}

const monthLong = 7
const mostTimes = 1_200

/**
 * What is to be paid in which month, as far as the contracts fix both. Rates, shares and what waits for an event are not in it,
 * nor recurring payments that nothing ends.
 */
export class Months {
  readonly #sums = new Map<
    string,
    { month: string; currency: string; single: number; recurring: number; count: number }
  >()

  add({ milestones, keyDates }: Schedule): void {
    const { expirationDate } = keyDates
    const end = expirationDate === null || expirationDate === 'perpetual' ? undefined : lastDay(expirationDate)
    for (const milestone of milestones) {
      const { due, kind } = milestone
      const sum = sumOf(milestone)
      if (
        kind !== 'payment' ||
        sum === undefined ||
        due.date === null ||
        due.date.length < monthLong ||
        due.date.includes('Q')
      )
        continue
      if (due.type !== 'recurring') {
        this.#book(due.date, sum, 'single')
        continue
      }
      const [step, first] = [exactStep(due), firstDay(due.date)]
      const until = due.endDate === null ? end : lastDay(due.endDate)
      if (step === 0 || until === undefined) continue
      for (let n = 0; n < mostTimes && occurrence(first, step, n) <= until; n += 1)
        this.#book(isoOf(occurrence(first, step, n)), sum, 'recurring')
    }
  }

  list(): MonthSum[] {
    return [...this.#sums.values()].sort((a, b) =>
      a.month < b.month ? -1 : a.month > b.month ? 1 : a.currency < b.currency ? -1 : 1,
    )
  }

  #book(date: string, { value, currency }: { value: number; currency: string }, how: 'single' | 'recurring'): void {
    const month = date.slice(0, monthLong)
    const key = `${month} ${currency}`
    const entry = this.#sums.get(key) ?? { month, currency, single: 0, recurring: 0, count: 0 }
    entry[how] = Math.round((entry[how] + value) * 100) / 100
    entry.count += 1
    this.#sums.set(key, entry)
  }
}
