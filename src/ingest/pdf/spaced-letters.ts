import type { Word } from './build-lines.ts'

/** So many letters that stand apart evenly are a word set wide, not words of one letter. */
const fewest = 4
/** Heights: by so little the gaps between its letters differ, and none is wider. */
const even = 0.06
const widest = 0.6

/** Words whose letters were set apart (`6 w e e k s`) as words, where the spaces between the words are written. */
export const withLettersJoined = (words: Word[]): Word[] => {
  if (!words.some(({ gap }) => gap !== undefined)) return words
  const runs: Word[][] = []
  words.forEach((word, i) => {
    const run = runs.at(-1)
    const gap = run?.[1]?.gap ?? word.gap ?? 0
    const goesOn = word.gap !== undefined && Math.abs(word.gap - gap) <= even
    if (run !== undefined && goesOn && isWide(words, i - 1) && isWide(words, i)) run.push(word)
    else runs.push([word])
  })
  // A short word (`o f`) is seen by the longer ones of its line.
  if (!runs.some((run) => run.length >= fewest)) return words
  return runs.map((run) => run.slice(1).reduce(together, run[0]!))
}

/** One letter, apart from the one before or after by a gap that might be a letter's. */
const isWide = (words: readonly Word[], i: number): boolean => {
  const [word, next] = [words[i]!, words[i + 1]]
  return [...word.text].length === 1 && ((word.gap ?? 1) < widest || (next?.gap ?? 1) < widest)
}

const together = (first: Word, next: Word): Word => ({
  ...first,
  text: first.text + next.text,
  u0: Math.min(first.u0, next.u0),
  u1: Math.max(first.u1, next.u1),
  box: {
    x0: Math.min(first.box.x0, next.box.x0),
    y0: Math.min(first.box.y0, next.box.y0),
    x1: Math.max(first.box.x1, next.box.x1),
    y1: Math.max(first.box.y1, next.box.y1),
  },
})
