import { createHash } from 'node:crypto'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Line, MediaType, Page, SourceDocument, SourceTable, TextApart } from '../model/document.ts'
import type { Box } from '../model/evidence.ts'
import { spanOf } from '../model/span.ts'
import { languageDiagnostics, languageOf } from './language.ts'

/** A line as a reader finds it: its own words, its cells as offsets into them. No \n, \r or \f in `text`. */
export interface DraftLine {
  readonly text: string
  readonly box?: Box
  readonly wordEdges?: readonly number[]
  readonly fontSize?: number
  readonly bold?: boolean
  readonly confidence?: number
  readonly doubtful?: readonly { readonly start: number; readonly end: number }[]
  readonly cells?: readonly { readonly start: number; readonly end: number; readonly box?: Box }[]
  readonly label?: string
  readonly headingLevel?: number
}

export interface DraftPage {
  /** undefined for formats without sizes (plain text with form feeds). */
  readonly width?: number
  readonly height?: number
  readonly lines: readonly DraftLine[]
  readonly rules?: readonly Box[]
  readonly turned?: { readonly quarters: number; readonly angle: number }
  /** Its words were recognised in a picture. */
  readonly recognised?: boolean
}

/** What every reader gives. `paged` is false where the single page of the draft is not a page at all. */
export interface Draft {
  readonly mediaType: MediaType
  readonly paged: boolean
  readonly pages: readonly DraftPage[]
  readonly tables: readonly SourceTable[]
  readonly hardWrapped: boolean
  readonly title?: string
  readonly apart?: readonly TextApart[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Lays the lines out as one text and gives every line its place in it. */
export const toSourceDocument = (draft: Draft, bytes: Uint8Array, fileName: string): SourceDocument => {
  const lines: Line[] = []
  const pages: Page[] = []
  const parts: string[] = []
  let offset = 0
  draft.pages.forEach((page, index) => {
    const start = offset
    for (const line of page.lines) {
      lines.push(placed(line, offset, draft.paged ? index + 1 : undefined))
      parts.push(line.text, '\n')
      offset += line.text.length + 1
    }
    if (!draft.paged) return
    const { width = 0, height = 0, rules, turned } = page
    pages.push({
      number: index + 1,
      span: spanOf(start, offset),
      width,
      height,
      ...(rules === undefined ? {} : { rules }),
      ...(turned === undefined ? {} : { turned }),
    })
    parts.push('\f')
    offset += 1
  })
  const text = parts.join('')
  const language = languageOf(text)
  return {
    fileName,
    mediaType: draft.mediaType,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    ...(language === undefined ? {} : { language }),
    pages,
    lines,
    tables: draft.tables,
    hardWrapped: draft.hardWrapped,
    metadata: draft.title ? { title: draft.title } : {},
    ...(draft.apart === undefined ? {} : { apart: draft.apart }),
    ocrPages: draft.pages.flatMap(({ recognised }, index) => (recognised === true ? [index + 1] : [])),
    diagnostics: [...draft.diagnostics, ...languageDiagnostics(language)],
  }
}

const placed = (line: DraftLine, offset: number, page: number | undefined): Line => {
  const { text, cells, doubtful, ...rest } = line
  return {
    ...rest,
    span: spanOf(offset, offset + text.length),
    ...(page === undefined ? {} : { page }),
    ...(doubtful === undefined
      ? {}
      : { doubtful: doubtful.map(({ start, end }) => spanOf(offset + start, offset + end)) }),
    ...(cells === undefined
      ? {}
      : {
          cells: cells.map(({ start, end, box }) => ({
            span: spanOf(offset + start, offset + end),
            ...(box === undefined ? {} : { box }),
          })),
        }),
  }
}
