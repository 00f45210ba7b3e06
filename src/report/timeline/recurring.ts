import type { Milestone } from '../../model/milestone.ts'
import { shownAmount } from '../amounts.ts'
import { shownDate } from '../dates.ts'
import { kindLabel } from '../labels.ts'
import { html } from '../markup.ts'
import { exactStep, occurrence } from '../recurrence.ts'
import { cut, oneLine } from '../words.ts'
import { type Drawn, round } from './draw.ts'
import type { Lanes } from './lanes.ts'
import { fitted, widthOf } from './pack.ts'
import type { Scale } from './scale.ts'

const row = 42
const most = 20
const size = 12.5
const leastTick = 5
const mostTicks = 400

/** A band from the first time to the last, with a tick each time; where nothing ends it, it runs out of the picture. */
export const drawRecurring = (recurring: Lanes['recurring'], scale: Scale, width: number): Drawn => ({
  height: Math.min(recurring.length, most) * row - 8,
  content: recurring.slice(0, most).map(({ milestone, from, to }, at) => {
    const [left, right] = [scale.x(from), scale.x(to ?? scale.to)]
    const y = at * row
    const amount = milestone.amounts[0] === undefined ? '' : ` · ${oneLine(shownAmount(milestone.amounts[0]))}`
    const rhythm = cut(`${oneLine(milestone.due.recurrence ?? 'recurring')}${amount}`, 60)
    const start = Math.min(left, width * 0.55)
    const text = oneLine(milestone.title)
    const shown = fitted(text, size, width - 22 - start - widthOf(rhythm, size + 1))
    return html`<a href="#${milestone.id}"><title>${kindLabel(milestone.kind)}, ${rhythm} from ${shownDate(milestone.due.date!)}: ${cut(text, 200)}</title>
<text class="label" x="${round(start)}" y="${y + 12}"><tspan class="day">${rhythm}</tspan><tspan dx="7">${shown}</tspan></text><rect class="k-${milestone.kind} band${to === undefined ? ' open' : ''}" x="${round(left)}" y="${y + 19}" width="${round(Math.max(4, right - left))}" height="10" rx="5"/>${ticks(milestone, from, to ?? scale.to, scale).map((x) => html`<line class="k-${milestone.kind} tick" x1="${round(x)}" x2="${round(x)}" y1="${y + 21}" y2="${y + 27}"/>`)}</a>`
  }),
})

/** Where each time lies, as far as it is exact and they can be told apart. */
const ticks = ({ due }: Milestone, from: number, to: number, scale: Scale): number[] => {
  const step = exactStep(due)
  if (step === 0 || scale.x(occurrence(from, step, 1)) - scale.x(from) < leastTick) return []
  const places: number[] = []
  for (let n = 0; n < mostTicks && occurrence(from, step, n) <= to; n += 1)
    places.push(scale.x(occurrence(from, step, n)))
  return places
}
