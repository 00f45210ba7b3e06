import type { Milestone } from '../model/milestone.ts'
import { firstDay, isoOf, lastDay, time } from './dates.ts'
import { canBeNext, kindLabel } from './labels.ts'
import { html, type Markup } from './markup.ts'
import { exactStep, nextOccurrence } from './recurrence.ts'
import { cut, oneLine } from './words.ts'

const shown = 4

/**
 * The next dates from a day that was named; else all of them go into the page, which shows those that come next by the
 * reader's own clock, and without its script the first ones.
 */
export const nextDates = (milestones: readonly Milestone[], asOf: string | undefined): Markup => {
  const from = asOf === undefined ? undefined : firstDay(asOf)
  const dated = milestones
    .filter((milestone) => milestone.due.date !== null && canBeNext(milestone))
    .map((milestone) => ({ milestone, day: dayFrom(milestone, from) }))
    .filter((entry) => entry.day !== undefined)
    .sort((a, b) => a.day! - b.day!)
  const listed = from === undefined ? dated : dated.slice(0, shown)
  return html`<div class="fact"><h3 id="next-h">${asOf === undefined ? 'Dates' : html`Next from ${time(asOf)}`}</h3>${
    listed.length === 0
      ? html`<p class="empty">${from === undefined ? 'No milestone has a date.' : 'No date lies ahead.'}</p>`
      : html`<ul class="next" id="next"${asOf === undefined ? html` data-clock="1"` : ''}>${listed.map(item)}</ul>`
  }</div>`
}

/** The day that counts; of a recurrence whose days are exact, the first from then on. */
const dayFrom = ({ due }: Milestone, from: number | undefined): number | undefined => {
  const last = due.type === 'recurring' ? lastDay(due.date!) : lastDay(due.endDate ?? due.date!)
  if (from === undefined || last >= from) return last
  return nextOccurrence(
    firstDay(due.date!),
    exactStep(due),
    due.endDate === null ? undefined : lastDay(due.endDate),
    from,
  )
}

const item = (
  { milestone: { id, kind, title, due }, day }: { milestone: Milestone; day: number | undefined },
  at: number,
): Markup =>
  html`<li data-day="${day}"${at >= shown ? html` hidden` : ''}><a href="#${id}">${day === lastDay(due.date!) || day === undefined ? time(due.date!) : time(isoOf(day))} <span class="next-what"><span class="unseen">${kindLabel(kind)}: </span><bdi>${cut(oneLine(title), 100)}</bdi></span></a></li>`
