import type { SourceDocument } from '../model/document.ts'
import type { Draft } from './draft.ts'
import type { Layout } from './layout.ts'
import { layoutTables } from './layout-tables.ts'
import type { Step } from './paragraph-break.ts'
import { lineParagraphs, wrappedParagraphs } from './paragraphs.ts'
import { sourceRows } from './source-tables.ts'

/** Paragraphs and table rows in reading order. */
export const drafts = (document: SourceDocument, steps: readonly Step[], layout: Layout): readonly Draft[] => {
  const join = (part: readonly Step[]): readonly Draft[] =>
    document.hardWrapped ? wrappedParagraphs(part, layout) : lineParagraphs(part)
  if (document.tables.length > 0) return aroundSourceTables(document, steps, join)
  const found: Draft[] = []
  const add = (more: readonly Draft[]): void => {
    for (const draft of more) found.push(draft)
  }
  let at = 0
  layoutTables(steps, layout).forEach((table, index) => {
    add(join(steps.slice(at, table.from)))
    for (const row of table.rows) found.push({ ...row, table: index })
    at = table.to
  })
  add(join(steps.slice(at)))
  return found
}

const aroundSourceTables = (
  document: SourceDocument,
  steps: readonly Step[],
  join: (part: readonly Step[]) => readonly Draft[],
): readonly Draft[] => {
  const rows = sourceRows(
    document,
    steps.map((step) => step.line),
  )
  const found: Draft[] = []
  let between: Step[] = []
  const flush = (): void => {
    for (const draft of join(between)) found.push(draft)
    between = []
  }
  for (const step of steps) {
    const row = rows.rowAt.get(step.line.line)
    if (row !== undefined && row.cells.flatMap((c) => c.pieces)[0]?.span.start === step.line.span.start) {
      flush()
      found.push(row)
    } else if (!rows.lines.has(step.line.line)) between.push(step)
  }
  flush()
  return found
}
