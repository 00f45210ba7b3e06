import type { Milestone } from '../../model/milestone.ts'
import { add, type Decimal, formatDecimal, parseDecimal, toNumber, trimDecimal } from '../../text/decimal.ts'
import { about, type Check } from '../check.ts'

/** Below this the shares are rates or a part of the payments, not the stages of one price. */
const NEARLY_ALL = 80

/** Three thirds of 33.33%. */
const THIRDS = 0.05

/** Shares of the same price, payable in stages, that come to nearly all of it or more, but not to 100. */
export const percentages: Check = {
  id: 'percentages',
  run: ({ milestones }) =>
    [...byPrice(milestones)].flatMap(([price, stages]) => {
      const total = stages.map(([, share]) => share).reduce(add)
      const percent = toNumber(total)
      if (stages.length < 2 || Math.abs(percent - 100) < THIRDS || percent < NEARLY_ALL) return []
      return [
        about(
          stages.map(([milestone]) => milestone),
          {
            code: 'percentages-do-not-add-up',
            severity: percent > 100 ? 'warning' : 'info',
            message: `The shares of ${price} come to ${formatDecimal(trimDecimal(total))}%.`,
            question: `The shares of ${price} come to ${formatDecimal(trimDecimal(total))}%, not to 100%: is one missing or wrong?`,
          },
        ),
      ]
    }),
}

function byPrice(milestones: readonly Milestone[]): Map<string, [Milestone, Decimal][]> {
  const groups = new Map<string, [Milestone, Decimal][]>()
  for (const milestone of milestones) {
    if (milestone.kind !== 'payment' || milestone.due.type === 'recurring') continue
    for (const { percent, of, per } of milestone.amounts) {
      if (percent === undefined || of === undefined || per !== undefined) continue
      const price = of.toLowerCase().replace(/^the /, '')
      groups.set(price, [...(groups.get(price) ?? []), [milestone, parseDecimal(percent)]])
    }
  }
  return groups
}
