import type { Milestone } from '../../model/milestone.ts'
import { add, equals, formatDecimal, parseDecimal } from '../../text/decimal.ts'
import { about, type Check } from '../check.ts'

/**
 * The instalments against the total. Too much is a warning; too little is only said, as part of a price often falls due by
 * a rule without a sum.
 */
export const sum: Check = {
  id: 'sum',
  run({ milestones, totalValue }) {
    if (!totalValue) return []
    const instalments = milestones.filter((m) => isInstalment(m, totalValue.currency))
    if (instalments.length < 2) return []
    const paid = instalments
      .flatMap((m) => m.amounts.flatMap((a) => (a.value ? [parseDecimal(a.value)] : [])))
      .reduce(add)
    const total = parseDecimal(totalValue.value)
    if (equals(paid, total)) return []
    const more = add(paid, { ...total, digits: -total.digits }).digits > 0n
    const unit = totalValue.currency ? `${totalValue.currency} ` : ''
    return [
      about(instalments, {
        code: 'amounts-do-not-add-up',
        severity: more ? 'warning' : 'info',
        message: `The instalments come to ${unit}${formatDecimal(paid)}, the total is ${unit}${totalValue.value}.`,
      }),
    ]
  },
}

const isInstalment = ({ kind, due, amounts }: Milestone, currency: string | null): boolean =>
  (kind === 'payment' || kind === 'deliverable' || kind === 'completion') &&
  due.type !== 'recurring' &&
  amounts.length > 0 &&
  amounts.every((a) => a.value !== undefined && a.per === undefined && (a.currency ?? null) === currency)
