/**
 * Words of the second reading that the first does not have. Lines are compared by letters and digits alone, since the
 * readers part words differently at breaks; only of lines that differ so, words are told.
 */
export const missingWords = (first: readonly string[], second: readonly string[]): string[] => {
  const all = first.map(squeezed).join('')
  const known = new Set(first.flatMap(words))
  return second
    .filter((line) => !all.includes(squeezed(line)))
    .flatMap(words)
    .filter((word) => !known.has(word) && !all.includes(word))
}

const squeezed = (text: string): string => words(text).join('')

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
