import type { Diagnostic } from './diagnostic.ts'
import type { Box } from './evidence.ts'
import type { Span } from './span.ts'

/** Spans in this file are offsets into `SourceDocument.text`. */

export type MediaType =
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'application/rtf'

export interface Page {
  /** 1-based. */
  readonly number: number
  readonly span: Span
  /** PDF points, as seen (rotation applied); of a scan as it was turned to be read. The frame of its lines' boxes. */
  readonly width: number
  readonly height: number
  /** Only of a scan that lay aslant or on its side: quarter turns clockwise, then radians, by which it was turned to be read. */
  readonly turned?: { readonly quarters: number; readonly angle: number }
  /** Lines drawn on the page, level and upright ones: borders of tables, underlines. Only PDF, where there are any. */
  readonly rules?: readonly Box[]
}

/**
 * One line of the text without its line break. In a PDF that is one line on the page (a paragraph is several); in a
 * DOCX one paragraph or one table cell's paragraph; in plain text one line of the file.
 */
export interface Line {
  readonly span: Span
  readonly page?: number
  readonly box?: Box
  /**
   * Left and right edge of each word, in points: words of `text` as white space parts them. Only of level lines whose words
   * have known places.
   */
  readonly wordEdges?: readonly number[]
  /** Points: height of the line's main font. */
  readonly fontSize?: number
  readonly bold?: boolean
  /** 0 to 1, of recognised text only: how sure the recogniser is of the letters. Not a chance that the line is right. */
  readonly confidence?: number
  /** Figures among the recognised words of which the recogniser is not sure. */
  readonly doubtful?: readonly Span[]
  /**
   * Parts of the line that a wide gap separates, with their boxes: columns of a table, or a label and its text. At
   * least two where present. In `text` a tab stands between them.
   */
  readonly cells?: readonly { readonly span: Span; readonly box?: Box }[]
  /** The automatic label as the reader sees it (`4.2`, `(a)`): DOCX only, and also in `text` at the line's start, before a tab. */
  readonly label?: string
  /** Outline level from 1, where the format itself says that this is a heading. */
  readonly headingLevel?: number
}

export interface SourceCell {
  /** The cell's lines, in order; may be empty. */
  readonly lines: readonly number[]
  /** 0-based column of the grid; merged cells keep their first column. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** A table that the format itself declares (DOCX). Tables of a PDF are found by the structure stage. */
export interface SourceTable {
  readonly rows: readonly { readonly cells: readonly SourceCell[]; readonly isHeader: boolean }[]
}

/** Words of the file that are no part of the contract's text: nothing is read from them. */
export interface TextApart {
  readonly kind: 'header' | 'footer' | 'comment'
  readonly text: string
}

/** What ingest gives: text with positions, and whatever the format says about its structure. */
export interface SourceDocument {
  readonly fileName: string
  readonly mediaType: MediaType
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string
  /** What `<name>.text.txt` holds. Lines end with \n; a page break is \f on a line of its own start: `…\n\f`. No \r, no BOM. */
  readonly text: string
  /** ISO 639-1, of most of the text; undefined where there is too little to tell. */
  readonly language?: string
  /** Empty where the format has no pages. */
  readonly pages: readonly Page[]
  /** In the order of the text; together with the line breaks they cover it. */
  readonly lines: readonly Line[]
  readonly tables: readonly SourceTable[]
  /** True when a line of `lines` is a line of the layout, so that paragraphs must be joined from several. */
  readonly hardWrapped: boolean
  /** From the file's properties, not from the contract's words. */
  readonly metadata: { readonly title?: string }
  /** Headers, footers and comments of a DOCX, notes on the pages of a PDF; not there where there are none. */
  readonly apart?: readonly TextApart[]
  readonly ocrPages: readonly number[]
  readonly diagnostics: readonly Diagnostic[]
}
