import type { Block, Table, TableRow } from '../model/contract.ts'
import type { RawBlock } from './raw-block.ts'

const MOST_COLUMNS = 256

/** What a body cell has and a header cell has not. */
const VALUE = /\d|[$£€]|_{3,}|\[\W{1,5}\]/

/** The tables of the contract, from its rows. */
export const findTables = (flow: string, raw: readonly RawBlock[], blocks: readonly Block[]): readonly Table[] => {
  const groups = new Map<number, number[]>()
  raw.forEach((block, index) => {
    if (block.draft.kind !== 'row') return
    const group = groups.get(block.draft.table)
    if (group === undefined) groups.set(block.draft.table, [index])
    else group.push(index)
  })
  return [...groups].map(([index, members]) => tableOf(flow, raw, blocks, index, members))
}

const tableOf = (
  flow: string,
  raw: readonly RawBlock[],
  blocks: readonly Block[],
  index: number,
  members: readonly number[],
): Table => {
  const rows = members.map((block): TableRow => {
    const { draft, cells } = raw[block]!
    const own = draft.kind === 'row' ? draft.cells : []
    return {
      block,
      isHeader: draft.kind === 'row' && draft.isHeader,
      cells: own.map(({ column, columnSpan, rowSpan }, i) => ({ span: cells![i]!, column, columnSpan, rowSpan })),
    }
  })
  const marked = rows.some((row) => row.isHeader)
    ? rows
    : rows.map((row, i) => (i === 0 && isHeaderRow(flow, rows) ? { ...row, isHeader: true } : row))
  const repeated = withRepeatedHead(flow, marked)
  const caption = captionOf(blocks, members[0]!)
  return { index, rows: repeated, header: headerOf(flow, marked), ...(caption === undefined ? {} : { caption }) }
}

/** The head that each page repeats. */
const withRepeatedHead = (flow: string, rows: readonly TableRow[]): readonly TableRow[] => {
  const textOf = (row: TableRow): string =>
    row.cells.map(({ span, column }) => `${column} ${flow.slice(span.start, span.end)}`).join('\t')
  const heads = new Set(rows.filter((row) => row.isHeader).map(textOf))
  return heads.size === 0
    ? rows
    : rows.map((row) => (row.isHeader || !heads.has(textOf(row)) ? row : { ...row, isHeader: true }))
}

/** Words without figures on top, and figures below. */
const isHeaderRow = (flow: string, rows: readonly TableRow[]): boolean => {
  const texts = (row: TableRow): readonly string[] =>
    row.cells.map((cell) => flow.slice(cell.span.start, cell.span.end)).filter((t) => t !== '')
  const first = texts(rows[0]!)
  if (first.length < 2 || isProse(first) || first.some((text) => text.endsWith(':') || VALUE.test(withoutCounts(text))))
    return false
  return rows.slice(1).some((row) => texts(row).some((text) => VALUE.test(text))) || rows.length > 2
}

/** One head of many may be long. */
const isProse = (texts: readonly string[]): boolean => {
  const longest = Math.max(...texts.map((text) => text.length))
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  return longest > (mean < 40 ? 120 : 80)
}

/** `Year 1`, `Price ($)`, `2024`: figures that a column's head may have. */
const withoutCounts = (text: string): string =>
  text.replace(
    /\(\s?[$£€%]\s?\)|\b(?:year|month|quarter|phase|tier|level|option|period|fy|q)\s?#?\d{1,4}\b|^(?:19|20)\d\d$/gi,
    '',
  )

const headerOf = (flow: string, rows: readonly TableRow[]): readonly string[] => {
  let columns = 0
  for (const row of rows) for (const cell of row.cells) columns = Math.max(columns, cell.column + cell.columnSpan)
  // A file may claim any number of columns.
  columns = Math.min(columns, MOST_COLUMNS)
  const header: string[] = new Array(columns).fill('')
  for (const row of rows) {
    if (!row.isHeader) continue
    for (const cell of row.cells) {
      const text = flow.slice(cell.span.start, cell.span.end)
      for (let c = cell.column; c < Math.min(columns, cell.column + cell.columnSpan); c++)
        header[c] = `${header[c]} ${text}`.trim()
    }
  }
  return header
}

const captionOf = (blocks: readonly Block[], first: number): number | undefined => {
  const before = blocks[first - 1]
  return before !== undefined && (before.kind === 'paragraph' || before.kind === 'heading') ? first - 1 : undefined
}
