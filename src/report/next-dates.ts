import type { Milestone } from '../model/milestone.ts'
import type { Schedule } from '../model/schedule.ts'
import { firstDay, isoOf, lastDay, time } from './dates.ts'
import { canBeNext, kindLabel } from './labels.ts'
import { html, type Markup } from './markup.ts'
import { endOfRecurrences, exactStep, nextOccurrence } from './recurrence.ts'
import { cut, oneLine } from './words.ts'

const shown = 4

interface Coming {
  readonly milestone: Milestone
  readonly from: number
  readonly to: number
  readonly step: number
  readonly until: number | undefined
}

/**
 * The next dates from a day that was named; else all of them go into the page, which shows those that come next by the
 * reader's own clock, and without its script the first ones.
 */
export const nextDates = ({ milestones, keyDates }: Schedule, asOf: string | undefined): Markup => {
  const today = asOf === undefined ? undefined : firstDay(asOf)
  const listed = milestones
    .filter((milestone) => milestone.due.date !== null && canBeNext(milestone))
    .map((milestone) => comingOf(milestone, keyDates))
    .map((coming) => ({ ...coming, day: today === undefined ? coming.to : dayFrom(coming, today) }))
    .filter(({ day }) => day !== undefined)
    .sort((a, b) => a.day! - b.day!)
    .slice(0, today === undefined ? undefined : shown)
  return html`<div class="fact"><h3 id="next-h">${asOf === undefined ? 'Dates' : html`Next from ${time(asOf)}`}</h3>${
    listed.length === 0
      ? html`<p class="empty">${today === undefined ? 'No milestone has a date.' : 'No date lies ahead.'}</p>`
      : html`<ul class="next" id="next"${asOf === undefined ? html` data-clock="1"` : ''}>${listed.map((coming, at) => item(coming, coming.day!, at))}</ul>`
  }</div>`
}

/** Of a window the last day counts. */
const comingOf = (milestone: Milestone, keyDates: Schedule['keyDates']): Coming => {
  const { type, date, endDate } = milestone.due
  const end = endDate === null ? undefined : lastDay(endDate)
  const recurs = type === 'recurring'
  return {
    milestone,
    from: firstDay(date!),
    to: recurs || end === undefined ? lastDay(date!) : end,
    step: exactStep(milestone.due),
    until: recurs ? (end ?? endOfRecurrences(keyDates)) : undefined,
  }
}

const dayFrom = ({ from, to, step, until }: Coming, today: number): number | undefined =>
  to >= today ? to : nextOccurrence(from, step, until, today)

const item = (
  { milestone: { id, kind, title, due }, from, to, step, until }: Coming,
  day: number,
  at: number,
): Markup =>
  html`<li data-from="${from}" data-to="${to}" data-step="${step}" data-until="${until ?? 0}"${at >= shown ? html` hidden` : ''}><a href="#${id}">${day === lastDay(due.date!) ? time(due.date!) : time(isoOf(day))} <span class="next-what"><span class="unseen">${kindLabel(kind)}: </span><bdi>${cut(oneLine(title), 100)}</bdi></span></a></li>`
