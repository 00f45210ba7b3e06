import { about, type Check } from '../check.ts'

/** Shares of a price whose amount the contract does not state: what they come to cannot be told. */
export const missingTotal: Check = {
  id: 'missing-total',
  run({ milestones, totalValue }) {
    if (totalValue) return []
    const shares = milestones.filter(
      (m) =>
        m.kind === 'payment' &&
        m.due.type !== 'recurring' &&
        m.amounts.some((a) => a.percent !== undefined && a.value === undefined && PRICE.test(a.of ?? '')),
    )
    if (shares.length < 2) return []
    return [
      about(shares, {
        code: 'total-unknown',
        severity: 'info',
        message: `${shares.length} payments are shares of a price that no passage states as one sum.`,
        question: 'What is the price that these shares are counted from?',
      }),
    ]
  },
}

const PRICE = /\b(?:price|fees?|value|sum|total|cost)\b/i
