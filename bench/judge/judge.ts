import { indexText, locate, overlap, tokens } from './locate.ts'
import { type Amount, amountsMatch, type Due, dueMatches } from './values.ts'

export interface GoldMilestone {
  readonly kind: readonly string[]
  readonly due?: Due
  readonly amounts?: readonly Amount[]
  readonly quote: string
  readonly also?: readonly string[]
  readonly required: boolean
}

export interface FoundMilestone {
  readonly kind: string
  readonly due: Due
  readonly amounts: readonly Amount[]
  readonly evidence: readonly { readonly quote: string }[]
}

const MAX_WORDS = 200
const MIN_OVERLAP = 0.5
const STOP = new Set(
  'the a an of to and or in on by for with at as is be shall will any such this that from it its'.split(' '),
)
const bag = (words: readonly string[]): Set<string> => new Set(words.filter((word) => !STOP.has(word)))

/**
 * Which results are right, as the scorer counts: found in the annotation with the right due point and the right sums. What
 * meets an optional entry, and no other result does, is right as well.
 */
export function judge(gold: readonly GoldMilestone[], found: readonly FoundMilestone[], text: string): boolean[] {
  const index = indexText(text)
  const G = gold.map((m) => ({
    m,
    main: locate(m.quote, index),
    all: new Set([m.quote, ...(m.also ?? [])].flatMap((quote) => [...locate(quote, index)])),
    bag: bag(tokens(m.quote)),
  }))
  const P = found.map((m) => {
    const words = m.evidence.flatMap((e) => tokens(e.quote))
    const usable = words.length > 0 && words.length <= MAX_WORDS
    return {
      m,
      usable,
      bag: bag(words),
      span: usable ? new Set(m.evidence.flatMap((e) => [...locate(e.quote, index)])) : new Set<number>(),
    }
  })
  const pairs: { g: number; p: number; due: boolean; amount: boolean; weight: number }[] = []
  for (const [g, one] of G.entries()) {
    for (const [p, other] of P.entries()) {
      if (!other.usable) continue
      const due = dueMatches(one.m.due, other.m.due)
      const amount = amountsMatch(one.m.amounts, other.m.amounts)
      const kind = one.m.kind.includes(other.m.kind)
      let common = Math.max(overlap(one.main, other.span), overlap(one.all, other.span) * 0.98)
      const hard = (due && one.m.due?.date != null) || (amount && (one.m.amounts ?? []).length > 0)
      if (common < MIN_OVERLAP && hard && overlap(one.bag, other.bag) >= 0.6) common = MIN_OVERLAP
      if (common < MIN_OVERLAP) continue
      const weight = common + (due ? 1 : 0) + (amount ? 1 : 0) + (kind ? 0.5 : 0) + (one.m.required ? 0.01 : 0)
      pairs.push({ g, p, due, amount, weight })
    }
  }
  pairs.sort((a, b) => b.weight - a.weight)
  const usedG = new Set<number>()
  const right = new Map<number, boolean>()
  for (const { g, p, due, amount } of pairs) {
    if (usedG.has(g) || right.has(p)) continue
    usedG.add(g)
    right.set(p, G[g]!.m.required ? due && amount : true)
  }
  // An optional passage excuses one further result.
  const forgiven = new Set<number>()
  for (const { g, p } of pairs) {
    if (G[g]!.m.required || right.has(p) || forgiven.has(g)) continue
    forgiven.add(g)
    right.set(p, true)
  }
  return found.map((_, p) => right.get(p) ?? false)
}
