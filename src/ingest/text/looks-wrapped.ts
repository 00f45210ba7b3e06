const shortest = 50
const longest = 100
const endsSentence = /[.:;!?)"”'’\]]\s*$/

/**
 * Whether line breaks are those of a layout, so that a paragraph is several lines: hardly any line is longer than a
 * printed one, and many nearly full lines break off within a sentence.
 */
export const looksWrapped = (lines: readonly string[]): boolean => {
  const filled = lines.filter((line) => line.trim() !== '')
  const long = filled.filter((line) => line.length > longest + 20).length
  const cut = filled.filter(
    (line) => line.trimEnd().length >= shortest && line.length <= longest + 20 && !endsSentence.test(line),
  ).length
  return cut >= 2 && cut > 0.2 * filled.length && long <= 0.1 * filled.length
}
