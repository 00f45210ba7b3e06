import type { Page } from '../model/document.ts'
import { type Grid, gridsOf } from './grid.ts'
import type { TextLine } from './text-line.ts'

/** A cell with more text than this is a page's frame around running text. */
const MOST_TEXT = 1500

/**
 * Of lines that come again on several pages, those in a drawn table that also holds other words: its head, repeated where
 * the table goes on, is no running head. A letterhead in a frame has nothing else in it.
 */
export const tableHeads = (
  lines: readonly TextLine[],
  repeated: ReadonlySet<number>,
  pages: readonly Page[],
): ReadonlySet<number> => {
  const rulesOf = new Map(pages.map(({ number, rules = [] }) => [number, rules]))
  const onPage = new Map<number, number[]>()
  lines.forEach(({ page = 0 }, i) => {
    const own = onPage.get(page)
    if (own === undefined) onPage.set(page, [i])
    else own.push(i)
  })
  const heads = new Set<number>()
  for (const page of new Set([...repeated].map((i) => lines[i]!.page ?? 0)))
    for (const grid of gridsOf(rulesOf.get(page) ?? [], page)) {
      const inside = onPage.get(page)!.flatMap((index) => {
        const cell = cellOf(lines[index]!, grid)
        return cell === undefined ? [] : [{ index, cell }]
      })
      const others = inside.filter(({ index }) => !repeated.has(index))
      if (others.length > 0 && !isFrame(lines, others))
        for (const { index } of inside) if (repeated.has(index)) heads.add(index)
    }
  return heads
}

const cellOf = ({ box }: TextLine, grid: Grid): number | undefined =>
  box === undefined ? undefined : grid.cellAt(box.x + Math.min(box.width / 2, 5), box.y + box.height / 2)

const isFrame = (lines: readonly TextLine[], words: readonly { index: number; cell: number }[]): boolean => {
  const lengths = new Map<number, number>()
  for (const { index, cell } of words) lengths.set(cell, (lengths.get(cell) ?? 0) + lines[index]!.words.length)
  return Math.max(...lengths.values()) > MOST_TEXT
}
