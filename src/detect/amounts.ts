import type { Amount } from '../model/candidate.ts'
import type { MoneyMention, PercentMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { Passage } from './passage.ts'

export interface AmountAt {
  readonly amount: Amount
  readonly span: Span
}

const NOT_PAYABLE =
  /\b(?:insurance|coverage|liability|limits?|deductible|par value|stated value|net worth|in excess of|exceed(?:s|ing|ed)?|up to|not to exceed|maximum(?: of)?|a cap of|more than|greater than|less than|over|between|threshold|worth of|retail value|valued? at|first|reach(?:es|ed|ing)?|equals?|achiev(?:es|ed|ing)|attains?|surpass(?:es|ed)?)\s+(?:an?\s+|the\s+|of\s+)*$|(?:^|[\s(])\+\s*$|\b(?:increased|decreased|reduced|raised|changed|up|down)\s+from\s+$/i
const RATE_OF =
  /\b(?:sales|revenue|revenues|price|fee|fees|income|proceeds|royalt|receipts|profit|cost|costs|value|amount|payment|total|balance|contract|gross|net|sum|compensation|invoice|subscriptions?|commissions?|retainage|retention|holdback|deposit)/i
const NOT_RATE =
  /\b(?:interest|ownership|voting|shares?|stock|equity|discount|at least|availability|uptime|capacity|of the time|reduction|decrease|variance|increase[sd]?|exceed(?:s|ing)?|more than|less than|within|less|minus|deducting)\b/i

/** The sums and shares that are payable by a passage's words: caps, thresholds and insured sums left out. */
export function payable(passage: Passage): AmountAt[] {
  const found: AmountAt[] = []
  for (const money of passage.money)
    if (isPayable(passage, money)) found.push({ amount: sumOf(money), span: money.span })
  for (const percent of passage.percents) {
    if (percent.percent === undefined || percent.bound === 'cap' || percent.bound === 'threshold') continue
    if (!isRate(passage, percent)) continue
    found.push({ amount: { percent: percent.percent, ...(percent.of && { of: percent.of }) }, span: percent.span })
  }
  found.sort((a, b) => a.span.start - b.span.start)
  const whole = passage.block.kind === 'table-row' ? undefined : found.find((sum) => isSumOfOthers(sum, found))
  return found.filter((sum, i) => sum !== whole && !isSplit(passage, sum, found[i + 1]))
}

/** `$22,500 in two instalments, $11,250 upon execution and $11,250 on delivery`: the first is the total. */
function isSumOfOthers(sum: AmountAt, all: readonly AmountAt[]): boolean {
  const cents = (a: AmountAt): number => Math.round(Number(a.amount.value ?? Number.NaN) * 100)
  return all.length >= 3 && sum === all[0] && cents(sum) === all.slice(1).reduce((total, a) => total + cents(a), 0)
}

const SPLIT =
  /\b(?:half|halves|thirds?|parts?|stages|instal{1,2}ments?|equal|as follows|of which|balance|(?:monthly|quarterly|annual|semi-?annual) (?:payments?|instal)|comprised of|consisting of|divided)\b/i

/** A total that the words behind it divide into the sums that follow: `$30,000, payable in quarterly instalments of $7,500`. */
function isSplit(passage: Passage, sum: AmountAt, next: AmountAt | undefined): boolean {
  if (!next || sum.amount.value === undefined || next.amount.value === undefined) return false
  if (Number(next.amount.value) >= Number(sum.amount.value)) return false
  const between = passage.contract.flow.slice(sum.span.end, next.span.start)
  return SPLIT.test(between) && !/^\W*(?:and|plus)\b/i.test(between)
}

function isPayable(passage: Passage, money: MoneyMention): boolean {
  if (money.value === undefined || Number(money.value) === 0 || money.bound === 'cap' || money.bound === 'threshold')
    return false
  const at = money.span.start - passage.span.start
  const end = money.span.end - passage.span.start
  // `from $18,500 to $21,000` tells what the sum was; `(+$800)` by how much it grew.
  if (
    /\bfrom\s*$/i.test(passage.text.slice(0, at)) &&
    /^\s*to\s+\W?[$\u00a3\u20ac\d]/i.test(passage.text.slice(end, end + 8))
  )
    return false
  return !NOT_PAYABLE.test(passage.text.slice(Math.max(0, at - 40), at))
}

function isRate(passage: Passage, percent: PercentMention): boolean {
  const from = percent.span.start - passage.span.start
  const to = percent.span.end - passage.span.start
  const around = passage.text.slice(Math.max(0, from - 60), Math.min(passage.text.length, to + 60))
  if (
    NOT_RATE.test(passage.text.slice(Math.max(0, from - 25), from)) ||
    /^\s*(?:per|interest|of the (?:outstanding|issued|shares|common|votes?)|discount|increase|ownership|owned)/i.test(
      passage.text.slice(to, to + 30),
    )
  )
    return false
  return RATE_OF.test(percent.of ?? around) || passage.block.kind === 'table-row'
}

export function sumOf(money: MoneyMention): Amount {
  return {
    value: money.value as string,
    ...(money.currency && { currency: money.currency }),
    ...(money.per && { per: money.per }),
  }
}
