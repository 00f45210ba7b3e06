import { Chrono, en, type ParsedComponents, type ParsedResult } from 'chrono-node'
import type { CivilDate } from '../../model/date.ts'
import type { DateMention } from '../../model/mention.ts'
import { isPossible } from '../../text/civil-date.ts'
import { MONTH_NAME } from './date-words.ts'
import { firstEndingAfter } from './scan.ts'

/**
 * The one door to chrono-node: a second reader of full dates with a month's name, asked only where our own grammar read
 * none (`2020 May 15`, `15/Aug/2020`). Never `.date()`, which fills in what is not written; a result counts only when
 * day, month and year are all certain and the four figures of the year stand in its words.
 */

/** Readers of absolute dates. Figures alone are ours (their order is the document's), times and weekdays are nobody's. */
export const PARSERS: ReadonlySet<string> = new Set([
  'ENYearMonthDayParser',
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
])
const REFINERS: ReadonlySet<string> = new Set(['OverlapRemovalRefiner', 'UnlikelyFormatFilter'])

const named = (allowed: ReadonlySet<string>) => (part: object) => allowed.has(part.constructor.name)
const strict = en.configuration.createConfiguration(true)
export const reader = new Chrono({
  parsers: strict.parsers.filter(named(PARSERS)),
  refiners: strict.refiners.filter(named(REFINERS)),
})

/** chrono wants a day to count from; what depended on it is not certain and is dropped. Fixed, so that runs agree. */
const NO_DAY = new Date(Date.UTC(2000, 0, 1, 12))

const MONTH = new RegExp(`(?<![A-Za-z])(?:${MONTH_NAME})(?![A-Za-z])`, 'gi')
const WINDOW = { before: 24, after: 32 }

export function secondReader(flow: string, own: readonly DateMention[]): DateMention[] {
  const found: DateMention[] = []
  let until = 0
  for (const { 0: name, index } of flow.matchAll(MONTH)) {
    if (index < until || /^(?:may|mar|march)$/.test(name) || isRead(own, index)) continue
    const from = windowStart(flow, index)
    const window = flow.slice(from, windowEnd(flow, index + name.length))
    if (!/\d{4}/.test(window)) continue
    const mention = reader
      .parse(window, NO_DAY)
      .map((result) => toMention(result, from))
      .find((date) => date !== undefined)
    if (mention === undefined || mention.span.start > index || mention.span.end <= index) continue
    found.push(mention)
    until = mention.span.end
  }
  return found
}

/** Whether our own grammar has a whole date here, or one that is left blank on purpose. */
function isRead(own: readonly DateMention[], at: number): boolean {
  const mention = own[firstEndingAfter(own, at)]
  return mention !== undefined && mention.span.start <= at && mention.form !== 'day-month' && mention.form !== 'month'
}

/** The start of the line or of a whole word at most so far before: `2020` cut to `20` would be another year. */
function windowStart(flow: string, at: number): number {
  const from = Math.max(0, at - WINDOW.before)
  const before = flow.slice(from, at)
  const line = before.lastIndexOf('\n')
  if (line >= 0 || from === 0) return from + line + 1
  return from + Math.max(0, before.search(/[^\w.,/-]/))
}

function windowEnd(flow: string, at: number): number {
  const after = flow.slice(at, at + WINDOW.after)
  const line = after.indexOf('\n')
  if (line >= 0 || at + after.length === flow.length) return line < 0 ? flow.length : at + line
  const cut = after.search(/[^\w.,/-][\w.,/-]*$/)
  return cut < 0 ? at + after.length : at + cut
}

function toMention(result: ParsedResult, from: number): DateMention | undefined {
  if (result.end) return undefined
  const date = certain(result.start)
  if (date === undefined || !isPossible(date)) return undefined
  if (!new RegExp(`(?<!\\d)${date.year}(?!\\d)`).test(result.text)) return undefined
  // chrono takes the preposition for part of the date
  const lead = /^on\s+/i.exec(result.text)?.[0].length ?? 0
  const start = from + result.index
  return { kind: 'date', span: { start: start + lead, end: start + result.text.length }, date, form: 'full' }
}

function certain(components: ParsedComponents): CivilDate | undefined {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    components.isCertain(part) ? (components.get(part) ?? undefined) : undefined,
  )
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day }
}
