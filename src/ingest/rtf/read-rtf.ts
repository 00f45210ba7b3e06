import { UnreadableDocumentError } from '../../errors.ts'
import type { SourceCell, SourceTable } from '../../model/document.ts'
import type { Draft, DraftLine } from '../draft.ts'
import { type Token, tokens } from './tokens.ts'

/** Groups that hold no words of the text. Those marked \* are left out too. */
const notText = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata datastore fldinst annotation atnid atnauthor bkmkstart bkmkend'.split(
    ' ',
  ),
)
const signs: Readonly<Record<string, string>> = {
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
}

interface Group {
  readonly skipped: boolean
  readonly hidden: boolean
  readonly bold: boolean
  /** Characters that stand for a \u in programs without Unicode. */
  readonly substitutes: number
  /** The label that the program has counted (\listtext). */
  readonly isLabel: boolean
}

/** Rich Text Format: text, tables and the labels that the program wrote down. Deleted and hidden text is left out. */
export const readRtf = (bytes: Uint8Array, fileName: string): Draft => {
  const reader = new RtfReader()
  for (const token of tokens(new TextDecoder('latin1').decode(bytes))) reader.take(token)
  reader.finish()
  if (reader.lines.length === 0) {
    throw new UnreadableDocumentError('no-text', fileName, 'the document has no words', 'Get it again from its source')
  }
  return {
    mediaType: 'application/rtf',
    paged: false,
    pages: [{ lines: reader.lines }],
    tables: reader.tables,
    hardWrapped: false,
    diagnostics: [],
  }
}

class RtfReader {
  readonly lines: DraftLine[] = []
  readonly tables: SourceTable[] = []
  #group: Group = { skipped: false, hidden: false, bold: false, substitutes: 1, isLabel: false }
  readonly #outer: Group[] = []
  #decoder = new TextDecoder('windows-1252')
  #bytes: number[] = []
  #toSkip = 0
  #text = ''
  #label = ''
  #boldLetters = 0
  #inRow = false
  #mayEndTable = false
  #cellLines: number[] = []
  #cells: SourceCell[] = []
  #rows: { cells: SourceCell[]; isHeader: boolean }[] = []

  take(token: Token): void {
    if (token.kind !== 'byte') this.#flush()
    switch (token.kind) {
      case 'open':
        this.#outer.push(this.#group)
        break
      case 'close':
        this.#group = this.#outer.pop() ?? this.#group
        break
      case 'byte':
        if (this.#toSkip > 0) this.#toSkip -= 1
        else this.#bytes.push(token.value)
        break
      case 'text': {
        const skip = Math.min(this.#toSkip, token.text.length)
        this.#toSkip -= skip
        // Raw bytes above ASCII are of the file's code page.
        this.#bytes.push(...Buffer.from(token.text.slice(skip), 'latin1'))
        this.#flush()
        break
      }
      case 'word':
        this.#control(token.word, token.value)
    }
  }

  #endParagraph(): void {
    this.#flush()
    const words = this.#text
      .replace(/[ \u00a0]+/g, ' ')
      .replace(/ ?\t[ \t]*/g, '\t')
      .trim()
    const label = this.#label.trim()
    if (words !== '') {
      const bold = this.#boldLetters * 2 > words.length
      const start = label === '' ? '' : `${label}\t`
      if (this.#inRow) this.#cellLines.push(this.lines.length)
      this.lines.push({ text: start + words, ...(label === '' ? {} : { label }), ...(bold ? { bold } : {}) })
    }
    this.#text = ''
    this.#label = ''
    this.#boldLetters = 0
  }

  #control(word: string, value: number | undefined): void {
    if (word === '*' || notText.has(word)) this.#group = { ...this.#group, skipped: true }
    else if (word === 'listtext' || word === 'pntext') this.#group = { ...this.#group, isLabel: true }
    else if (word === 'v' || word === 'deleted') this.#group = { ...this.#group, hidden: value !== 0 }
    else if (word === 'b') this.#group = { ...this.#group, bold: value !== 0 }
    else if (word === 'plain') this.#group = { ...this.#group, bold: false, hidden: false }
    else if (word === 'uc') this.#group = { ...this.#group, substitutes: value ?? 1 }
    else if (word === 'ansicpg') this.#codePage(value)
    else if (word === 'u' && value !== undefined) {
      this.#add(String.fromCharCode(value & 0xffff))
      this.#toSkip = this.#group.substitutes
    } else if (this.#group.skipped) return
    else if (word === 'par' || word === 'line' || word === 'sect' || word === 'page') this.#endParagraph()
    else if (word === 'pard') this.#inRow = false
    else if (word === 'trowd' || word === 'intbl') this.#inRow = true
    else if (word === 'cell') this.#endCell()
    else if (word === 'row') this.#rows.push({ cells: this.#cells.splice(0), isHeader: false })
    else if (signs[word] !== undefined) this.#add(signs[word])
    // Text outside of rows ends the table before it.
    if (word === 'pard') this.#mayEndTable = true
  }

  #endCell(): void {
    this.#inRow = true
    this.#endParagraph()
    this.#cells.push({ lines: this.#cellLines.splice(0), column: this.#cells.length, columnSpan: 1, rowSpan: 1 })
  }

  #codePage(page: number | undefined): void {
    try {
      this.#decoder = new TextDecoder(page === 65001 ? 'utf-8' : `windows-${page}`)
    } catch {
      // An unknown code page: most letters are the same in windows-1252.
    }
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const text = this.#decoder.decode(Uint8Array.from(this.#bytes))
    this.#bytes = []
    this.#add(text)
  }

  #add(text: string): void {
    const { skipped, hidden, isLabel, bold } = this.#group
    if (skipped || hidden) return
    if (this.#mayEndTable && !this.#inRow && text.trim() !== '') this.#finishTable()
    if (isLabel) this.#label += text
    else {
      this.#text += text
      if (bold) this.#boldLetters += text.length
    }
  }

  finish(): void {
    this.#endParagraph()
    this.#finishTable()
  }

  #finishTable(): void {
    this.#mayEndTable = false
    if (this.#rows.length > 0) this.tables.push({ rows: this.#rows.splice(0) })
  }
}
