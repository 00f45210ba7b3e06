import { Parser } from 'htmlparser2'
import { UnreadableDocumentError } from '../../errors.ts'
import type { SourceCell, SourceTable } from '../../model/document.ts'
import type { Draft, DraftLine } from '../draft.ts'
import { decode } from '../text/decode.ts'
import { listLabel } from './list-label.ts'

const notText = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'select', 'iframe', 'object', 'nav'])
const blocks = new Set(
  'p div section article header footer main aside h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr td th blockquote pre form fieldset address figure figcaption center hr br'.split(
    ' ',
  ),
)
const deepest = 500

interface List {
  readonly type: string | undefined
  next: number
}

interface OpenTable {
  readonly rows: { cells: SourceCell[]; isHeader: boolean }[]
  cell: { lines: number[]; columnSpan: number; rowSpan: number; isHeader: boolean } | undefined
}

/** A web page: blocks as lines, tables, headings, numbers of lists. Nothing that it refers to is fetched. */
export const readHtml = (bytes: Uint8Array, fileName: string): Draft => {
  const reader = new HtmlReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(decode(bytes))
  reader.endLine()
  if (reader.lines.length === 0) {
    throw new UnreadableDocumentError('no-text', fileName, 'the page has no words', 'Print it to PDF from a browser')
  }
  return {
    mediaType: 'text/html',
    paged: false,
    pages: [{ lines: reader.lines }],
    tables: reader.tables,
    hardWrapped: false,
    ...(reader.title === '' ? {} : { title: reader.title }),
    diagnostics: [],
  }
}

class HtmlReader {
  readonly lines: DraftLine[] = []
  readonly tables: SourceTable[] = []
  title = ''
  #skipping = 0
  #depth = 0
  #bold = 0
  #boldLetters = 0
  #words = ''
  #label: string | undefined
  #heading: number | undefined
  #inTitle = false
  readonly #lists: List[] = []
  readonly #tables: OpenTable[] = []

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1
    if (name === 'title' && this.title === '') this.#inTitle = true
    if (this.#skipping > 0 || notText.has(name) || isHidden(attributes) || this.#depth > deepest) {
      this.#skipping += 1
      return
    }
    if (blocks.has(name)) this.endLine()
    if (name === 'b' || name === 'strong' || name === 'th') this.#bold += 1
    if (/^h[1-6]$/.test(name)) this.#heading = Number(name[1])
    if (name === 'ul' || name === 'ol') {
      const start = Number.parseInt(attributes.start ?? '', 10)
      this.#lists.push({
        type: name === 'ol' ? (attributes.type ?? '1') : undefined,
        next: Number.isNaN(start) ? 1 : start,
      })
    }
    if (name === 'li') this.#label = this.#nextLabel(attributes.value)
    if (name === 'table') this.#tables.push({ rows: [], cell: undefined })
    const table = this.#tables.at(-1)
    if (name === 'tr') table?.rows.push({ cells: [], isHeader: false })
    if (table !== undefined && (name === 'td' || name === 'th')) {
      const span = (text: string | undefined): number =>
        Math.min(100, Math.max(1, Number.parseInt(text ?? '1', 10) || 1))
      const { colspan, rowspan } = attributes
      table.cell = { lines: [], columnSpan: span(colspan), rowSpan: span(rowspan), isHeader: name === 'th' }
    }
  }

  text(text: string): void {
    if (this.#inTitle) this.title = `${this.title}${text}`.replace(/\s+/g, ' ').trim()
    if (this.#skipping > 0) return
    this.#words += text
    if (this.#bold > 0) this.#boldLetters += text.trim().length
  }

  close(name: string): void {
    this.#depth -= 1
    if (name === 'title') this.#inTitle = false
    if (this.#skipping > 0) {
      this.#skipping -= 1
      return
    }
    if (blocks.has(name)) this.endLine()
    if (name === 'b' || name === 'strong' || name === 'th') this.#bold -= 1
    if (/^h[1-6]$/.test(name)) this.#heading = undefined
    if (name === 'ul' || name === 'ol') this.#lists.pop()
    if (name === 'td' || name === 'th') this.#endCell()
    if (name === 'table') this.#endTable()
  }

  endLine(): void {
    const words = this.#words.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()
    if (words !== '') {
      const bold = this.#boldLetters * 2 > words.length
      const start = this.#label === undefined ? '' : `${this.#label}\t`
      this.#tables.at(-1)?.cell?.lines.push(this.lines.length)
      this.lines.push({
        text: start + words,
        ...(this.#label === undefined ? {} : { label: this.#label }),
        ...(this.#heading === undefined ? {} : { headingLevel: this.#heading }),
        ...(bold ? { bold } : {}),
      })
      this.#label = undefined
    }
    this.#words = ''
    this.#boldLetters = 0
  }

  #nextLabel(value: string | undefined): string | undefined {
    const list = this.#lists.at(-1)
    if (list?.type === undefined) return '•'
    const own = Number.parseInt(value ?? '', 10)
    if (!Number.isNaN(own)) list.next = own
    list.next += 1
    return listLabel(list.next - 1, list.type)
  }

  #endCell(): void {
    const table = this.#tables.at(-1)
    const row = table?.rows.at(-1)
    if (table?.cell === undefined || row === undefined) return
    const { lines, columnSpan, rowSpan, isHeader } = table.cell
    table.cell = undefined
    row.cells.push({ lines, column: freeColumn(table.rows, row), columnSpan, rowSpan })
    row.isHeader = isHeader && (row.cells.length === 1 || row.isHeader)
  }

  /** Pages are laid out with tables of one column or one cell: those are none. */
  #endTable(): void {
    const table = this.#tables.pop()
    const isTable = table?.rows.some(({ cells }) => cells.filter(({ lines }) => lines.length > 0).length > 1) ?? false
    if (table !== undefined && isTable && this.#tables.length === 0) this.tables.push({ rows: table.rows })
  }
}

/** The first column that no cell of this row or from above takes. */
const freeColumn = (rows: OpenTable['rows'], row: OpenTable['rows'][number]): number => {
  const at = rows.indexOf(row)
  const taken = new Set<number>()
  rows.slice(0, at + 1).forEach(({ cells }, index) => {
    for (const { column, columnSpan, rowSpan } of cells)
      if (index === at || index + rowSpan > at)
        for (let span = 0; span < columnSpan; span += 1) taken.add(column + span)
  })
  let column = 0
  while (taken.has(column)) column += 1
  return column
}

const isHidden = ({ hidden, style, ...rest }: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined ||
  rest['aria-hidden'] === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style ?? '')
