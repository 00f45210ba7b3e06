import { shownAmount } from '../amounts.ts'
import { dayOf, firstDay, shownDate } from '../dates.ts'
import { kindLabel } from '../labels.ts'
import { html } from '../markup.ts'
import { cut, oneLine } from '../words.ts'
import { type Drawn, round } from './draw.ts'
import type { Lanes } from './lanes.ts'
import { fitted, widthOf } from './pack.ts'
import type { Scale } from './scale.ts'

const row = 42
const most = 20
const size = 12.5
const DAYS: Readonly<Record<string, number>> = { daily: 1, weekly: 7, biweekly: 14 }
const MONTHS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, semiannual: 6, annual: 12 }

/** A band from the first time to the last, with a tick each time; where nothing ends it, it runs out of the picture. */
export const drawRecurring = (recurring: Lanes['recurring'], scale: Scale, width: number): Drawn => ({
  height: Math.min(recurring.length, most) * row - 8,
  content: recurring.slice(0, most).map(({ milestone, from, to }, at) => {
    const [left, right] = [scale.x(from), scale.x(to ?? scale.to)]
    const y = at * row
    const amount = milestone.amounts[0] === undefined ? '' : ` · ${oneLine(shownAmount(milestone.amounts[0]))}`
    const rhythm = cut(`${milestone.due.recurrence ?? 'recurring'}${amount}`, 60)
    const start = Math.min(left, width * 0.55)
    const text = oneLine(milestone.title)
    const shown = fitted(text, size, width - 22 - start - widthOf(rhythm, size + 1))
    return html`<a href="#${milestone.id}" aria-label="${kindLabel(milestone.kind)}, ${rhythm}, ${cut(text, 160)}, from ${shownDate(milestone.due.date!)}"><title>${rhythm}: ${cut(text, 200)}</title>
<text class="label" x="${round(start)}" y="${y + 12}"><tspan class="day">${rhythm}</tspan><tspan dx="7">${shown}</tspan></text><rect class="k-${milestone.kind} band${to === undefined ? ' open' : ''}" x="${round(left)}" y="${y + 19}" width="${round(Math.max(4, right - left))}" height="10" rx="5"/>${ticks(milestone.due.recurrence ?? '', from, to ?? scale.to, scale).map((x) => html`<line class="k-${milestone.kind} tick" x1="${round(x)}" x2="${round(x)}" y1="${y + 21}" y2="${y + 27}"/>`)}</a>`
  }),
})

/** Where each time lies, as far as they can be told apart. */
const ticks = (recurrence: string, from: number, to: number, scale: Scale): number[] => {
  const [days, months] = [DAYS[recurrence], MONTHS[recurrence]]
  const step = days ?? (months === undefined ? undefined : months * 30.44)
  if (step === undefined || scale.x(step) - scale.x(0) < 5) return []
  const places: number[] = []
  const { year, month, day } = dayOf(from)
  for (let n = 0; places.length < 400; n += 1) {
    const at = months === undefined ? from + n * days! : monthsAfter(year, month, day, n * months)
    if (at > to) break
    places.push(scale.x(at))
  }
  return places
}

/** The month's end at most. */
const monthsAfter = (year: number, month: number, day: number, months: number): number => {
  const total = year * 12 + month - 1 + months
  const first = firstDay(`${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}-01`)
  const next = firstDay(`${Math.floor((total + 1) / 12)}-${String(((total + 1) % 12) + 1).padStart(2, '0')}-01`)
  return Math.min(first + day - 1, next - 1)
}
