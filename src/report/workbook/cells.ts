import type { Cell } from 'write-excel-file/node'
import { firstDay } from '../dates.ts'
import { cut, plain } from '../words.ts'

/** What Excel takes as one cell, with a margin. */
const mostCharacters = 32_000
const day = 86_400_000
const full = 10

/** Always text, whatever it begins with: `=` too. */
export const text = (value: string | null | undefined): Cell =>
  value === null || value === undefined || value === ''
    ? null
    : { type: String, value: cut(plain(value).trim(), mostCharacters) }

export const number = (value: number | null): Cell => (value === null ? null : { type: Number, value })

export const sum = (value: string | number | null | undefined): Cell =>
  value === null || value === undefined ? null : { type: Number, value: Number(value), format: '#,##0.00' }

export const share = (value: string | number | null): Cell =>
  value === null ? null : { type: Number, value: Number(value), format: '0.0%' }

/** A day as a date that can be sorted and counted with; what is less exact stays words. */
export const date = (value: string | null): Cell => {
  if (value === null) return null
  return value.length === full
    ? { type: Date, value: new Date(firstDay(value) * day), format: 'yyyy-mm-dd' }
    : { type: String, value }
}
