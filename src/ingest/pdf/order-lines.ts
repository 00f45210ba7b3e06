import { partedColumns } from '../reading-order/columns.ts'
import { type Disorder, disorderOf, isScrambled } from '../reading-order/disorder.ts'
import { rowsOf } from '../reading-order/rows.ts'
import { type OpenLine, spaceGap, type Word } from './build-lines.ts'

export interface OrderedLines {
  readonly lines: readonly OpenLine[]
  /** As it was in the file. */
  readonly disorder: Disorder
}

/** A word with the line of the stream that it comes from. */
interface StreamWord extends Word {
  readonly line: number
}

/**
 * The order of the content stream stands unless the places of the lines contradict it: then the words are read in rows. `sorted`
 * asks for rows in any case. Lines that lie askew or on their side come last.
 */
export const orderLines = (lines: readonly OpenLine[], sorted: boolean): OrderedLines => {
  const upright = lines.filter(({ quarter }) => quarter === 0)
  const disorder = disorderOf(upright.map(({ words }) => around(words)))
  if (!sorted && !isScrambled(disorder)) return { lines: withColumns(lines), disorder }
  const words = upright.flatMap((line, index) => line.words.map((word): StreamWord => ({ ...word, line: index })))
  const rows = rowsOf(words).map(joinedRow)
  return { lines: [...withColumns(rows.map(lineOf)), ...lines.filter(({ quarter }) => quarter !== 0)], disorder }
}

/** Words that were written as pieces of one, in runs of their own, are one; what was printed twice stands once. */
const joinedRow = (row: readonly StreamWord[]): Word[] => {
  const joined: StreamWord[] = []
  for (const word of row) {
    const last = joined.at(-1)
    const height = word.box.y1 - word.box.y0
    const gap = word.box.x0 - (last?.box.x1 ?? Number.NEGATIVE_INFINITY)
    if (last === undefined || last.line === word.line) joined.push(word)
    else if (last.text === word.text && Math.abs(word.box.x0 - last.box.x0) < spaceGap * height) continue
    else if (gap > -spaceGap * height && gap < spaceGap * height)
      joined[joined.length - 1] = { ...last, text: last.text + word.text, line: word.line, ...ends(last, word) }
    else joined.push(word)
  }
  return joined.map(({ line: _, ...word }) => ({ ...word, jumped: false }))
}

const ends = (first: Word, last: Word): Pick<Word, 'u0' | 'u1' | 'box'> => {
  const box = around([first, last])
  return { box, u0: box.x0, u1: box.x1 }
}

const lineOf = (words: readonly Word[]): OpenLine => ({
  quarter: 0,
  words: [...words],
  samples: words.map(({ glyph }) => glyph),
})

/** Lines that run across two columns of text are parted; others are left as they are. */
const withColumns = (lines: readonly OpenLine[]): readonly OpenLine[] => {
  const upright = lines.every(({ quarter }) => quarter === 0)
  if (!upright) return lines
  const whole = new Map<readonly Word[], OpenLine>(lines.map((line) => [line.words, line]))
  return partedColumns(lines.map(({ words }) => words)).map((words) => whole.get(words) ?? lineOf(words))
}

const around = (words: readonly Word[]): Word['box'] => {
  const all = { ...words[0]!.box }
  for (const { box } of words) {
    all.x0 = Math.min(all.x0, box.x0)
    all.y0 = Math.min(all.y0, box.y0)
    all.x1 = Math.max(all.x1, box.x1)
    all.y1 = Math.max(all.y1, box.y1)
  }
  return all
}
