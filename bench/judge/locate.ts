/** Which words of a reference text a passage covers: line breaks, hyphens and furniture do not matter. */

export const tokens = (words: string): string[] =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? []

export interface TextIndex {
  readonly words: readonly string[]
  readonly grams: ReadonlyMap<string, readonly number[]>
}

export function indexText(text: string): TextIndex {
  const words = tokens(text)
  const grams = new Map<string, number[]>()
  for (let i = 0; i + 2 < words.length; i++) {
    const gram = `${words[i]} ${words[i + 1]} ${words[i + 2]}`
    const places = grams.get(gram)
    if (places) places.push(i)
    else grams.set(gram, [i])
  }
  return { words, grams }
}

/** Trigrams vote for where the passage lies (place in the text less place in the passage); the best place and its neighbours count. */
export function locate(passage: string, { words, grams }: TextIndex): Set<number> {
  const own = tokens(passage)
  const votes = new Map<number, number>()
  const hits: { place: number; bucket: number }[] = []
  for (let i = 0; i + 2 < own.length; i++) {
    for (const place of grams.get(`${own[i]} ${own[i + 1]} ${own[i + 2]}`) ?? []) {
      const bucket = Math.round((place - i) / 12)
      hits.push({ place, bucket })
      for (const b of [bucket - 1, bucket, bucket + 1]) votes.set(b, (votes.get(b) ?? 0) + (b === bucket ? 1 : 0.5))
    }
  }
  if (hits.length === 0) return own.length === 0 || own.length > 2 ? new Set() : exactly(own, words)
  let best = hits[0]!.bucket
  for (const [bucket, count] of votes) if (count > (votes.get(best) ?? 0)) best = bucket
  return new Set(
    hits.filter((h) => Math.abs(h.bucket - best) <= 1).flatMap(({ place }) => [place, place + 1, place + 2]),
  )
}

function exactly(own: readonly string[], words: readonly string[]): Set<number> {
  const at = words.findIndex((_, j) => own.every((word, k) => words[j + k] === word))
  return at < 0 ? new Set() : new Set(own.map((_, k) => at + k))
}

/** What the two have in common, as a part of the smaller one. */
export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0
  return [...a].filter((x) => b.has(x)).length / Math.min(a.size, b.size)
}
