import type { Schedule } from '../../model/schedule.ts'
import { isoOf, shownDate, shownPeriod } from '../dates.ts'
import { html } from '../markup.ts'
import { type Drawn, round } from './draw.ts'
import type { Lanes } from './lanes.ts'
import { fitted } from './pack.ts'
import type { Scale } from './scale.ts'

const high = 24

export const drawTerm = ({ from, to }: NonNullable<Lanes['term']>, { keyDates }: Schedule, scale: Scale): Drawn => {
  const [left, right] = [scale.x(from), scale.x(to)]
  const length = keyDates.term === null || !isLength(keyDates.term, to - from) ? '' : ` · ${shownPeriod(keyDates.term)}`
  const text = `${shownDate(isoOf(from))} to ${shownDate(keyDates.expirationDate ?? '')}${length}`
  return {
    height: high,
    content: html`<rect class="k-term band" x="${round(left)}" y="0" width="${round(right - left)}" height="${high}" rx="4"/><text class="label" x="${round(left + 10)}" y="16">${fitted(text, 12.5, right - left - 16)}</text>`,
  }
}

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30.44, Q: 91.31, Y: 365.25 }

/** Whether the term is as long as what is drawn: the day it begins may not be known. */
const isLength = (duration: string, days: number): boolean => {
  const [, amount = '', unit = ''] = /^P([\d.]+)([A-Z])$/.exec(duration) ?? []
  return Math.abs(Number(amount) * (DAYS[unit] ?? Number.NaN) - days) <= 4
}
