/**
 * How alike two texts are, without comparing them: one-permutation minhash. Runs of five words are hashed; the hashes fall into
 * bins by their last bits, and each bin keeps the least. The share of equal bins estimates the share of runs in common.
 */
const bins = 128
const run = 5
const empty = 0xffff_ffff
/** Fewer words say nothing. */
const leastWords = 40

/** Two texts that are alike in 85 of 100 runs share a band with 99 % likelihood, those with half of them in common with 6 %. */
const bandWidth = 8
const bands = bins / bandWidth

/** 512 bytes; undefined for a text too short to be told from others. Depends on the words alone: not on layout or case. */
export function signatureOf(text: string): Uint8Array | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < leastWords) return undefined
  const least = new Uint32Array(bins).fill(empty)
  const hashes = words.map(hashOf)
  for (let i = 0; i + run <= hashes.length; i++) {
    let hash = 0
    for (let j = 0; j < run; j++) hash = mixed(Math.imul(hash, 31) + hashes[i + j]!)
    const bin = hash & (bins - 1)
    if (hash < least[bin]!) least[bin] = hash
  }
  return new Uint8Array(least.buffer)
}

/** 0 to 1. */
export function likeness(a: Uint8Array, b: Uint8Array): number {
  const [one, two] = [wordsOf(a), wordsOf(b)]
  let same = 0
  let filled = 0
  for (let i = 0; i < bins; i++) {
    if (one[i] === empty && two[i] === empty) continue
    filled++
    if (one[i] === two[i]) same++
  }
  return filled === 0 ? 0 : same / filled
}

/** What texts that are alike probably have in common: one key a band. */
export function bandKeys(signature: Uint8Array): number[] {
  const words = wordsOf(signature)
  return Array.from({ length: bands }, (_, band) => {
    let key = band + 1
    for (let i = 0; i < bandWidth; i++) key = mixed(Math.imul(key, 31) + words[band * bandWidth + i]!)
    return key
  })
}

/** A copy, as the bytes may lie at any offset. */
const wordsOf = (signature: Uint8Array): Uint32Array => new Uint32Array(Uint8Array.from(signature).buffer)

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The finish of murmur3, so that each bit depends on all. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
