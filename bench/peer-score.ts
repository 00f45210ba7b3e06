import { readFileSync } from 'node:fs'
import { findMentions } from '../src/detect/mentions/index.ts'
import type { PartialDate } from '../src/model/date.ts'
import type { Mentions } from '../src/model/mention.ts'
import { firstDay, fromIso, toIso } from '../src/text/civil-date.ts'
import { equals, parseDecimal } from '../src/text/decimal.ts'
import { toIsoDuration } from '../src/text/period.ts'
import { type CaseType, type Kind, typeOf } from './peer-scope.ts'

/** One line of the peers' cases. */
interface Case {
  readonly peer: string
  readonly suite: string
  readonly input: string
  readonly expected: readonly unknown[]
}

export type Outcome = 'right' | 'wrong' | 'missed' | 'invented' | 'silent'

export interface Scored {
  readonly kind: Kind
  /** undefined for negatives: nothing may be found. */
  readonly type?: CaseType
  readonly outcome: Outcome
  readonly input: string
  readonly wanted?: string
  readonly found: readonly string[]
}

export interface Score {
  /** Every case of the files, scored or not. */
  readonly cases: number
  readonly scored: readonly Scored[]
}

/** Cases with one absolute value, and those that expect none; what depends on today has no value that a contract could give. */
export function scoreCases(files: readonly string[]): Score {
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter((line) => line.trim() !== '')
  return { cases: lines.length, scored: lines.flatMap((line) => score(JSON.parse(line) as Case)) }
}

function score(test: Case): Scored[] {
  const kind = kindOf(test.suite)
  const wanted = kind && test.expected.length === 1 ? wantedOf(kind, test) : undefined
  if (kind === undefined || (wanted === undefined && test.expected.length > 0)) return []
  const input = test.input.trim()
  const found = valuesIn(findMentions(input), kind)
  // A day that the calendar does not have: nothing is the right answer
  if (wanted === undefined || (kind === 'dates' && fromIso(wanted) === undefined))
    return [{ kind, outcome: found.length > 0 ? 'invented' : 'silent', input, found }]
  const type = typeOf(kind, input)
  const outcome = found.length === 0 ? 'missed' : found.some((value) => same(value, wanted)) ? 'right' : 'wrong'
  return [{ kind, ...(type && { type }), outcome, input, wanted, found }]
}

function same(found: string, wanted: string): boolean {
  const isNumber = /^\d+(\.\d+)?$/.test(found) && /^\d+(\.\d+)?$/.test(wanted)
  return found === wanted || (isNumber && equals(parseDecimal(found), parseDecimal(wanted)))
}

function kindOf(suite: string): Kind | undefined {
  if (/Duration/.test(suite)) return 'periods'
  if (/SetParser/.test(suite)) return 'recurrences'
  if (/Currency|AmountOfMoney/.test(suite)) return 'money'
  if (/Percent/.test(suite)) return 'percents'
  if (/DatePeriod/.test(suite)) return 'ranges'
  return /DateTime|Time\/|DateParser/.test(suite) ? 'dates' : undefined
}

function wantedOf(kind: Kind, { input, expected }: Case): string | undefined {
  const text = JSON.stringify(expected[0])
  switch (kind) {
    case 'dates': {
      const day = /"timex":"(\d{4}-\d\d-\d\d)"/i.exec(text)?.[1] ?? duckling(text)
      // Only where the year is in the words; everything else was counted from the reference day
      return day && input.includes(day.slice(0, 4)) ? day : undefined
    }
    case 'ranges': {
      const range = /"timex":"\((\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d),/i.exec(text)
      return range && input.includes(range[2]!.slice(0, 4)) && input.includes(range[1]!.slice(0, 4))
        ? `${range[1]}/${range[2]}`
        : undefined
    }
    case 'periods':
    case 'recurrences':
      return /"Timex":"(P[^"]+)"/.exec(text)?.[1]
    case 'money':
    case 'percents':
      return /"value":"?([\d.]+)%?"?[,}]/.exec(text)?.[1]
  }
}

const duckling = (text: string): string | undefined =>
  /"haskell":"datetime \((\d+, \d+, \d+), 0, 0, 0\) Day"/
    .exec(text)?.[1]
    ?.split(', ')
    .map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
    .join('-')

const INTERVALS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
  semiannual: 'P6M',
  annual: 'P1Y',
}

function intervalOf(recurrence: string): string {
  const every = /^every (\d+) (day|week|month|year)s$/.exec(recurrence)
  return every ? `P${every[1]}${every[2]![0]!.toUpperCase()}` : (INTERVALS[recurrence] ?? recurrence)
}

const nextQuarter = ({ year = 0, quarter = 4 }: PartialDate): PartialDate =>
  quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 }

function valuesIn(mentions: Mentions, kind: Kind): string[] {
  switch (kind) {
    case 'dates':
      return mentions.dates
        .filter(({ form }) => form === 'full')
        .flatMap(({ date, alternative }) => [toIso(date), alternative && toIso(alternative)])
        .filter((value) => value !== undefined)
    case 'ranges':
      return mentions.dates.flatMap(({ date, end, form }) => {
        // The peers give the first day of either end, of a quarter that of the next
        const [from, to] = [firstDay(date), firstDay(end ?? (form === 'quarter' ? nextQuarter(date) : {}))]
        return from && to ? [`${toIso(from)}/${toIso(to)}`] : []
      })
    case 'periods':
      return mentions.periods.flatMap(({ period }) => (period ? [toIsoDuration(period) ?? ''] : []))
    case 'recurrences':
      return mentions.recurrences.map(({ recurrence }) => intervalOf(recurrence))
    case 'money':
      return mentions.money.flatMap(({ value }) => value ?? [])
    case 'percents':
      return mentions.percents.flatMap(({ percent }) => percent ?? [])
  }
}
