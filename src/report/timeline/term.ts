import type { Schedule } from '../../model/schedule.ts'
import { shownDate, shownPeriod } from '../dates.ts'
import { html } from '../markup.ts'
import { type Drawn, round } from './draw.ts'
import type { Lanes } from './lanes.ts'
import { fitted } from './pack.ts'
import type { Scale } from './scale.ts'

const high = 24

export const drawTerm = ({ from, to }: NonNullable<Lanes['term']>, { keyDates }: Schedule, scale: Scale): Drawn => {
  const [left, right] = [scale.x(from), scale.x(to)]
  const length = keyDates.term === null ? '' : ` · ${shownPeriod(keyDates.term)}`
  const text = `${shownDate(keyDates.effectiveDate ?? '')} to ${shownDate(keyDates.expirationDate ?? '')}${length}`
  return {
    height: high,
    content: html`<rect class="k-term band" x="${round(left)}" y="0" width="${round(right - left)}" height="${high}" rx="4"/><text class="label" x="${round(left + 10)}" y="16">${fitted(text, 12.5, right - left - 16)}</text>`,
  }
}
