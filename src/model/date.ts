/** Civil dates as plain values: no time, no zone, no clock. */

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A date of which only some parts are written. `2004-03` = {year, month}; a quarter has `quarter` instead of `month`. */
export interface PartialDate {
  readonly year?: number
  readonly quarter?: number
  readonly month?: number
  readonly day?: number
}

export type Precision = 'day' | 'month' | 'quarter' | 'year'

/** D days, W weeks, M months, Q quarters, Y years, B business days, H hours. Units are kept as written. */
export type PeriodUnit = 'D' | 'W' | 'M' | 'Q' | 'Y' | 'B' | 'H'

export interface Period {
  readonly amount: number
  readonly unit: PeriodUnit
}
