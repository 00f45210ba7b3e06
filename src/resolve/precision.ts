import type { PartialDate, Precision } from '../model/date.ts'

export const precisionOf = (date: PartialDate): Precision =>
  date.day !== undefined ? 'day' : date.month !== undefined ? 'month' : date.quarter !== undefined ? 'quarter' : 'year'
