import type { Amount } from '../model/candidate.ts'
import type { TotalValue } from '../model/resolved.ts'
import { add, type Decimal, formatDecimal, parseDecimal } from '../text/decimal.ts'

const PLACES = 4n

/**
 * What part of the total falls due here: `0.20`, to four places. undefined without a total, and where the sum is a rate or
 * of another currency.
 */
export function shareOfTotal(amounts: readonly Amount[], total: TotalValue | undefined): string | undefined {
  if (!total) return undefined
  const sums = amounts.filter((a) => a.value !== undefined)
  if (sums.length === 0 || sums.some((a) => a.per !== undefined || a.currency !== total.currency)) return undefined
  const sum = sums.map((a) => parseDecimal(a.value!)).reduce(add)
  const whole = parseDecimal(total.value)
  return whole.digits > 0n && sum.digits >= 0n ? ratio(sum, whole) : undefined
}

function ratio(part: Decimal, whole: Decimal): string {
  const numerator = part.digits * 10n ** (BigInt(whole.places) + PLACES)
  const denominator = whole.digits * 10n ** BigInt(part.places)
  const rounded = (2n * numerator + denominator) / (2n * denominator)
  return formatDecimal({ digits: rounded, places: Number(PLACES) }).replace(/0{1,2}$/, '')
}
