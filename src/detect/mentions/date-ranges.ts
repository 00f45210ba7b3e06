import type { PartialDate } from '../../model/date.ts'
import type { DateMention } from '../../model/mention.ts'
import { compare, firstDay, lastDay } from '../../text/civil-date.ts'

/** `May 1, 2020 through May 31, 2020`, `May 1 to June 30, 2020`, `July 2019 - June 2020`: two dates joined to one mention. */

const TO =
  /^\s{0,2},?\s{0,2}(?:-{1,2}|(?:up\s)?to|through|thru|until|till)(?:\s(?:and\s(?:including|through)|including))?,?\s{0,2}$/i
const AND = /^,?\s{1,2}and\s{1,2}$/i
const BETWEEN = /\bbetween\s{1,2}(?:the\s)?$/i

export function joinRanges(dates: readonly DateMention[], flow: string): DateMention[] {
  const joined: DateMention[] = []
  for (let index = 0; index < dates.length; index++) {
    const first = dates[index]!
    const second = dates[index + 1]
    const range = second && toRange(first, second, flow)
    if (range) index++
    joined.push(range ?? first)
  }
  return joined
}

function toRange(first: DateMention, second: DateMention, flow: string): DateMention | undefined {
  if (first.invalid || second.invalid || first.end || second.end || first.form === 'blank' || second.form === 'blank')
    return undefined
  const gap = flow.slice(first.span.end, second.span.start)
  if (gap.length > 30) return undefined
  const isBetween = AND.test(gap) && BETWEEN.test(flow.slice(Math.max(0, first.span.start - 14), first.span.start))
  if (!TO.test(gap) && !isBetween) return undefined
  const date = completed(first, second)
  const isForward = startsBefore(date, second.date)
  if (!isForward) return undefined
  const form = first.form === 'day-month' && date.year !== undefined ? 'full' : first.form
  return { ...first, span: { start: first.span.start, end: second.span.end }, date, form, end: second.date }
}

/** `May 1 to June 30, 2020`: the year is written once, for both, unless that turned the range round. */
function completed(first: DateMention, second: DateMention): PartialDate {
  if (first.form !== 'day-month' || (second.form !== 'full' && second.form !== 'month')) return first.date
  const date = { year: second.date.year!, ...first.date }
  return startsBefore(date, second.date) ? date : first.date
}

function startsBefore(first: PartialDate, second: PartialDate): boolean {
  const from = firstDay(first)
  const to = lastDay(second)
  if (from && to) return compare(from, to) <= 0
  return from === undefined && to === undefined
}
