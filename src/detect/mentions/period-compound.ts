import type { Period } from '../../model/date.ts'
import type { PeriodMention } from '../../model/mention.ts'

/** `one (1) year and six (6) months` is one length, 18 months; read apart, either half would give a wrong date. */

const JOIN = /^,?\s{1,2}(?:and\s{1,2})?$/i
/** `five years, three months' notice` are two things. */
const NOTICE = /^(?:'|\s{1,2}(?:(?:prior|advance|written)\s){0,3}notice\b)/i
/** What one of the first unit is in the second; only what is always exact. */
const IN: Readonly<Record<string, number>> = { YM: 12, YQ: 4, WD: 7 }

export function joinCompound(flow: string, mentions: readonly PeriodMention[]): PeriodMention[] {
  const joined: PeriodMention[] = []
  for (const mention of mentions) {
    const last = joined.at(-1)
    const period = last && sum(flow, last, mention)
    if (last && period)
      joined[joined.length - 1] = { ...mention, span: { start: last.span.start, end: mention.span.end }, period }
    else joined.push(mention)
  }
  return joined
}

function sum(flow: string, first: PeriodMention, second: PeriodMention): Period | undefined {
  if (!isPlain(first) || !isPlain(second) || !JOIN.test(flow.slice(first.span.end, second.span.start).slice(0, 8)))
    return undefined
  const factor = IN[`${first.period.unit}${second.period.unit}`]
  if (
    factor === undefined ||
    NOTICE.test(flow.slice(second.span.end, second.span.end + 40)) ||
    second.period.amount >= factor
  )
    return undefined
  return { amount: first.period.amount * factor + second.period.amount, unit: second.period.unit }
}

const isPlain = (mention: PeriodMention): mention is PeriodMention & { readonly period: Period } =>
  mention.period !== undefined && !mention.upTo && !mention.conflict && !mention.adjective
