/** Words of the second reading that the first has fewer times, in order. Compared without case; numbers are words. */
export const missingWords = (first: readonly string[], second: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const word of words(first)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return words(second).filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}

const words = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
