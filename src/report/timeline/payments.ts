import { money } from '../amounts.ts'
import { shownDate } from '../dates.ts'
import { html } from '../markup.ts'
import { cut, oneLine } from '../words.ts'
import { type Drawn, round } from './draw.ts'
import type { Lanes } from './lanes.ts'
import { type Box, widthOf } from './pack.ts'
import type { Scale } from './scale.ts'

const high = 84
const least = 4
const room = 16
const size = 12

/** Bars whose height is the sum; of several currencies each has its own scale. The greatest sums have the first call on a label. */
export const drawPayments = (payments: Lanes['payments'], scale: Scale): Drawn => {
  const wide = payments.length > 40 ? 5 : 11
  const greatest = new Map<string, number>()
  for (const { currency, value } of payments) greatest.set(currency, Math.max(value, greatest.get(currency) ?? 0))
  let end = Number.NEGATIVE_INFINITY
  const bars = payments.map((payment) => {
    // Those of one day stand side by side.
    const left = Math.max(scale.x(payment.from) - wide / 2, end + 2)
    end = left + wide
    const height = Math.max(least, (payment.value / greatest.get(payment.currency)!) * high)
    return {
      ...payment,
      left,
      height,
      top: room + high - height,
      text: money(plainNumber(payment.value), payment.currency),
    }
  })
  const taken: (Box & { readonly top: number; readonly bottom: number })[] = bars.map(({ left, top }) => ({
    left,
    right: left + wide,
    top,
    bottom: room + high,
  }))
  const labels = [...bars]
    .sort((a, b) => b.value - a.value || a.left - b.left)
    .flatMap(({ left, top, text }) => {
      const width = widthOf(text, size)
      const middle = Math.min(Math.max(left + wide / 2, scale.x(scale.from) + width / 2), scale.x(scale.to) - width / 2)
      const box = { left: middle - width / 2 - 3, right: middle + width / 2 + 3, top: top - size - 4, bottom: top - 2 }
      if (
        taken.some(
          (other) =>
            other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom,
        )
      )
        return []
      taken.push(box)
      return [
        html`<text class="label sum" text-anchor="middle" x="${round(middle)}" y="${round(top - 5)}">${text}</text>`,
      ]
    })
  return {
    height: room + high,
    content: html`<line class="base" x1="${scale.x(scale.from)}" x2="${scale.x(scale.to)}" y1="${room + high}" y2="${room + high}"/>${bars.map(
      ({ milestone, left, top, height, text }) =>
        html`<a href="#${milestone.id}"><title>${shownDate(milestone.due.date!)}: ${text}, ${cut(oneLine(milestone.title), 120)}</title><rect class="k-${milestone.kind} bar" x="${round(left)}" y="${round(top)}" width="${wide}" height="${round(height)}" rx="2"/></a>`,
    )}${labels}`,
  }
}

const plainNumber = (value: number): string => String(Math.round(value * 100) / 100)
