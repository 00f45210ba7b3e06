import { findMentions } from '../detect/mentions/index.ts'
import type { ChainMilestone, Origin } from '../model/chain.ts'
import type { Period, PeriodUnit } from '../model/date.ts'
import { addPeriod, fromIso, isFull, toIso } from '../text/civil-date.ts'
import { equals, parseDecimal } from '../text/decimal.ts'
import { toIsoDuration } from '../text/period.ts'

/** The values that words of an instruction state. */
interface Values {
  readonly date?: string
  readonly sum?: { readonly value: string; readonly currency?: string }
  readonly percent?: string
  readonly period?: string
}

export function valuesIn(words: string): Values {
  const { dates, money, percents, periods } = findMentions(words)
  const date = dates[0] && !dates[0].alternative ? toIso(dates[0].date) : undefined
  const sum = money[0]
  const period = periods[0]?.period && toIsoDuration(periods[0].period)
  const net = /^net (\d{1,3})$/i.exec(words.trim())?.[1]
  return {
    ...(date && { date }),
    ...(sum?.value !== undefined && { sum: { value: sum.value, ...(sum.currency && { currency: sum.currency }) } }),
    ...(percents[0]?.percent !== undefined && { percent: percents[0].percent }),
    ...((period ?? net) && { period: period ?? `P${net}D` }),
  }
}

/** The milestone with new words for old ones; the same where none of its values was meant. */
export function revalued(m: ChainMilestone, oldWords: string, newWords: string, origin: Origin): ChainMilestone {
  const old = valuesIn(oldWords)
  const fresh = valuesIn(newWords)
  let result = m
  if (old.date && fresh.date && m.due.date === old.date) result = withDate(result, fresh.date, origin)
  else if (old.date && fresh.date && m.due.endDate === old.date)
    result = { ...result, due: { ...result.due, endDate: fresh.date }, origins: { ...result.origins, due: origin } }
  if (old.period && fresh.period && m.due.offset === old.period)
    result = {
      ...result,
      due: { ...result.due, offset: fresh.period, date: null, status: 'waiting' },
      origins: { ...result.origins, due: origin },
    }
  const amounts = result.amounts.map((amount) => {
    const sameSum = old.sum && fresh.sum && amount.value !== undefined && same(amount.value, old.sum.value)
    if (sameSum)
      return { ...amount, value: fresh.sum.value, ...(fresh.sum.currency && { currency: fresh.sum.currency }) }
    const sameShare = old.percent && fresh.percent && amount.percent !== undefined && same(amount.percent, old.percent)
    return sameShare ? { ...amount, percent: fresh.percent } : amount
  })
  if (amounts.some((amount, i) => amount !== result.amounts[i]))
    result = { ...result, amounts, shareOfTotal: null, origins: { ...result.origins, amounts: origin } }
  return result
}

export const same = (a: string, b: string): boolean => equals(parseDecimal(a), parseDecimal(b))

/** A new day, stated by an amendment. */
export function withDate(m: ChainMilestone, date: string, origin: Origin): ChainMilestone {
  const derivation = [`${date} by ${origin.document}`]
  const due = { ...m.due, date, status: 'stated' as const, precision: 'day' as const, derivation }
  return { ...m, due, origins: { ...m.origins, due: origin } }
}

/** A due counted anew from `from`; undefined where the calendar cannot do it. */
export function counted(m: ChainMilestone, from: string, name: string, origin: Origin): ChainMilestone | undefined {
  const base = fromIso(from)
  const period = readPeriod(m.due.offset)
  if (!base || !isFull(base)) return undefined
  const to = period ? addPeriod(base, period, m.due.direction ?? 'after') : m.due.type === 'event' ? base : undefined
  const date = to && toIso(to)
  if (!date || date === m.due.date) return undefined
  const step = m.due.offset ? `${m.due.direction === 'before' ? '-' : '+'} ${m.due.offset} = ${date}` : date
  const due = {
    ...m.due,
    date,
    status: 'computed' as const,
    derivation: [`${name} = ${from} by ${origin.document}`, step],
  }
  return { ...m, due, origins: { ...m.origins, due: origin } }
}

function readPeriod(iso: string | null): Period | undefined {
  const match = /^P(\d+)([DWMQYB])$/.exec(iso ?? '')
  return match ? { amount: Number(match[1]), unit: match[2] as PeriodUnit } : undefined
}
