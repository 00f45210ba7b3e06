import type { Line } from '../model/document.ts'
import type { Box } from '../model/evidence.ts'
import type { Span } from '../model/span.ts'

/** The box around the words of a line that a span covers; undefined where the places of the words are not known. */
export const wordsBox = (text: string, line: Line, span: Span): Box | undefined => {
  const { box, wordEdges } = line
  if (box === undefined || wordEdges === undefined) return undefined
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let word = 0
  for (const match of text.slice(line.span.start, line.span.end).matchAll(/[^ \t]+/g)) {
    const [from, to] = [wordEdges[2 * word], wordEdges[2 * word + 1]]
    if (from === undefined || to === undefined) return undefined
    word += 1
    const start = line.span.start + match.index
    const length = match[0].length
    const [first, last] = [Math.max(start, span.start), Math.min(start + length, span.end)]
    if (first >= last) continue
    // Within a word, letters are taken as equally wide.
    left = Math.min(left, from + ((to - from) * (first - start)) / length)
    right = Math.max(right, from + ((to - from) * (last - start)) / length)
  }
  return left < right ? { ...box, x: round(left), width: round(right - left) } : undefined
}

const round = (points: number): number => Math.round(points * 100) / 100
