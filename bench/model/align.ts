import type { Span } from '../../src/model/span.ts'

interface Token {
  readonly word: string
  readonly span: Span
}

/** Words of a text with their offsets; NFKC would move them, so letters and digits are taken as they stand. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[A-Za-z0-9]+/g)].map((m) => ({
    word: m[0].toLowerCase(),
    span: { start: m.index, end: m.index + m[0].length },
  }))
}

export interface TextIndex {
  readonly tokens: readonly Token[]
  readonly grams: ReadonlyMap<string, readonly number[]>
}

export function indexOf(text: string): TextIndex {
  const tokens = tokensOf(text)
  const grams = new Map<string, number[]>()
  for (let i = 0; i + 2 < tokens.length; i++) {
    const gram = gramAt(tokens, i)
    const known = grams.get(gram)
    if (known) known.push(i)
    else grams.set(gram, [i])
  }
  return { tokens, grams }
}

const gramAt = (tokens: readonly Token[], i: number): string =>
  `${tokens[i]!.word} ${tokens[i + 1]!.word} ${tokens[i + 2]!.word}`

const DRIFT = 12

/**
 * Where an annotated passage stands in our text: word trigrams vote for a diagonal, the words of the best one are it. Undefined where
 * it cannot be found: a model that reads our text could not have copied it either.
 */
export function locate(passage: string, { tokens, grams }: TextIndex, near = 0): Span | undefined {
  const wanted = tokensOf(passage)
  const whole = exact(wanted, tokens, near)
  if (whole !== undefined || wanted.length < 3) return whole
  const votes = new Map<number, number>()
  const hits: (readonly [at: number, bucket: number])[] = []
  for (let i = 0; i + 2 < wanted.length; i++) {
    for (const j of grams.get(gramAt(wanted, i)) ?? []) {
      const bucket = Math.round((j - i) / DRIFT)
      hits.push([j, bucket])
      for (const near of [bucket - 1, bucket, bucket + 1])
        votes.set(near, (votes.get(near) ?? 0) + (near === bucket ? 1 : 0.5))
    }
  }
  const best = [...votes].reduce<readonly [number, number] | undefined>(
    (a, b) => (a && a[1] >= b[1] ? a : b),
    undefined,
  )
  if (best === undefined) return undefined
  const on = hits.filter(([, bucket]) => Math.abs(bucket - best[0]) <= 1).map(([at]) => at)
  if (on.length * 2 < wanted.length - 2) return undefined
  return { start: tokens[Math.min(...on)]!.span.start, end: tokens[Math.max(...on) + 2]!.span.end }
}

/** Word for word; of several places the one nearest to `near`. */
function exact(wanted: readonly Token[], tokens: readonly Token[], near: number): Span | undefined {
  let best: Span | undefined
  const distance = ({ start }: Span): number => Math.abs(start - near)
  for (let j = 0; wanted.length > 0 && j + wanted.length <= tokens.length; j++) {
    if (!wanted.every(({ word }, k) => tokens[j + k]!.word === word)) continue
    const span = { start: tokens[j]!.span.start, end: tokens[j + wanted.length - 1]!.span.end }
    if (best === undefined || distance(span) < distance(best)) best = span
  }
  return best
}
