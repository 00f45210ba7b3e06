import type { Period } from '../../model/date.ts'
import type { PeriodMention } from '../../model/mention.ts'
import { unitOf } from '../../text/period.ts'

/** Lengths that an article counts: `within a month after`, `for a further year`, `a period of half a year`. */

const LED_BY =
  '(?:within|for|at\\sleast|(?:periods?|terms?|duration|extension|notice)\\sof|no(?:t)?\\s(?:later|less|more|longer)\\sthan)'
const COUNTED = new RegExp(
  `\\b${LED_BY}\\s{1,2}(?<half>half\\s)?(?<words>(?:an?|one)\\s{1,2}(?:(?:further|full|single|additional|whole|calendar|initial|successive)\\s){0,2}(?<unit>day|week|month|quarter|year))(?![\\w'’-])`,
  'gi',
)
const ONE_ALONE = /^one\s{1,2}(?:day|week|month|quarter|year)$/i

export function findArticlePeriods(flow: string): PeriodMention[] {
  const found: PeriodMention[] = []
  for (const match of flow.matchAll(COUNTED)) {
    const { half, words = '', unit = '' } = match.groups ?? {}
    const period = periodOf(unit, half !== undefined)
    // `one month` is a number like any other
    if (!period || (!half && ONE_ALONE.test(words))) continue
    const end = match.index + match[0].length
    found.push({ kind: 'period', span: { start: end - words.length - (half?.length ?? 0), end }, period })
  }
  return found
}

/** Half a year is six months; half of another unit has no one length in days. */
function periodOf(word: string, half: boolean): Period | undefined {
  const unit = unitOf(word)
  if (half) return unit === 'Y' ? { amount: 6, unit: 'M' } : undefined
  return unit && { amount: 1, unit }
}
