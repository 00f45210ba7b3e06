import type { Passage } from './passage.ts'

const MAX_WORDS = 12

/** A short name for a milestone: the contract's own words from the obligation on, or the row's first words. */
export function titleOf(passage: Passage, at = 0): string {
  const text = passage.text.slice(at).replace(/^\s*(?:\(?[a-z0-9]{1,4}[.)]\s*)+/i, '')
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  const short = words
    .slice(0, MAX_WORDS)
    .join(' ')
    .replace(/[,;:.]+$/, '')
  const name = words.length > MAX_WORDS ? `${short} ...` : short
  return name.charAt(0).toUpperCase() + name.slice(1)
}
