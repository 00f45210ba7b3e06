import type { Milestone } from '../../model/milestone.ts'
import type { Schedule } from '../../model/schedule.ts'
import { shownAmount } from '../amounts.ts'
import { shownPeriod } from '../dates.ts'
import { KINDS, type Kind, kindLabel, kindTag } from '../labels.ts'
import { type Content, html, type Markup, when } from '../markup.ts'
import { cut, oneLine, words } from '../words.ts'
import { drawTimeline } from './draw.ts'
import { lanesOf } from './lanes.ts'

const WIDE = 1160
const NARROW = 680
/** The table has them all. */
const mostApart = 8

export const timelineSection = (schedule: Schedule, asOf: string | undefined): Content => {
  if (schedule.milestones.length === 0) return undefined
  const lanes = lanesOf(schedule)
  const wide = drawTimeline(lanes, schedule, asOf, WIDE)
  const drawn = new Set(
    [...lanes.payments, ...lanes.deadlines, ...lanes.recurring].map(({ milestone }) => milestone.kind),
  )
  return html`<section id="timeline" aria-labelledby="timeline-h"><div class="bar"><h2 id="timeline-h">Timeline</h2>${when(wide !== undefined, () => legend(drawn))}</div>
${wide === undefined ? html`<p class="empty">No milestone has a date yet.</p>` : html`<div class="picture">${wide}${drawTimeline(lanes, schedule, asOf, NARROW)}</div>`}
${when(lanes.apart.length > 0, () => apart(lanes.apart))}</section>`
}

const legend = (kinds: ReadonlySet<Kind>): Markup =>
  html`<ul class="legend" aria-label="Colours">${KINDS.filter((kind) => kinds.has(kind)).map((kind) => html`<li class="k-${kind}"><span class="swatch"></span>${kindLabel(kind)}</li>`)}</ul>`

/** Without a date they have no place on a line of days. */
const apart = (milestones: readonly Milestone[]): Markup => {
  const groups: readonly (readonly [string, readonly Milestone[]])[] = [
    ['Disputed', milestones.filter(({ due }) => due.status === 'conflict')],
    ['Left blank in the contract', milestones.filter(({ due }) => due.status === 'blank')],
    [
      'Recurring, the first day not fixed',
      milestones.filter(({ due }) => due.status === 'waiting' && due.type === 'recurring'),
    ],
    [
      'Waiting for an event',
      milestones.filter(({ due }) => due.status === 'waiting' && due.type !== 'recurring' && due.type !== 'none'),
    ],
    [
      'Without a due point',
      milestones.filter(({ due }) => due.type === 'none' && due.status !== 'blank' && due.status !== 'conflict'),
    ],
  ]
  return html`<div class="apart">${groups.filter(([, list]) => list.length > 0).map(([name, list]) => html`<div><h3>${name} <span class="note">${list.length}</span></h3><ul>${list.slice(0, mostApart).map(item)}</ul>${when(list.length > mostApart, () => html`<p class="note">and ${list.length - mostApart} more in the table</p>`)}</div>`)}</div>`
}

const item = ({ id, kind, title, due, amounts }: Milestone): Markup => {
  const offset = due.offset === null ? undefined : `${shownPeriod(due.offset)} ${due.direction ?? 'after'}`
  const rule = [due.recurrence, offset, due.anchor || due.event].filter(Boolean)
  return html`<li>${kindTag(kind)} <a href="#${id}"><bdi>${cut(oneLine(title), 110)}</bdi></a>${when(amounts[0] !== undefined, () => html` <span class="sum">${words(shownAmount(amounts[0]!))}</span>`)}${when(rule.length > 0, () => html`<div class="note">${words(cut(rule.join(due.recurrence === null ? ' ' : ', '), 120))}</div>`)}</li>`
}
