import { makePdf } from '../../ingest/make-pdf.ts'
import type { TrueCell, TrueTable } from './model.ts'

export interface PdfStyle {
  /** Which borders are drawn: all, between rows, frame with columns, around head and foot, none. */
  readonly rules: 'all' | 'level' | 'columns' | 'book' | 'none'
  /** The order in which the words are written: cell by cell, or line by line across the row. */
  readonly order: 'cells' | 'lines'
  readonly align?: 'top' | 'middle' | 'bottom'
  /** How borders are drawn: as lines, or as thin filled rectangles as Word does. */
  readonly pen?: 'line' | 'fill'
  readonly repeatHead?: boolean
  readonly start?: number
}

const SIZE = 10
const LINE = 12
const PAD = 4
const FOOT = 700

/** A page of a contract with the table in it, a sentence above and one below. */
export const drawPdf = (table: TrueTable, style: PdfStyle): Promise<Uint8Array> =>
  makePdf((pdf) => {
    pdf.fontSize(SIZE).font('Helvetica')
    const top = style.start ?? 120
    pdf.text('The Contractor is paid as the following table says, and works by its dates.', 72, top - 30, {
      lineBreak: false,
    })
    const end = drawTable(pdf, table, style, 72, top)
    pdf.text('All sums are net of value added tax and fall due without a reminder.', 72, end + 24, { lineBreak: false })
  })

const drawTable = (pdf: PDFKit.PDFDocument, table: TrueTable, style: PdfStyle, left: number, top: number): number => {
  const edges = [left]
  for (const width of table.widths) edges.push(edges.at(-1)! + width)
  const heights = rowHeights(pdf, table)
  let y = top
  let from = top
  const starts: number[] = []
  const finish = (): void => frame(pdf, style, edges, from, y)
  for (let row = 0; row < table.rows.length; row++) {
    if (y + heights[row]! > FOOT) {
      finish()
      pdf.addPage()
      pdf.fontSize(SIZE).font('Helvetica')
      y = 80
      from = y
      if (style.repeatHead === true) {
        drawRow(pdf, table, style, edges, 0, y, heights)
        y += heights[0]!
      }
    }
    starts.push(y)
    drawRow(pdf, table, style, edges, row, y, heights)
    y += heights[row]!
    if (style.rules === 'book' && row === table.heads - 1) stroke(pdf, style, edges[0]!, y, edges.at(-1)!, y)
    if (style.rules === 'columns' && row === table.heads - 1) stroke(pdf, style, edges[0]!, y, edges.at(-1)!, y)
  }
  finish()
  return y
}

/** What is drawn around a page's rows. */
const frame = (
  pdf: PDFKit.PDFDocument,
  style: PdfStyle,
  edges: readonly number[],
  top: number,
  bottom: number,
): void => {
  const [left, right] = [edges[0]!, edges.at(-1)!]
  if (style.rules === 'none' || style.rules === 'all') return
  stroke(pdf, style, left, top, right, top)
  stroke(pdf, style, left, bottom, right, bottom)
  if (style.rules === 'columns') for (const x of edges) stroke(pdf, style, x, top, x, bottom)
}

const drawRow = (
  pdf: PDFKit.PDFDocument,
  table: TrueTable,
  style: PdfStyle,
  edges: readonly number[],
  row: number,
  y: number,
  heights: readonly number[],
): void => {
  const written: { text: string; x: number; y: number; line: number }[] = []
  for (const cell of table.rows[row]!) {
    const [x, right] = [edges[cell.column]!, edges[cell.column + cell.columnSpan]!]
    const height = heights.slice(row, row + cell.rowSpan).reduce((sum, h) => sum + h, 0)
    const lines = wrap(pdf, cell.text, right - x - 2 * PAD)
    const free = height - 2 * PAD - lines.length * LINE
    const shift = style.align === 'middle' ? free / 2 : style.align === 'bottom' ? free : 0
    lines.forEach((text, line) => {
      const flush = table.right.includes(cell.column) ? right - PAD - pdf.widthOfString(text) : x + PAD
      written.push({ text, x: flush, y: y + PAD + shift + line * LINE, line })
    })
    if (style.rules === 'all') {
      stroke(pdf, style, x, y, right, y)
      stroke(pdf, style, x, y + height, right, y + height)
      stroke(pdf, style, x, y, x, y + height)
      stroke(pdf, style, right, y, right, y + height)
    }
  }
  if (style.rules === 'level') {
    stroke(pdf, style, edges[0]!, y, edges.at(-1)!, y)
    stroke(pdf, style, edges[0]!, y + heights[row]!, edges.at(-1)!, y + heights[row]!)
  }
  if (style.order === 'lines') written.sort((a, b) => a.y - b.y || a.x - b.x)
  for (const { text, x, y: at } of written) pdf.text(text, x, at, { lineBreak: false })
  for (const cell of table.rows[row]!)
    if (cell.inner !== undefined)
      drawTable(pdf, cell.inner, style, edges[cell.column]! + 12, y + PAD + innerTop(pdf, table, cell) + 4)
}

const innerTop = (pdf: PDFKit.PDFDocument, table: TrueTable, cell: TrueCell): number =>
  wrap(pdf, cell.text, widthOf(table, cell)).length * LINE

const widthOf = ({ widths }: TrueTable, { column, columnSpan }: TrueCell): number =>
  widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0) - 2 * PAD

const rowHeights = (pdf: PDFKit.PDFDocument, table: TrueTable): readonly number[] =>
  table.rows.map((row) =>
    Math.max(
      ...row.map((cell) => {
        const own = wrap(pdf, cell.text, widthOf(table, cell)).length * LINE + 2 * PAD
        const inner = cell.inner === undefined ? 0 : rowHeights(pdf, cell.inner).reduce((sum, h) => sum + h, 0) + 14
        return (own + inner) / cell.rowSpan
      }),
    ),
  )

const wrap = (pdf: PDFKit.PDFDocument, text: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && pdf.widthOfString(longer) > width) lines.push(word)
    else lines.splice(-1, 1, longer)
  }
  return lines
}

const stroke = (pdf: PDFKit.PDFDocument, { pen }: PdfStyle, x0: number, y0: number, x1: number, y1: number): void => {
  if (pen === 'fill') pdf.rect(x0, y0, Math.max(0.7, x1 - x0), Math.max(0.7, y1 - y0)).fill('black')
  else pdf.moveTo(x0, y0).lineTo(x1, y1).lineWidth(0.7).stroke('black')
  pdf.fillColor('black')
}
