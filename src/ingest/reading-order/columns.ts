import type { Rectangle } from '../pdf/page-frame.ts'

/** A word with its place. */
interface Placed {
  readonly text: string
  readonly box: Rectangle
}

/** Words of one line without a wide gap between them. */
interface Piece<Word> extends Rectangle {
  readonly line: number
  readonly words: readonly Word[]
}

/** A part of the page in which text runs in two columns; the lines `from` to `to` (the one behind the last). */
interface Band<Word> {
  readonly from: number
  readonly to: number
  readonly left: readonly Piece<Word>[]
  readonly right: readonly Piece<Word>[]
}

/** Heights of a line: a wider gap may part columns. Spaces of set text are narrower. */
const apart = 0.9
/** Lines that a column has at least. A cell of a table seldom has so many. */
const fewest = 10
/** Columns are looked for within columns. */
const deepest = 3
/** So many places where a column may begin are looked at, on pages with no more than so many pieces. */
const mostEdges = 24
const mostPieces = 4_000

/**
 * Lines that were read across columns of running text, parted into those of the left column and those of the right. Tables
 * stay as they are: their cells are short, or their rows begin level with each other again and again.
 */
export const partedColumns = <Word extends Placed>(
  lines: readonly (readonly Word[])[],
  depth = 0,
): readonly (readonly Word[])[] => {
  if (depth === deepest || lines.length < fewest) return lines
  const pieces = lines.flatMap((words, line) => piecesOf(words, line))
  if (pieces.length < lines.length + fewest || pieces.length > mostPieces) return lines
  const band = widest(pieces)
  if (band === undefined) return lines
  const side = (own: readonly Piece<Word>[]): readonly (readonly Word[])[] => {
    const byLine = new Map<number, Word[]>()
    for (const { line, words } of own) {
      const open = byLine.get(line)
      if (open === undefined) byLine.set(line, [...words])
      else open.push(...words)
    }
    return partedColumns([...byLine.values()], depth + 1)
  }
  return [
    ...partedColumns(lines.slice(0, band.from), depth + 1),
    ...side(band.left),
    ...side(band.right),
    ...partedColumns(lines.slice(band.to), depth + 1),
  ]
}

const piecesOf = <Word extends Placed>(words: readonly Word[], line: number): Piece<Word>[] => {
  const pieces: { line: number; words: Word[]; x0: number; y0: number; x1: number; y1: number }[] = []
  for (const word of words) {
    const last = pieces.at(-1)
    const { x0, y0, x1, y1 } = word.box
    if (last === undefined || x0 - last.x1 > apart * (y1 - y0) || x1 < last.x0)
      pieces.push({ line, words: [word], x0, y0, x1, y1 })
    else {
      last.words.push(word)
      last.x1 = Math.max(last.x1, x1)
      last.y0 = Math.min(last.y0, y0)
      last.y1 = Math.max(last.y1, y1)
    }
  }
  return pieces
}

/** The band with most lines, of all places at which several pieces begin one below the other. */
const widest = <Word extends Placed>(pieces: readonly Piece<Word>[]): Band<Word> | undefined => {
  let best: Band<Word> | undefined
  for (const edge of edgesOf(pieces))
    for (const band of bandsAt(pieces, edge))
      if (band.to - band.from > (best === undefined ? 0 : best.to - best.from) && isText(band)) best = band
  return best
}

const edgesOf = <Word extends Placed>(pieces: readonly Piece<Word>[]): number[] => {
  const counts = new Map<number, number>()
  for (const { x0 } of pieces) counts.set(Math.round(x0 / 4), (counts.get(Math.round(x0 / 4)) ?? 0) + 1)
  return [...counts]
    .filter(([place, count]) => count + (counts.get(place + 1) ?? 0) >= fewest)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostEdges)
    .map(([place]) => place * 4 - 3)
}

/** Runs of lines in which nothing lies over the edge. They begin and end where both sides have words. */
const bandsAt = <Word extends Placed>(pieces: readonly Piece<Word>[], edge: number): Band<Word>[] => {
  const bands: Band<Word>[] = []
  let open: Piece<Word>[] = []
  let crossed = -1
  const close = (): void => {
    const band = trimmed(open, edge)
    if (band !== undefined) bands.push(band)
    open = []
  }
  pieces.forEach((piece, at) => {
    if (piece.line === crossed) return
    if (piece.x0 < edge && piece.x1 > edge) {
      crossed = piece.line
      open = open.filter(({ line }) => line !== crossed)
      close()
    } else open.push(piece)
    if (at === pieces.length - 1) close()
  })
  return bands
}

const trimmed = <Word extends Placed>(pieces: readonly Piece<Word>[], edge: number): Band<Word> | undefined => {
  const sides = new Map<number, number>()
  for (const { line, x0 } of pieces) sides.set(line, (sides.get(line) ?? 0) | (x0 < edge ? 1 : 2))
  const both = [...sides].filter(([, side]) => side === 3).map(([line]) => line)
  if (both.length < fewest) return undefined
  const [from, to] = [both[0]!, both.at(-1)! + 1]
  const own = pieces.filter(({ line }) => line >= from && line < to)
  return { from, to, left: own.filter(({ x0 }) => x0 < edge), right: own.filter(({ x0 }) => x0 >= edge) }
}

const isText = <Word extends Placed>({ left, right }: Band<Word>): boolean =>
  isProse(left) && isProse(right) && !rowsAgree(left, right)

/** Lines of some words each, most of which fill their column. Spaced-out letters are no words. */
const isProse = <Word extends Placed>(pieces: readonly Piece<Word>[]): boolean => {
  const lines = new Set(pieces.map(({ line }) => line)).size
  if (lines < fewest || pieces.length > 1.3 * lines) return false
  const left = pieces.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY)
  const right = pieces.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY)
  const full = pieces.filter(({ x1 }) => x1 > right - 0.25 * (right - left)).length
  const count = ({ words }: Piece<Word>): number => words.filter(({ text }) => text.length > 1).length
  return full > 0.55 * pieces.length && median(pieces.map(count)) >= 3
}

/** More than two groups of lines, parted by white, and below each gap both sides begin anew at one height: a table. */
const rowsAgree = <Word extends Placed>(left: readonly Piece<Word>[], right: readonly Piece<Word>[]): boolean => {
  const pitch = median(left.slice(1).map(({ y0 }, i) => Math.max(1, y0 - left[i]!.y0)))
  const all = [...left.map((piece) => ({ ...piece, side: 1 })), ...right.map((piece) => ({ ...piece, side: 2 }))]
  all.sort((a, b) => a.y0 - b.y0)
  let [last, groups, agreeing] = [Number.NEGATIVE_INFINITY, 0, 0]
  all.forEach(({ y0 }, at) => {
    if (y0 > last + 1.3 * pitch) {
      groups += 1
      const level = all.slice(at, at + 4).filter((other) => other.y0 < y0 + 0.3 * pitch)
      if (level.reduce((sides, { side }) => sides | side, 0) === 3) agreeing += 1
    }
    last = Math.max(last, y0)
  })
  return groups > 2 && agreeing > 0.7 * groups
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
