import type { DraftLine } from '../draft.ts'
import type { Word } from '../pdf/build-lines.ts'
import { joinWords } from '../pdf/finish-line.ts'
import type { SeenLine, SeenWord } from './tesseract.ts'
import { isDoubtful } from './uncertain-figures.ts'

/** Lines of about the page's usual height are all of its usual size: heights of ink differ with the letters. */
const aboutTheSame = 1.35
/** Ink of a line with high and low letters is so much of its font's size. */
const inkOfSize = 0.93

/** Recognised lines as those of a page with letters: in points, parted into cells at wide gaps. */
export const toDraftLines = (lines: readonly SeenLine[], scale: number, page: number): DraftLine[] => {
  const heights = lines.map((line) => heightOf(line) / scale / inkOfSize).sort((a, b) => a - b)
  const usual = heights[heights.length >> 1] ?? 0
  return lines.map((line) => {
    const own = heightOf(line) / scale / inkOfSize
    const alike = own < usual * aboutTheSame && own > usual / aboutTheSame / aboutTheSame
    const { confidence, text } = line.reduce(
      (sum, word) => ({ confidence: sum.confidence + word.confidence * word.text.length, text: sum.text + word.text }),
      { confidence: 0, text: '' },
    )
    const joined = joinWords(wordsOf(line, scale), 0, page)
    const doubtful = doubtfulWords(joined.text, line)
    return {
      ...joined,
      fontSize: Math.round((alike ? usual : own) * 10) / 10,
      confidence: Math.round(confidence / text.length) / 100,
      ...(doubtful.length === 0 ? {} : { doubtful }),
    }
  })
}

const doubtfulWords = (text: string, line: SeenLine): { start: number; end: number }[] => {
  let at = 0
  return line.flatMap((word) => {
    const start = text.indexOf(word.text, at)
    at = start + word.text.length
    return isDoubtful(word.text, word.confidence / 100) ? [{ start, end: at }] : []
  })
}

const heightOf = (line: SeenLine): number =>
  Math.max(...line.map(({ box }) => box.y1)) - Math.min(...line.map(({ box }) => box.y0))

/** Words have the height of their line, so that small letters are not taken for another line or size. */
const wordsOf = (line: SeenLine, scale: number): Word[] => {
  const slope = slopeOf(line)
  const middle = (word: SeenWord): number => slope * word.box.x0
  const top = Math.min(...line.map((word) => word.box.y0 - middle(word)))
  const bottom = Math.max(...line.map((word) => word.box.y1 - middle(word)))
  return line.map((word) => {
    const { x0, x1 } = word.box
    const [y0, y1] = [top + middle(word), bottom + middle(word)]
    const box = { x0: x0 / scale, y0: y0 / scale, x1: x1 / scale, y1: y1 / scale }
    return { text: word.text, u0: box.x0, u1: box.x1, box, jumped: false, glyph: 0 }
  })
}

/** How the line falls to the right on a page that lies aslant. */
const slopeOf = (line: SeenLine): number => {
  const [first, last] = [line[0]!, line.at(-1)!]
  const run = last.box.x0 - first.box.x0
  const fall = (last.box.y0 + last.box.y1) / 2 - (first.box.y0 + first.box.y1) / 2
  return line.length < 4 || run <= 0 || Math.abs(fall) < first.box.y1 - first.box.y0 ? 0 : fall / run
}
