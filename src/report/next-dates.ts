import type { Milestone } from '../model/milestone.ts'
import { firstDay, lastDay, time } from './dates.ts'
import { kindLabel } from './labels.ts'
import { html, type Markup } from './markup.ts'
import { cut, oneLine } from './words.ts'

const shown = 4

/**
 * The next dates from a day that was named; else all of them go into the page, which shows those that come next by the
 * reader's own clock, and without its script the first ones.
 */
export const nextDates = (milestones: readonly Milestone[], asOf: string | undefined): Markup => {
  const from = asOf === undefined ? undefined : firstDay(asOf)
  const dated = milestones
    .filter(({ due, code }) => due.date !== null && code !== 'agreement')
    .filter(({ due }) => from === undefined || lastDay(due.endDate ?? due.date!) >= from)
    .sort((a, b) => firstDay(a.due.date!) - firstDay(b.due.date!))
  const listed = from === undefined ? dated : dated.slice(0, shown)
  return html`<div class="fact"><h3 id="next-h">${asOf === undefined ? 'Dates' : html`Next from ${time(asOf)}`}</h3>${
    listed.length === 0
      ? html`<p class="empty">${from === undefined ? 'No milestone has a date.' : 'No date lies ahead.'}</p>`
      : html`<ul class="next" id="next"${asOf === undefined ? html` data-clock="1"` : ''}>${listed.map(item)}</ul>`
  }</div>`
}

const item = ({ id, kind, title, due }: Milestone, at: number): Markup =>
  html`<li data-day="${lastDay(due.endDate ?? due.date!)}"${at >= shown ? html` hidden` : ''}><a href="#${id}">${time(due.date!)} <span class="next-what"><span class="unseen">${kindLabel(kind)}: </span><bdi>${cut(oneLine(title), 100)}</bdi></span></a></li>`
