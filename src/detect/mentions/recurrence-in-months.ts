import type { DateMention, RecurrenceMention } from '../../model/mention.ts'
import { DAY, dayOf, MONTH_NAME, monthOf } from './date-words.ts'
import { datesOfYear, dayOfUnit, nameOfDates } from './recurrence-rules.ts'
import { firstEndingAfter, matchAt, matchBefore } from './scan.ts'

/**
 * What a rule says of its months or days before or behind itself: `in October of each year`, `each October`,
 * `every six months, in June and December`, `semi-annually on June 1 and December 1`, `monthly on the 5th`.
 */

const NAME = `(?:${MONTH_NAME})(?![a-z])`
const AND = '(?:,\\s{1,2}(?:and\\s)?|\\s(?:and|or|&)\\s)'
const LIST = `(?<months>${NAME}(?:${AND}${NAME}){0,11})`
const IN_BEFORE = new RegExp(
  `\\b(?:in|during|by|each)\\s(?:the\\s)?(?:months?\\sof\\s)?(?:early\\s|late\\s|mid-)?${LIST},?\\s(?:of|in)\\s$`,
  'i',
)
const BEHIND = new RegExp(`,?\\s(?:in|during)\\s(?:the\\smonths?\\sof\\s)?(?:each\\s)?${LIST}(?!\\s\\d)`, 'iy')
const DATES_LEAD = /,?\s(?:on|by|on\sor\sbefore|no\slater\sthan)\s(?:the\s)?(?:each\s(?:of\s)?)?$/i
const DATES_GAP = /^(?:,\s(?:and\s)?|\s(?:and|or|&)\s)(?:on\s)?(?:the\s)?$/i
const DAY_BEHIND = new RegExp(
  `,?\\s(?:on|by|on\\sor\\sbefore|no\\slater\\sthan)\\sthe\\s(?:(?<last>last)\\sday|(?<day>${DAY})(?:\\sday)?)(?:\\s(?:of|in)\\s(?:the|each|such)\\s(?:calendar\\s)?month)?(?!\\s{1,2}(?:of|in|after|following|anniversary|business|working|[A-Z]))(?![\\w])`,
  'iy',
)
const EACH_MONTH = new RegExp(
  `\\b(?:each|every)\\s(?:and\\severy\\s)?${LIST}(?!\\s{0,2}\\d)(?:,?\\s(?:of|in|during)\\s(?:each|every)\\s(?:\\w{1,12}\\s)?year)?`,
  'gi',
)
const COUNTS: Readonly<Record<string, number>> = { annual: 1, semiannual: 2, quarterly: 4 }
const SINGLE = new RegExp(NAME, 'gi')

/** `in October of` before `each year`, or the months and days named behind a rule; undefined where there are none. */
export function widenToMonths(
  flow: string,
  mention: RecurrenceMention,
  dates: readonly DateMention[],
): RecurrenceMention | undefined {
  if (mention.rrule || mention.adjective) return undefined
  const { start, end } = mention.span
  const isOfYear =
    mention.recurrence === 'annual' && /[a-z.],?\s(?:of|in)\s$/i.test(flow.slice(Math.max(0, start - 6), start))
  if (isOfYear && /year|annum/i.test(flow.slice(start, end))) {
    const before = matchBefore(IN_BEFORE, flow, start, 120)
    const months = before && monthsIn(before.groups?.months ?? '')
    if (before && months) {
      const from = start - before[0].length + leadOf(before[0])
      const nth = matchBefore(NTH_DAY, flow, start - before[0].length, 60)
      return nth
        ? onNthDay(months, nth, end, start - before[0].length)
        : { ...inMonths(months), span: { start: from, end } }
    }
  }
  if (mention.recurrence === 'monthly') return onDay(flow, mention)
  const count = COUNTS[mention.recurrence]
  return count === undefined ? undefined : (behind(flow, mention, count) ?? onDates(flow, mention, dates, count))
}

/** `each October`, `every March and September`: without a day, a month is all that is said. */
export function findEachMonth(flow: string): RecurrenceMention[] {
  return [...flow.matchAll(EACH_MONTH)].flatMap((match) => {
    const words = match.groups?.months ?? ''
    const months = monthsIn(words)
    if (months === undefined || !/^[A-Z]/.test(words)) return []
    return [{ ...inMonths(months), span: { start: match.index, end: match.index + match[0].length } }]
  })
}

/** `the first Monday in May of each year`, `the last business day of March of each year`. */
const NTH_DAY =
  /\b(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th)\s(?:\(\d(?:st|nd|rd|th)\)\s)?(?:(?<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?<business>(?:business|working)\s)?day|(?<other>\w{2,20}))\s$/i

function onNthDay(
  months: readonly number[],
  { 0: words, groups = {} }: RegExpExecArray,
  end: number,
  before: number,
): RecurrenceMention {
  const at = /last/i.test(groups.nth ?? '')
    ? -1
    : ('first second third fourth 1st 2nd 3rd 4th'.split(' ').indexOf((groups.nth ?? '').toLowerCase()) % 4) + 1
  const { rrule, ...mention } = inMonths(months)
  const day = groups.weekday
    ? `BYDAY=${at}${groups.weekday.slice(0, 2).toUpperCase()}`
    : groups.business
      ? `BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${at}`
      : groups.other === undefined
        ? `BYMONTHDAY=${at}`
        : undefined
  // With several months a set position would count over all of them
  const isExact = day !== undefined && !(groups.business && months.length > 1)
  return { ...mention, span: { start: before - words.length, end }, ...(isExact && { rrule: `${rrule};${day}` }) }
}

const leadOf = (words: string): number => /^(?:in|during|by)\s/i.exec(words)?.[0].length ?? 0

function behind(flow: string, mention: RecurrenceMention, count: number): RecurrenceMention | undefined {
  const match = matchAt(BEHIND, flow, mention.span.end)
  const months = match && monthsIn(match.groups?.months ?? '')
  if (!match || months?.length !== count) return undefined
  const { rrule } = inMonths(months)
  return {
    ...mention,
    span: { start: mention.span.start, end: mention.span.end + match[0].length },
    ...(rrule && { rrule }),
  }
}

function onDates(
  flow: string,
  mention: RecurrenceMention,
  dates: readonly DateMention[],
  count: number,
): RecurrenceMention | undefined {
  const list: DateMention[] = []
  for (let index = firstEndingAfter(dates, mention.span.end); list.length < count; index++) {
    const next = dates[index]
    if (next?.form !== 'day-month' || next.invalid || next.end || next.alternative) return undefined
    const from = list.at(-1)?.span.end ?? mention.span.end
    if (next.span.start - from > 30 || next.span.start < from) return undefined
    if (!(list.length === 0 ? DATES_LEAD : DATES_GAP).test(flow.slice(from, next.span.start))) return undefined
    list.push(next)
  }
  const rrule = datesOfYear(list.map(({ date }) => ({ month: date.month!, day: date.day! })))
  return { ...mention, span: { start: mention.span.start, end: list.at(-1)!.span.end }, ...(rrule && { rrule }) }
}

/** `monthly on the 5th`, `monthly, on or before the tenth day of the month`. */
function onDay(flow: string, mention: RecurrenceMention): RecurrenceMention | undefined {
  const match = matchAt(DAY_BEHIND, flow, mention.span.end)
  const day = match?.groups?.last ? -1 : dayOf(match?.groups?.day ?? '')?.day
  const rrule = day === undefined ? undefined : dayOfUnit('month', [day], false)
  if (!match || !rrule) return undefined
  return { ...mention, span: { start: mention.span.start, end: mention.span.end + match[0].length }, rrule }
}

const monthsIn = (words: string): readonly number[] | undefined => {
  const names = [...words.matchAll(SINGLE)].map(([name]) => name)
  // `in may of each year` is a slip, `each may` a verb: months are written with a capital
  return names.length > 0 && names.every((name) => /^[A-Z]/.test(name)) ? names.map(monthOf) : undefined
}

const inMonths = (months: readonly number[]): Omit<RecurrenceMention, 'span'> => ({
  kind: 'recurrence',
  recurrence: nameOfDates(months.map((month) => ({ month }))),
  rrule: `FREQ=YEARLY;BYMONTH=${[...months].sort((a, b) => a - b).join(',')}`,
})
