import type { SourceDocument } from '../model/document.ts'
import type { Draft, RowDraft } from './draft.ts'
import type { FoundTable, PlacedRows } from './found-table.ts'
import type { Layout } from './layout.ts'
import { layoutTables } from './layout-tables.ts'
import type { Step } from './paragraph-break.ts'
import { lineParagraphs, wrappedParagraphs } from './paragraphs.ts'
import { ruledTables } from './ruled-tables.ts'
import { sourceRows } from './source-tables.ts'
import { tablesOverPages } from './tables-over-pages.ts'

/** Paragraphs and table rows in reading order. */
export const drafts = (document: SourceDocument, steps: readonly Step[], layout: Layout): readonly Draft[] => {
  const rows = document.tables.length > 0 ? sourceRows(document, steps) : foundRows(document, steps, layout)
  const found: Draft[] = []
  let between: Step[] = []
  /** Tables count in the order in which they come; those without words do not. */
  const ordinals = new Map<number, number>()
  const flush = (): void => {
    for (const draft of document.hardWrapped ? wrappedParagraphs(between, layout) : lineParagraphs(between))
      found.push(draft)
    between = []
  }
  steps.forEach((step, index) => {
    for (const row of rows.rowsAt.get(index) ?? []) {
      flush()
      const table = ordinals.get(row.table) ?? ordinals.size
      ordinals.set(row.table, table)
      found.push({ ...row, table })
    }
    if (!rows.taken.has(index)) between.push(step)
  })
  flush()
  return found
}

/** Drawn tables first; among the other lines those that stand in columns. */
const foundRows = (document: SourceDocument, steps: readonly Step[], layout: Layout): PlacedRows => {
  const ruled = ruledTables(document.pages, steps)
  const taken = new Set<number>()
  const take = ({ rows, strokes }: FoundTable): void => {
    for (const row of rows) for (const step of row.steps) taken.add(step)
    for (const step of strokes) taken.add(step)
  }
  for (const table of ruled) take(table)
  const tables: FoundTable[] = [...ruled]
  for (const [from, to] of gaps(steps.length, taken)) {
    const shift = (step: number): number => step + from
    for (const { rows, strokes } of layoutTables(steps.slice(from, to), layout))
      tables.push({
        rows: rows.map(({ row, steps: own }) => ({ row, steps: own.map(shift) })),
        strokes: strokes.map(shift),
      })
  }
  for (const table of tables.slice(ruled.length)) take(table)
  const rowsAt = new Map<number, RowDraft[]>()
  tablesOverPages(tables, steps).forEach((table, index) => {
    let first = 0
    for (const { row, steps: own } of table.rows) {
      // Rows come in their order even where a page's words do not.
      first = Math.max(first, own[0]!)
      const list = rowsAt.get(first)
      if (list === undefined) rowsAt.set(first, [{ ...row, table: index }])
      else list.push({ ...row, table: index })
    }
  })
  return { rowsAt, taken }
}

/** The stretches of steps that are not taken. */
const gaps = (count: number, taken: ReadonlySet<number>): readonly (readonly [number, number])[] => {
  const found: [number, number][] = []
  let from = 0
  for (let i = 0; i <= count; i++) {
    if (i < count && !taken.has(i)) continue
    if (i > from) found.push([from, i])
    from = i + 1
  }
  return found
}
