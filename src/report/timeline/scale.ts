import { dayOf, firstDay } from '../dates.ts'

/** Days to places on the line. */
export interface Scale {
  readonly from: number
  readonly to: number
  x(day: number): number
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly major: boolean }[]
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** In months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000]
const daysAMonth = 30.44
const leastGap = 58

export const scaleOf = (days: readonly number[], left: number, right: number): Scale => {
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const margin = Math.max(12, Math.round((last - first) * 0.03))
  const [from, to] = [first - margin, last + margin]
  const x = (day: number): number => left + ((day - from) / (to - from)) * (right - left)
  return { from, to, x, ticks: ticksOf(from, to, x, (right - left) / (to - from)) }
}

const ticksOf = (from: number, to: number, x: (day: number) => number, perDay: number): Scale['ticks'] => {
  const step = STEPS.find((months) => months * daysAMonth * perDay >= leastGap) ?? STEPS.at(-1)!
  const begin = dayOf(from)
  const ticks: Scale['ticks'][number][] = []
  const months = begin.year * 12 + begin.month - 1
  for (let at = Math.ceil(months / step) * step; ; at += step) {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
    if (year > 9999) break
    const day = firstDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
    if (day > to) break
    if (day < from) continue
    const label = step >= 12 ? String(year) : month === 1 ? `Jan ${year}` : MONTHS[month - 1]!
    ticks.push({ x: x(day), label, major: month === 1 })
  }
  // Of months alone nobody knows the year.
  if (step < 12 && ticks[0] !== undefined && !ticks[0].major) {
    const day = dayOf(from + 1)
    const first = Math.ceil(months / step) * step
    ticks[0] = { ...ticks[0], label: `${ticks[0].label} ${first % 12 === 0 ? day.year + 1 : Math.floor(first / 12)}` }
  }
  return ticks
}
