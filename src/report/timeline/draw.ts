import type { Schedule } from '../../model/schedule.ts'
import { firstDay } from '../dates.ts'
import { type Content, html, type Markup } from '../markup.ts'
import { drawDeadlines } from './deadlines.ts'
import type { Lanes } from './lanes.ts'
import { drawPayments } from './payments.ts'
import { drawRecurring } from './recurring.ts'
import { scaleOf } from './scale.ts'
import { drawTerm } from './term.ts'

/** A lane and the height it took. */
export interface Drawn {
  readonly height: number
  readonly content: Content
}

const side = 10
const axis = 26
const laneTitle = 20
const laneGap = 20

/** The picture at one width: drawn twice, as letters that shrink with a picture cannot be read. */
export const drawTimeline = (
  lanes: Lanes,
  schedule: Schedule,
  asOf: string | undefined,
  width: number,
): Markup | undefined => {
  const { payments, deadlines, recurring, term } = lanes
  const days = [
    ...[...payments, ...deadlines].flatMap(({ from, to }) => [from, to]),
    ...recurring.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
    ...(term === undefined ? [] : [term.from, term.to]),
  ]
  if (days.length === 0) return undefined
  const scale = scaleOf(days, side, width - side)
  const drawn: readonly (readonly [string, Drawn | undefined])[] = [
    ['Term', term === undefined ? undefined : drawTerm(term, schedule, scale)],
    ['Payments', payments.length === 0 ? undefined : drawPayments(payments, scale)],
    ['Deadlines', deadlines.length === 0 ? undefined : drawDeadlines(deadlines, scale, width)],
    ['Recurring', recurring.length === 0 ? undefined : drawRecurring(recurring, scale, width)],
  ]
  let y = axis + 8
  const placed = drawn.flatMap(([name, lane]) => {
    if (lane === undefined) return []
    const top = y
    y += laneTitle + lane.height + laneGap
    return [
      html`<g transform="translate(0 ${top})"><text class="lane" x="${side}" y="12">${name}</text><g transform="translate(0 ${laneTitle})">${lane.content}</g></g>`,
    ]
  })
  const height = y - laneGap + 8
  const now = asOf === undefined ? undefined : scale.x(firstDay(asOf))
  return html`<svg class="timeline w${width}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="Timeline" data-from="${scale.from}" data-to="${scale.to}" data-left="${side}" data-right="${width - side}"${asOf === undefined ? html` data-clock="1"` : ''}>
<g class="grid">${scale.ticks.map(({ x, major }) => html`<line class="${major ? 'major' : 'minor'}" x1="${round(x)}" x2="${round(x)}" y1="${axis}" y2="${height}"/>`)}</g>
<g class="axis">${scale.ticks.map(({ x, label, major }) => (x > width - 48 ? '' : html`<text${major ? html` class="major"` : ''} x="${round(x + 4)}" y="17">${label}</text>`))}</g>
${now !== undefined && now > side && now < width - side ? html`<line class="now" x1="${round(now)}" x2="${round(now)}" y1="${axis}" y2="${height}"/>` : ''}${placed}</svg>`
}

export const round = (value: number): number => Math.round(value * 10) / 10
