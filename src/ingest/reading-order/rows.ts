import type { Rectangle } from '../pdf/page-frame.ts'

/** Share of the smaller height by which two words of one row overlap. */
const sameRow = 0.45

/** Words as rows from top to bottom, each from left to right, whatever their order was. */
export const rowsOf = <Word extends { readonly box: Rectangle }>(words: readonly Word[]): Word[][] => {
  const rows: { readonly first: Rectangle; readonly words: Word[] }[] = []
  const sorted = words.toSorted((a, b) => middleOf(a.box) - middleOf(b.box))
  for (const word of sorted) {
    const row = rows.at(-1)
    if (row !== undefined && isLevel(row.first, word.box)) row.words.push(word)
    else rows.push({ first: word.box, words: [word] })
  }
  return rows.map((row) => row.words.sort((a, b) => a.box.x0 - b.box.x0))
}

const middleOf = ({ y0, y1 }: Rectangle): number => (y0 + y1) / 2

const isLevel = (a: Rectangle, b: Rectangle): boolean =>
  Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > sameRow * Math.min(a.y1 - a.y0, b.y1 - b.y0)
