import { sumOf } from '../detect/amounts.ts'
import type { Detection } from '../detect/index.ts'
import type { TotalValue } from '../model/resolved.ts'

const TOTAL =
  /\b(?:total (?:contract |project |agreement )?(?:price|value|sum|fees?|cost|amount|consideration|compensation|budget)|contract (?:price|sum|value)|aggregate (?:fee|price|amount)|fixed (?:\w+ )?(?:price|fee)|stipulated (?:sum|price)|flat fee|guaranteed maximum price|in the total amount|total of|for a total)\b[^.;$£€]{0,80}$/i
/** `the sum of $248,000 (the "Contract Sum")`, `a flat fee of $24,000 (the "Campaign Fee")`, `a fixed fee of $320,000 in the parts shown`. */
const WHOLE = /\b(?:sum|fee|price|amount) of\b[^.;]{0,90}$/i
const NAMED =
  /^\W*\((?:the )?"(?:\w+ ){0,2}(?:Sum|Price|Fee|Amount|Consideration)"\)|^\s+in the (?:parts|instal{1,2}ments|stages)\b/
const NOT = /\b(?:liability|insurance|coverage|exceed|up to|maximum|at least|minimum)\b/i

/** The one total price that the contract states; undefined where it states none or several that differ. */
export function totalValue(detection: Detection): TotalValue | undefined {
  const found: TotalValue[] = []
  for (const passage of detection.passages) {
    for (const money of passage.money) {
      if (money.value === undefined || money.per || money.bound === 'threshold') continue
      const at = money.span.start - passage.span.start
      const before = passage.text.slice(Math.max(0, at - 140), at)
      const after = passage.text.slice(money.span.end - passage.span.start, money.span.end - passage.span.start + 60)
      if (!(TOTAL.test(before) || (WHOLE.test(before) && NAMED.test(after))) || NOT.test(before)) continue
      const sum = sumOf(money)
      found.push({
        value: money.value,
        ...(sum.currency && { currency: sum.currency }),
        evidence: [passage.span],
        sources: ['rule:total-value'],
      })
    }
  }
  const [first] = found
  if (!first || found.some((f) => Number(f.value) !== Number(first.value) || f.currency !== first.currency))
    return undefined
  return { ...first, evidence: found.slice(0, 3).flatMap((f) => f.evidence) }
}
