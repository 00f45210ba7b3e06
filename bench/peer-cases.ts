/**
 * Scores the recognisers on other projects' published test cases: `node bench/peer-cases.ts <cases.jsonl> … [--show]`.
 * Counted are only cases with one absolute value (a civil day, a length, a sum, a share): what depends on today is no
 * contract's business. `wrong` is a value that differs, `missed` none at all, `invented` one where the case expects none.
 */
import { readFileSync } from 'node:fs'
import { findMentions } from '../src/detect/mentions/index.ts'
import type { Mentions } from '../src/model/mention.ts'
import { toIso } from '../src/text/civil-date.ts'
import { equals, parseDecimal } from '../src/text/decimal.ts'
import { toIsoDuration } from '../src/text/period.ts'

interface Case {
  readonly peer: string
  readonly suite: string
  readonly input: string
  readonly expected: readonly unknown[]
}
type Kind = 'dates' | 'periods' | 'money' | 'percents'
interface Wanted {
  readonly kind: Kind
  readonly value: string
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const show = process.argv.includes('--show')
const tally = new Map<string, { right: number; wrong: number; missed: number; invented: number; silent: number }>()

for (const file of files) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() !== '') score(JSON.parse(line) as Case)
  }
}
console.table(Object.fromEntries(tally))

function score(test: Case): void {
  const wanted = wantedOf(test)
  const kind = kindOf(test.suite)
  if (kind === undefined || (wanted === undefined && test.expected.length > 0)) return
  const found = valuesOf(findMentions(test.input.trim()), kind)
  const key = `${test.peer} ${kind}`
  const counts = tally.get(key) ?? { right: 0, wrong: 0, missed: 0, invented: 0, silent: 0 }
  tally.set(key, counts)
  const outcome =
    wanted === undefined
      ? found.length > 0
        ? 'invented'
        : 'silent'
      : found.length === 0
        ? 'missed'
        : found.some((value) => same(value, wanted.value))
          ? 'right'
          : 'wrong'
  counts[outcome]++
  if (show && outcome !== 'right' && outcome !== 'silent')
    console.log(outcome, kind, JSON.stringify(test.input), wanted?.value, found.join(' '))
}

function same(found: string, wanted: string): boolean {
  if (found === wanted) return true
  return (
    /^\d+(\.\d+)?$/.test(found) && /^\d+(\.\d+)?$/.test(wanted) && equals(parseDecimal(found), parseDecimal(wanted))
  )
}

function kindOf(suite: string): Kind | undefined {
  if (/Duration/.test(suite)) return 'periods'
  if (/Currency|AmountOfMoney/.test(suite)) return 'money'
  if (/Percent/.test(suite)) return 'percents'
  return /DateTime|Time\/|DateParser/.test(suite) && !/Period|Set/.test(suite) ? 'dates' : undefined
}

/** The one absolute value that a case expects, if it expects just one. */
function wantedOf({ suite, input, expected }: Case): Wanted | undefined {
  if (expected.length !== 1) return undefined
  const text = JSON.stringify(expected[0])
  const kind = kindOf(suite)
  if (kind === 'dates') {
    const day =
      /"timex":"(\d{4}-\d\d-\d\d)"/i.exec(text) ?? /"haskell":"datetime \((\d+, \d+, \d+), 0, 0, 0\) Day"/.exec(text)
    if (!day) return undefined
    const value = day[1]!.includes(',')
      ? day[1]!
          .split(', ')
          .map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
          .join('-')
      : day[1]!
    // Only where the year is in the words; everything else was counted from the reference day
    return input.includes(value.slice(0, 4)) ? { kind, value } : undefined
  }
  if (kind === 'periods') {
    const timex = /"Timex":"(P[^"]+)"/.exec(text)
    return timex ? { kind, value: timex[1]! } : undefined
  }
  const value = /"value":"?([\d.]+)%?"?[,}]/.exec(text)
  return kind && value ? { kind, value: value[1]! } : undefined
}

function valuesOf(mentions: Mentions, kind: Kind): string[] {
  switch (kind) {
    case 'dates':
      return mentions.dates
        .filter(({ form }) => form === 'full')
        .flatMap(({ date, alternative }) => [toIso(date), alternative && toIso(alternative)])
        .filter((value) => value !== undefined)
    case 'periods':
      return mentions.periods.flatMap(({ period }) => (period ? [toIsoDuration(period) ?? ''] : []))
    case 'money':
      return mentions.money.flatMap(({ value }) => value ?? [])
    case 'percents':
      return mentions.percents.flatMap(({ percent }) => percent ?? [])
  }
}
