import type { SourceTable } from '../../model/document.ts'
import type { DraftLine } from '../draft.ts'
import { type FieldState, type LeftOut, newLeftOut, type Piece, readInline } from './inline.ts'
import type { Numbering } from './numbering.ts'
import { paragraphLines } from './paragraph-lines.ts'
import { type Format, paragraphFormat, runFormat, type Styles } from './styles.ts'
import { readTable } from './table.ts'
import { changeOf, isGone, propertiesThen, type Tracked, weightyChange } from './tracked.ts'
import { child, elements, value, type XmlElement } from './xml.ts'

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
}

/** Reads block after block into lines; one for the whole document, since numbers and fields run through it. */
export class BodyReader {
  readonly lines: DraftLine[] = []
  readonly tables: SourceTable[] = []
  readonly notes: NoteReference[] = []
  readonly leftOut: LeftOut = newLeftOut()
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #fields: FieldState = { inCode: [] }
  /** A paragraph whose mark is deleted or hidden (a style separator): the next one goes on in its line. */
  #open: { pieces: Piece[]; label: string | undefined; outline: number | undefined } | undefined

  readonly #tracked: Tracked

  constructor(styles: Styles, numbering: Numbering, tracked: Tracked) {
    this.#tracked = tracked
    this.#styles = styles
    this.#numbering = numbering
  }

  /** Reads the blocks of a body, a cell, a text box or a note. */
  read(parent: XmlElement): void {
    for (const element of elements(parent)) {
      const change = changeOf(element)
      if (change !== undefined) {
        this.leftOut[change === 'insertion' ? 'insertions' : 'deletions'] += 1
        if ((change === 'insertion') === (this.#tracked === 'accepted')) this.read(element)
        continue
      }
      switch (element.name) {
        case 'w:p':
          this.#paragraph(element)
          break
        case 'w:tbl':
          this.#finishOpen()
          this.#table(element)
          break
        case 'mc:AlternateContent':
          this.read(child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element)
          break
        default:
          // Content controls, custom XML, insertions: wrappers around blocks.
          this.read(element)
      }
    }
    if (parent.name !== 'w:sdtContent' && parent.name !== 'w:sdt') this.#finishOpen()
  }

  #table(element: XmlElement): void {
    const place = this.tables.length
    const table = readTable(element, this.#tracked, (cell) => {
      const from = this.lines.length
      this.read(cell)
      return Array.from({ length: this.lines.length - from }, (_, index) => from + index)
    })
    if (table === undefined) return
    const nested = this.tables.length > place
    // Of a frame of one column around a table, the inner one is meant. Else both: the inner's lines are also the outer cell's.
    if (nested && table.rows.every(({ cells }) => cells.length <= 1)) return
    this.tables.splice(place, 0, table)
  }

  #paragraph(element: XmlElement): void {
    const properties = propertiesThen(child(element, 'w:pPr'), this.#tracked)
    const style = this.#styles.paragraph(value(properties, 'w:pStyle'))
    const direct = paragraphFormat(properties)
    const format: Format = { ...style, ...direct }
    const context = { styles: this.#styles, leftOut: this.leftOut, fields: this.#fields, tracked: this.#tracked }
    this.#compare(element, style)
    const inline = readInline(element, style, context)
    this.notes.push(...inline.notes)
    const mark = child(properties, 'w:rPr')
    const runsOn = isGone(mark, this.#tracked) || runFormat(mark).hidden === true
    const hasText = inline.pieces.some(({ text }) => text.trim() !== '')
    // A deleted or hidden empty paragraph is not there: it does not count in its list.
    if (!(runsOn && !hasText))
      this.#open ??= { pieces: [], label: this.#label(style.id, format, style), outline: format.outline }
    this.#open?.pieces.push(...inline.pieces)
    if (!runsOn) this.#finishOpen()
    for (const box of inline.boxes) this.read(box)
  }

  /** Reads a paragraph with changes both ways, and notes what touches dates, sums and periods. */
  #compare(element: XmlElement, style: Format): void {
    if (!hasChange(element)) return
    const text = (tracked: Tracked): string => {
      const fields = { inCode: [...this.#fields.inCode] }
      const { pieces } = readInline(element, style, { styles: this.#styles, leftOut: newLeftOut(), fields, tracked })
      return pieces.map((piece) => piece.text).join('')
    }
    const change = weightyChange({ accepted: text('accepted'), original: text('original') })
    if (change !== undefined) this.leftOut.changed.push(change)
  }

  #label(styleId: string | undefined, format: Format, style: Format): string | undefined {
    const numId = format.numbering?.numId ?? style.numbering?.numId
    // List 0 takes the numbering off.
    if (numId === undefined || numId === '0') return undefined
    const tied = styleId === undefined ? undefined : this.#numbering.levelOfStyle(numId, styleId)
    const level = format.numbering?.level ?? tied ?? style.numbering?.level ?? 0
    return this.#numbering.next(numId, level)
  }

  #finishOpen(): void {
    const open = this.#open
    this.#open = undefined
    if (open !== undefined) this.lines.push(...paragraphLines(open.pieces, open.label, open.outline))
  }
}

const hasChange = (parent: XmlElement): boolean =>
  elements(parent).some((each) => changeOf(each) !== undefined || hasChange(each))
