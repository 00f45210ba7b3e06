import type { Milestone } from '../../model/milestone.ts'
import { add, type Decimal, equals, formatDecimal, parseDecimal } from '../../text/decimal.ts'
import { about, type Check } from '../check.ts'

/**
 * The instalments against the total. Too much is a warning; too little is only said, as part of a price often falls due by
 * a rule without a sum.
 */
export const sum: Check = {
  id: 'sum',
  run({ milestones, totalValue }) {
    if (!totalValue) return []
    const total = parseDecimal(totalValue.value)
    const instalments = milestones.filter((m) => isInstalment(m, totalValue.currency) && !isTheTotal(m, total))
    if (instalments.length < 2) return []
    const paid = instalments
      .flatMap((m) => m.amounts.flatMap((a) => (a.value ? [parseDecimal(a.value)] : [])))
      .reduce(add)
    if (equals(paid, total)) return []
    const more = add(paid, { ...total, digits: -total.digits }).digits > 0n
    const unit = totalValue.currency ? `${totalValue.currency} ` : ''
    return [
      about(instalments, {
        code: 'amounts-do-not-add-up',
        severity: more ? 'warning' : 'info',
        message: `The instalments come to ${unit}${formatDecimal(paid)}, the total is ${unit}${totalValue.value}.`,
        question: `The instalments come to ${unit}${formatDecimal(paid)}, the total price is ${unit}${totalValue.value}: which is right?`,
      }),
    ]
  },
}

/** `a fixed fee of $60,000, payable as follows`: the price itself, not a part of it. */
const isTheTotal = ({ amounts }: Milestone, total: Decimal): boolean =>
  amounts.length === 1 && equals(parseDecimal(amounts[0]!.value!), total)

const isInstalment = ({ kind, due, amounts }: Milestone, currency: string | null): boolean =>
  (kind === 'payment' || kind === 'deliverable' || kind === 'completion') &&
  due.type !== 'recurring' &&
  amounts.length > 0 &&
  amounts.every((a) => a.value !== undefined && a.per === undefined && (a.currency ?? null) === currency)
