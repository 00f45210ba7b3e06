import type { Milestone } from '../../model/milestone.ts'
import type { Schedule } from '../../model/schedule.ts'
import { sumOf } from '../amounts.ts'
import { firstDay, lastDay } from '../dates.ts'

/** A milestone with a day, sorted by what is drawn for it. */
export interface Point {
  readonly milestone: Milestone
  readonly from: number
  readonly to: number
}

export interface Lanes {
  readonly payments: readonly (Point & { readonly value: number; readonly currency: string })[]
  readonly deadlines: readonly Point[]
  /** `to` is undefined where nothing ends it. */
  readonly recurring: readonly (Omit<Point, 'to'> & { readonly to: number | undefined })[]
  readonly term: { readonly from: number; readonly to: number } | undefined
  /** Without a day: they stand under the picture. */
  readonly apart: readonly Milestone[]
}

const dayLong = 10

export const lanesOf = (schedule: Schedule): Lanes => {
  const { milestones, keyDates } = schedule
  const dated = milestones.filter(({ due }) => due.date !== null)
  const points = dated.filter(({ due }) => due.type !== 'recurring').map(pointOf)
  const payments = points.flatMap((point) => {
    const sum = sumOf(point.milestone)
    return sum === undefined || sum.value <= 0 ? [] : [{ ...point, ...sum }]
  })
  const paid = new Set(payments.map(({ milestone }) => milestone))
  const { expirationDate } = keyDates
  const started = startOf(schedule)
  const ends = expirationDate !== null && expirationDate !== 'perpetual' ? firstDay(expirationDate) : undefined
  const inOrder = <T extends { readonly from: number }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => a.from - b.from)
  return {
    payments: inOrder(payments),
    deadlines: inOrder(points.filter(({ milestone }) => !paid.has(milestone))),
    recurring: inOrder(
      dated
        .filter(({ due }) => due.type === 'recurring')
        .map((milestone) => {
          const { date, endDate } = milestone.due
          const from = firstDay(date!)
          const to = endDate !== null ? lastDay(endDate) : ends
          return { milestone, from, to: to !== undefined && to > from ? to : undefined }
        }),
    ),
    term: started !== undefined && ends !== undefined && ends > started ? { from: started, to: ends } : undefined,
    apart: milestones.filter(({ due }) => due.date === null),
  }
}

/** The term's first day: where the contract names one besides the day it takes effect, that. */
const startOf = ({ milestones, keyDates }: Schedule): number | undefined => {
  const named = milestones.find(({ code, due }) => code === 'commencement' && due.date?.length === dayLong)
  const date = named?.due.date ?? keyDates.effectiveDate
  return date?.length === dayLong ? firstDay(date) : undefined
}

/** A month or a year is as long as it is; a day is a point. */
const pointOf = (milestone: Milestone): Point => {
  const { date, endDate } = milestone.due
  return { milestone, from: firstDay(date!), to: lastDay(endDate ?? date!) }
}
