import { UNIT_NAMES } from '../text/period.ts'
import { html, type Markup } from './markup.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAY = 86_400_000

/** `2024-08-05` → 5 Aug 2024: read the same on both sides of the ocean. Months, quarters and years as far as they are fixed. */
export const shownDate = (date: string): string => {
  const [year = '', month = '', day] = date.split('-')
  if (month === '') return year
  if (month.startsWith('Q')) return `${month} ${year}`
  const name = `${MONTHS[Number(month) - 1] ?? month} ${year}`
  return day === undefined ? name : `${Number(day)} ${name}`
}

/** With the date for machines; quarters have none in HTML. */
export const time = (date: string): Markup =>
  date.includes('Q')
    ? html`<span class="date">${shownDate(date)}</span>`
    : html`<time class="date" datetime="${date}">${shownDate(date)}</time>`

/** Days since 1970 of the first day that a date can mean. */
export const firstDay = (date: string): number => {
  const [year = '', month = '01', day = '01'] = date.split('-')
  const first = month.startsWith('Q') ? 3 * Number(month.slice(1)) - 2 : Number(month)
  return Math.floor(utc(Number(year), first, Number(day)) / DAY)
}

/** Days since 1970 of the last day that a date can mean. */
export const lastDay = (date: string): number => {
  const [year = '', month, day] = date.split('-')
  if (day !== undefined) return firstDay(date)
  const after = month === undefined ? 13 : month.startsWith('Q') ? 3 * Number(month.slice(1)) + 1 : Number(month) + 1
  return Math.floor(utc(Number(year), after, 1) / DAY) - 1
}

/** 2024-08-05 of a day's number. */
export const dayOf = (number: number): { readonly year: number; readonly month: number; readonly day: number } => {
  const date = new Date(number * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export const isoOf = (number: number): string => {
  const { year, month, day } = dayOf(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const utc = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  // Date.UTC takes years below 100 for those of the last century.
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

/** P30D → 30 days */
export const shownPeriod = (duration: string): string => {
  const [, amount = '', unit = ''] = /^PT?([\d.]+)([A-Z])$/.exec(duration) ?? []
  const name = (UNIT_NAMES as Readonly<Record<string, string>>)[unit]
  return name === undefined ? duration : `${amount} ${name}${amount === '1' ? '' : 's'}`
}

/** A step of a derivation, its dates written as everywhere in the report. */
export const shownStep = (step: string): string => step.replace(/\b\d{4}-\d\d-\d\d\b/g, shownDate)
