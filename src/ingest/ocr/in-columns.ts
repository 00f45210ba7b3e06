import { partedColumns } from '../reading-order/columns.ts'
import type { SeenLine } from './tesseract.ts'

/** Recognised lines run over the whole page: those of columns of running text are parted. */
export const inColumns = (lines: readonly SeenLine[]): readonly SeenLine[] =>
  partedColumns(lines.map(withHeightOfLine)).map((line) => line.map(({ word }) => word))

/** Boxes of words are as high as their ink, which says little of how wide a space is. */
const withHeightOfLine = (line: SeenLine) => {
  const y0 = Math.min(...line.map(({ box }) => box.y0))
  const y1 = Math.max(...line.map(({ box }) => box.y1))
  return line.map((word) => ({ word, text: word.text, box: { x0: word.box.x0, x1: word.box.x1, y0, y1 } }))
}
