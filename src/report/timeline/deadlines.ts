import { shownDate } from '../dates.ts'
import { kindLabel } from '../labels.ts'
import { html } from '../markup.ts'
import { cut, oneLine } from '../words.ts'
import { type Drawn, round } from './draw.ts'
import type { Point } from './lanes.ts'
import { fitted, packRows, widthOf } from './pack.ts'
import type { Scale } from './scale.ts'

const row = 25
const size = 12.5
const longest = 250
const dot = 5
/** Beyond so many the picture would be a list: the table is one already. */
const mostLabelled = 40

/** Each has a row of its own place: a sign on its day, its words beside it. */
export const drawDeadlines = (points: readonly Point[], scale: Scale, width: number): Drawn => {
  const labelled = points.slice(0, mostLabelled)
  const rest = points.slice(mostLabelled)
  const items = labelled.map(({ milestone, from, to }) => {
    const [left, right] = [scale.x(from), Math.max(scale.x(to), scale.x(from))]
    const date = shownDate(milestone.due.date!)
    const dateWidth = widthOf(date, size) + 12
    const after = width - 12 - (right + dot + 6)
    const before = left - dot - 18
    const behind = after >= before || after >= dateWidth + 150
    const text = fitted(oneLine(milestone.title), size, Math.min(longest, (behind ? after : before) - dateWidth))
    const wide = dateWidth + widthOf(text, size)
    return {
      milestone,
      left,
      right,
      date,
      text,
      behind,
      box: behind
        ? { left: left - dot, right: right + dot + 6 + wide }
        : { left: left - dot - 6 - wide, right: right + dot },
    }
  })
  const rows = packRows(
    items.map(({ box }) => box),
    18,
  )
  const high = Math.max(0, ...rows.map((at) => at + 1)) * row
  return {
    height: high + (rest.length > 0 ? row : 0),
    content: html`${items.map(({ milestone, left, right, date, text, behind }, at) => {
      const y = rows[at]! * row + row / 2
      return html`<a href="#${milestone.id}"><title>${kindLabel(milestone.kind)}, ${date}: ${cut(oneLine(milestone.title), 160)}</title><rect class="hit" x="${round(Math.min(left - dot, behind ? left - dot : items[at]!.box.left))}" y="${y - row / 2}" width="${round(items[at]!.box.right - items[at]!.box.left)}" height="${row}"/>${sign(milestone.kind, left, right, y)}<text class="label" x="${round(behind ? right + dot + 6 : left - dot - 6)}" y="${round(y + 4.5)}"${behind ? '' : html` text-anchor="end"`}><tspan class="day">${date}</tspan><tspan dx="7">${text}</tspan></text></a>`
    })}${rest.map(({ milestone, from, to }) => html`<a href="#${milestone.id}"><title>${kindLabel(milestone.kind)}, ${shownDate(milestone.due.date!)}: ${cut(oneLine(milestone.title), 120)}</title>${sign(milestone.kind, scale.x(from), scale.x(to), high + row / 2)}</a>`)}`,
  }
}

/** A dot for a day, a bar for a stretch of days. */
const sign = (kind: string, left: number, right: number, y: number) =>
  right - left < 2 * dot
    ? html`<circle class="k-${kind} dot" cx="${round(left)}" cy="${y}" r="${dot}"/>`
    : html`<rect class="k-${kind} dot" x="${round(left)}" y="${y - 4}" width="${round(right - left)}" height="8" rx="4"/>`
