import type { Amount } from '../../model/candidate.ts'
import type { Span } from '../../model/span.ts'
import { sumOf } from '../amounts.ts'
import type { Passage } from '../passage.ts'
import { isInside } from './reread-due.ts'

/**
 * The sums and shares that our own recognisers read in the words that a model took for an amount. Undefined where there is none;
 * empty where it is redacted.
 */
export function rereadAmounts({ mentions }: Passage, quote: Span, words: Span): readonly Amount[] | undefined {
  const touched = (span: Span): boolean => isInside(span, quote) && span.start < words.end && words.start < span.end
  const money = mentions.money.filter(({ span }) => touched(span))
  const percents = mentions.percents.filter(({ span }) => touched(span))
  if (money.length + percents.length === 0) return undefined
  return [
    ...money
      .filter(({ value }) => value !== undefined)
      .map((mention) => ({ at: mention.span.start, sum: sumOf(mention) })),
    ...percents
      .filter(({ percent }) => percent !== undefined)
      .map(({ percent, of, span }) => ({ at: span.start, sum: { percent: percent as string, ...(of && { of }) } })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ sum }) => sum)
}
