import type { SourceDocument } from '../model/document.ts'
import type { Box } from '../model/evidence.ts'
import type { Span } from '../model/span.ts'
import { plainText } from '../text/plain-character.ts'
import { readLabel } from './label.ts'

/**
 * A line of the document that holds words, with what later steps ask about. Positions are points where the format has
 * boxes, else characters. One line of the document may give several of these: a filing footer can stand amid a line.
 */
export interface TextLine {
  /** Index in `SourceDocument.lines`. */
  readonly line: number
  /** Offsets into the document's text, without white space at either end. */
  readonly span: Span
  /** Plain characters, trimmed, white space not folded. */
  readonly words: string
  readonly page: number | undefined
  readonly box: Box | undefined
  readonly left: number
  readonly right: number
  readonly characterWidth: number
  readonly fontSize: number | undefined
  readonly bold: boolean
  readonly cells: readonly { readonly span: Span; readonly box?: Box }[]
  readonly label: string | undefined
  readonly headingLevel: number | undefined
  /** Empty lines directly above it, on its page. */
  readonly blanksAbove: number
  /** A part of a paragraph that begins where a line break was lost. */
  readonly afterBreak?: boolean
}

/** Where a part that is not the contract's stands within a line's words. */
export type Cut = (words: string) => readonly Span[]

/** The lines with words, cut around `cuts`; the cut-out parts are lines of their own. */
export const textLines = (document: SourceDocument, cut: Cut): readonly TextLine[] => {
  const lines: TextLine[] = []
  let blanks = 0
  let page: number | undefined
  document.lines.forEach((line, index) => {
    if (line.page !== page) blanks = 0
    page = line.page
    const whole = trimmed(document.text, line.span)
    if (whole.start === whole.end) {
      blanks++
      return
    }
    const cuts = cut(document.text.slice(whole.start, whole.end))
    const own = parts(whole, cuts).flatMap((part, i): readonly Part[] =>
      document.hardWrapped || i % 2 === 1 ? [{ span: part, afterBreak: false }] : brokenParts(document.text, part),
    )
    const { label, headingLevel } = document.lines[index]!
    const isBroken = own.some(({ afterBreak }) => afterBreak)
    own.forEach((part, i) => {
      const span = trimmed(document.text, part.span)
      if (span.start === span.end) return
      const line = textLine(document, index, span, span.start === whole.start && span.end === whole.end, blanks)
      if (part.afterBreak) lines.push({ ...line, headingLevel: undefined, afterBreak: true })
      else lines.push(isBroken && i === 0 ? { ...line, label, headingLevel } : line)
      blanks = 0
    })
  })
  return lines
}

interface Part {
  readonly span: Span
  /** It begins where a line break was lost. */
  readonly afterBreak: boolean
}

const brokenParts = (text: string, part: Span): readonly Part[] =>
  between(part, lostBreaks(text.slice(part.start, part.end))).map((span, i) => ({ span, afterBreak: i > 0 }))

const LOST_BREAK = / {3,}/g

/**
 * Gaps of spaces in a paragraph that stand for line breaks, as converters leave them: a label or a new sentence comes
 * behind. Other gaps are blanks to fill in.
 */
const lostBreaks = (words: string): readonly Span[] => {
  const found: Span[] = []
  for (const match of words.matchAll(LOST_BREAK)) {
    const end = match.index + match[0].length
    const next = words.slice(end, end + 60)
    const label = readLabel(next)
    const isLabel = label !== undefined && !label.weak && /^["'([]?[A-Z]/.test(next.slice(label.end))
    if (
      isLabel ||
      (/[.;:]["')]?$/.test(words.slice(Math.max(0, match.index - 2), match.index)) && /^["'(]?[A-Z]/.test(next))
    )
      found.push({ start: match.index, end })
  }
  return found
}

const between = (whole: Span, gaps: readonly Span[]): readonly Span[] =>
  [...gaps, { start: whole.end - whole.start, end: 0 }].map((gap, i) => ({
    start: whole.start + (gaps[i - 1]?.end ?? 0),
    end: whole.start + gap.start,
  }))

const parts = (whole: Span, cuts: readonly Span[]): readonly Span[] => {
  const spans: Span[] = []
  let at = whole.start
  for (const cut of cuts) {
    spans.push(
      { start: at, end: whole.start + cut.start },
      { start: whole.start + cut.start, end: whole.start + cut.end },
    )
    at = whole.start + cut.end
  }
  spans.push({ start: at, end: whole.end })
  return spans
}

const textLine = (document: SourceDocument, index: number, span: Span, isWhole: boolean, blanks: number): TextLine => {
  const line = document.lines[index]!
  const words = plainText(document.text.slice(span.start, span.end))
  const box = line.box
  const indent = span.start - line.span.start
  return {
    line: index,
    span,
    words,
    page: line.page,
    box,
    left: box?.x ?? indent,
    right: box === undefined ? indent + words.length : box.x + box.width,
    characterWidth: box === undefined ? 1 : box.width / Math.max(1, line.span.end - line.span.start),
    fontSize: line.fontSize,
    bold: line.bold ?? false,
    cells: isWhole ? (line.cells ?? []) : [],
    label: isWhole ? line.label : undefined,
    headingLevel: line.headingLevel,
    blanksAbove: blanks,
  }
}

const SPACE = /[\s\u200b\ufeff]/

/** `span` without white space at its ends. */
export const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span
  while (start < end && SPACE.test(text[start]!)) start++
  while (end > start && SPACE.test(text[end - 1]!)) end--
  return { start, end }
}
