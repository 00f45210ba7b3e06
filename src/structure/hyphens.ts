/** Decides what becomes of a hyphen at the end of a line. */
export type Joint = 'space' | 'keep' | 'drop'

const PREFIXES = new Set(
  'non third self co pre post sub multi semi anti ex quasi cross inter well so half full part long short high low year day month week one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
)

/** Words of the document that are written in one line, lower-case, with their hyphens. */
export type Vocabulary = ReadonlySet<string>

/** Offsets do not matter here: all words of the plain text that stand within lines. */
export const vocabularyOf = (lines: readonly string[]): Vocabulary => {
  const words = new Set<string>()
  for (const line of lines) {
    const found = line.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? []
    const broken = line.endsWith('-')
    found.forEach((word, i) => {
      if (!(broken && i === found.length - 1)) words.add(word)
    })
  }
  return words
}

/** How `left`, the end of one line, meets `right`, the start of the next: both plain. */
export const joint = (left: string, right: string, vocabulary: Vocabulary): Joint => {
  const before = /([A-Za-z0-9]+)-$/.exec(left.slice(-40))?.[1]
  if (before === undefined) return 'space'
  const after = /^[A-Za-z]+/.exec(right.slice(0, 40))?.[0]
  if (after === undefined) return /^\d/.test(right) ? 'keep' : 'space'
  if (!/^[a-z]+$/.test(after) || !/[a-z]$/.test(before)) return 'keep'
  const low = before.toLowerCase()
  if (vocabulary.has(`${low}-${after}`)) return 'keep'
  if (vocabulary.has(low + after)) return 'drop'
  if (PREFIXES.has(low)) return 'keep'
  return vocabulary.has(low) && vocabulary.has(after) && low.length > 2 && after.length > 2 ? 'keep' : 'drop'
}
