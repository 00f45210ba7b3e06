import type { Period, PeriodUnit } from '../../model/date.ts'
import type { PeriodMention } from '../../model/mention.ts'
import { decimal, multiply, toNumber } from '../../text/decimal.ts'
import { unitOf } from '../../text/period.ts'
import { bothReadings, pairReadings, type Reading } from './pair-readings.ts'
import { findArticlePeriods } from './period-article.ts'
import { joinCompound } from './period-compound.ts'
import { amountOf, conflictOf, type Quantity } from './quantities.ts'
import { matchAt, matchBefore, withoutOverlaps } from './scan.ts'

/** Lengths of time: `thirty (30) days`, `ten business days`, `one-year`, `3 to 5 days`, `[***] months`. */

const UNIT =
  /(?:(?<=[)\]])[.,])?\s{0,3}[-)]?\s{0,3}(?:or (?:more|fewer|less) )?(?:(?<business>business|working|banking|bank\sbusiness|trading)\s{1,2}|(?:calendar|consecutive|full|additional|successive|complete|whole|further|continuous|entire|contract|fiscal|license|calender|subsequent|more)\s{1,2}){0,3}(?:(?<unit>day|week|month|quarter|year|hour|workday|weekday|fortnight|decade)(?<plural>s)?|(?<short>yr|mo|hr|wk)s?\.?)(?![a-z])/iy
/** What an adjective's noun can be: `one (1) year term`. */
const NOUN =
  /'?\s?-?\s{0,2}(?:(?:initial|renewal|notice|prior|written|cure|grace|review|extension|warranty|successive|additional)\s{1,2}){0,3}(?:periods?|terms?|renewals?|extensions?|anniversar(?:y|ies)|notice|warrant(?:y|ies)|options?|intervals?|window|deadline|trial|lead|cycles?|increments?|forecasts?|supply|basis|limit|commitment|time)\b/iy
const LABEL = /(?:sections?|articles?|clauses?|exhibits?|schedules?|paragraphs?|annex|page|§|no\.)\s?$/i
/** `Year 1`, `Week 2`: a count of its own, when the number is in figures alone. */
const COUNTED = /(?:years?|months?|weeks?|days?|quarters?|phase|stage)\s$/i
/** `2 years 6 months`: what stands before is a length itself. */
const LENGTH_BEFORE = /\d\)?\s(?:years?|months?|weeks?|days?)\s$/i
const GLUED = /[\w$€£¥/.,'-]$/
const RANGE = /^\s{0,2}(?:-{1,2}|to|or|through)\s{0,2}$/i
const AND = /^\s{1,2}and\s{1,2}$/i
const BETWEEN = /between\s{1,2}$/i

interface TimeReading extends Reading {
  /** Of its first quantity in the list of all. */
  readonly index: number
  readonly unit?: PeriodUnit
  readonly plural?: boolean
  readonly hyphen?: boolean
}

export function findPeriods(flow: string, quantities: readonly Quantity[]): PeriodMention[] {
  const readings = quantities.map((quantity, index) => readUnit(flow, quantity, index))
  const joined = pairReadings(readings, flow, (a, b) => ({
    ...a,
    ...bothReadings(a, b),
    ...unitPart(b.unit ? b : a),
  }))
  const mentions = joined.flatMap((reading) => toMention(flow, reading, quantities[reading.index - 1]))
  return joinCompound(flow, withoutOverlaps([...mentions, ...findArticlePeriods(flow)]))
}

function readUnit(flow: string, quantity: Quantity, index: number): TimeReading {
  const { start, end } = quantity.span
  const unit = matchAt(UNIT, flow, end)
  if (unit === undefined || isLabel(flow, quantity)) return { ...quantity, index, hasUnit: false }
  const { business, unit: full, short, plural } = unit.groups ?? {}
  const word = (full ?? SHORT[short?.toLowerCase() ?? ''] ?? '').toLowerCase()
  const many = MANY[word]
  return {
    ...quantity,
    ...(many && times(quantity, many.amount)),
    index,
    span: { start, end: end + unit[0].length },
    hasUnit: true,
    unit: (business && word === 'day') || WORKDAY.test(word) ? 'B' : (many?.unit ?? unitOf(word)!),
    plural: plural !== undefined || short !== undefined,
    hyphen: unit[0].includes('-'),
  }
}

const SHORT: Readonly<Record<string, string>> = { yr: 'year', mo: 'month', hr: 'hour', wk: 'week' }
const WORKDAY = /^(?:work|week)day$/
/** Units that are so many of another. */
const MANY: Readonly<Record<string, Period>> = {
  fortnight: { amount: 2, unit: 'W' },
  decade: { amount: 10, unit: 'Y' },
}
const times = ({ figure, words }: Quantity, factor: number): Pick<Quantity, 'figure' | 'words'> => ({
  ...(figure && { figure: multiply(figure, decimal(factor)) }),
  ...(words && { words: multiply(words, decimal(factor)) }),
})

const unitPart = ({ unit, plural, hyphen }: TimeReading): Pick<TimeReading, 'unit' | 'plural' | 'hyphen'> => ({
  ...(unit && { unit }),
  ...(plural !== undefined && { plural }),
  ...(hyphen !== undefined && { hyphen }),
})

function toMention(flow: string, reading: TimeReading, previous: Quantity | undefined): PeriodMention[] {
  const { unit, span } = reading
  const value = amountOf(reading)
  if (unit === undefined || (value === undefined && !reading.blank)) return []
  const lower = previous && lowerEnd(flow, previous, span.start)
  if (!lower && GLUED.test(flow.slice(Math.max(0, span.start - 1), span.start))) return []
  const conflict = conflictOf(reading)
  const period = value && periodOf(value, unit)
  const adjective = isAdjective(flow, reading, period)
  return [
    {
      kind: 'period',
      span: lower ? { start: lower.start, end: span.end } : span,
      ...(lower ? { period: { amount: lower.amount, unit }, ...(period && { upTo: period }) } : period && { period }),
      ...(conflict && { conflict: periodOf(conflict, unit) }),
      ...(adjective && { adjective }),
    },
  ]
}

const periodOf = (value: NonNullable<ReturnType<typeof amountOf>>, unit: PeriodUnit): Period => ({
  amount: toNumber(value),
  unit,
})

/** The `three (3)` of `three (3) to five (5) years`. */
function lowerEnd(flow: string, lower: Quantity, start: number): { start: number; amount: number } | undefined {
  const gap = flow.slice(lower.span.end, start)
  const value = amountOf(lower)
  if (value === undefined || gap.length > 9) return undefined
  const connected = RANGE.test(gap) || (AND.test(gap) && matchBefore(BETWEEN, flow, lower.span.start, 12) !== undefined)
  if (!connected || GLUED.test(flow.slice(Math.max(0, lower.span.start - 1), lower.span.start))) return undefined
  return { start: lower.span.start, amount: toNumber(value) }
}

/** `thirty (30) day period`, `two-year term`: a singular unit with more than one, or a noun that it qualifies. */
function isAdjective(flow: string, { hyphen, plural, span }: TimeReading, period: Period | undefined): boolean {
  if (plural) return false
  if (hyphen || (period && period.amount > 1)) return true
  return matchAt(NOUN, flow, span.end) !== undefined
}

function isLabel(flow: string, { span, words }: Quantity): boolean {
  const before = flow.slice(Math.max(0, span.start - 24), span.start)
  return LABEL.test(before) || (words === undefined && COUNTED.test(before) && !LENGTH_BEFORE.test(before))
}
