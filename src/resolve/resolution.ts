import type { PartialDate } from '../model/date.ts'
import type { Resolution } from '../model/due.ts'

/** Nothing is known of the day yet. */
export const WAITING: Resolution = { precision: 'day', status: 'waiting', derivation: [] }

export const isKnown = ({ date, status }: Resolution): boolean =>
  date !== undefined && (status === 'stated' || status === 'computed')

/** A day that an anchor stands for, with the steps that led to it. */
export interface Known {
  readonly date: PartialDate
  readonly derivation: readonly string[]
  /** The candidate whose day it is. */
  readonly candidate?: number
}
