import { readLabel } from './label.ts'
import { type Layout, pitchBetween } from './layout.ts'
import {
  endsInReference,
  endsSentence,
  isCapitals,
  isOpen,
  isSecondReading,
  isSignatureLine,
  isTitleCase,
  startsLower,
} from './line-signs.ts'
import type { TextLine } from './text-line.ts'

/** A line and what stands between it and the line before. */
export interface Step {
  readonly line: TextLine
  /** A page break, furniture or left-out lines come before it. */
  readonly interrupted: boolean
}

/** The usual distance may be exceeded by this much before a gap is a gap: raised figures and odd fonts shift lines a little. */
const GAP = 1.28
const WIDE_GAP = 2.2

/** Whether `next` starts a new paragraph after the lines of `open` (at least one). */
export const startsParagraph = (open: readonly TextLine[], next: Step, layout: Layout): boolean => {
  const last = open.at(-1)!
  const { line } = next
  if (line.headingLevel !== undefined || last.headingLevel !== undefined || line.label !== undefined) return true
  if (isSignatureLine(line.words) || isSignatureLine(last.words)) return true
  if (isSameLine(last, line)) return false
  if (!endsInReference(last.words) && !isSecondReading(last.words, line.words) && startsWithLabel(open, line, layout))
    return true
  if (next.interrupted || (last.page === line.page && isColumnJump(last, line))) return !goesOn(open, line, layout)
  const gap = gapBetween(last, line, layout)
  if (gap === 'wide') return !(startsLower(line.words) && isOpen(last.words))
  if (gap === 'gap') return !(isFull(last, line, layout) && !endsSentence(last.words) && startsLower(line.words))
  if (isHeadingBreak(open, line, layout)) return true
  if (isIndentBreak(open, line)) return true
  return isShortBreak(open, line, layout)
}

/** Parts of one line, cut by a footer that stood in it. */
const isSameLine = (last: TextLine, line: TextLine): boolean => last.line === line.line

const isColumnJump = (last: TextLine, line: TextLine): boolean =>
  last.box !== undefined && line.box !== undefined && line.box.y < last.box.y - last.box.height

/** Over a page break: the sentence goes on. */
const goesOn = (open: readonly TextLine[], line: TextLine, layout: Layout): boolean => {
  const last = open.at(-1)!
  if (startsLower(line.words)) return !isCapitals(last.words) || !isTitleCase(last.words)
  if (endsSentence(last.words)) return false
  if (isOpen(last.words)) return true
  if (open.length === 1 && (isCapitals(last.words) || isTitleCase(last.words))) return false
  return last.right > layout.leftEdge + (layout.rightEdge(last) - layout.leftEdge) * 0.7
}

const gapBetween = (last: TextLine, line: TextLine, layout: Layout): 'none' | 'gap' | 'wide' => {
  if (line.blanksAbove > 0) return line.blanksAbove > 1 ? 'wide' : 'gap'
  const distance = pitchBetween(last, line)
  const usual = layout.pitch(line)
  if (distance === undefined || usual === undefined) return 'none'
  if (distance > usual * WIDE_GAP) return 'wide'
  return distance > usual * GAP + 1 ? 'gap' : 'none'
}

/** The next line's first word would not have fitted at the end of this one: the break is the layout's, not the writer's. */
const isFull = (last: TextLine, line: TextLine, layout: Layout): boolean => {
  const word = line.words.search(/\s/)
  const length = (word < 0 ? line.words.length : word) + 1
  return last.right + length * last.characterWidth > layout.rightEdge(last) - 2 * last.characterWidth
}

const startsWithLabel = (open: readonly TextLine[], line: TextLine, layout: Layout): boolean => {
  const label = readLabel(line.words)
  if (label === undefined) return false
  const last = open.at(-1)!
  const apart = gapBetween(last, line, layout) !== 'none'
  const rest = line.words.slice(label.end)
  const style = label.readings[0]!.style
  if (/^(?:above|below|hereof|hereto|of this|of the)\b/.test(rest)) return false
  if (style === 'part')
    return (apart || !isFull(last, line, layout)) && (rest === '' || /^[A-Z("-]/.test(rest)) && rest.length < 80
  if (style === 'article' || /^[S§C]/i.test(label.text)) return endsSentence(last.words) || apart || isHeadingLike(last)
  if (label.weak)
    return (
      (endsSentence(last.words) || isHeadingLike(last)) &&
      (apart || !isFull(last, line, layout)) &&
      !/^[A-Z]\. [A-Z][a-z]+,? /.test(line.words)
    )
  if (style === 'bullet')
    return line.words[0] !== '-' || apart || endsSentence(last.words) || !isFull(last, line, layout)
  if (style === 'decimal' || style === 'number-paren') {
    if (endsSentence(last.words) || isHeadingLike(last)) return true
    return (apart || !isFull(last, line, layout)) && (rest === '' || /^[A-Z"'([]/.test(rest))
  }
  // (a), (i): a list in running text may wrap just before its label.
  if (apart || !isFull(last, line, layout)) return true
  if (Math.abs(line.left - last.left) > 3 * line.characterWidth) return open.length > 1 || endsSentence(last.words)
  return (
    endsSentence(last.words) && readLabel(open[0]!.words) !== undefined && !/; \(?[a-z]{1,4}\)/.test(open[0]!.words)
  )
}

const isHeadingLike = (line: TextLine): boolean =>
  line.words.length < 90 &&
  !endsSentence(line.words) &&
  (isCapitals(line.words) || (line.bold && isTitleCase(line.words)))

const isHeadingBreak = (open: readonly TextLine[], line: TextLine, layout: Layout): boolean => {
  const last = open.at(-1)!
  const full = isFull(last, line, layout)
  const bigger =
    last.fontSize !== undefined && line.fontSize !== undefined && Math.abs(last.fontSize - line.fontSize) > 1.2
  if (bigger && !full && !startsLower(line.words)) return true
  const lastCapitals = isCapitals(last.words)
  const capitals = isCapitals(line.words)
  if (lastCapitals && !capitals && !full && !isOpen(last.words) && !startsLower(line.words)) return true
  if (!lastCapitals && capitals && line.words.length > 4 && endsSentence(last.words) && !full) return true
  if (last.bold && !line.bold && !full && !startsLower(line.words) && open.every((l) => l.bold)) return true
  if (!last.bold && line.bold && !full && endsSentence(last.words)) return true
  return lastCapitals && capitals && readLabel(last.words)?.end === last.words.length
}

const isIndentBreak = (open: readonly TextLine[], line: TextLine): boolean => {
  const last = open.at(-1)!
  if (open.length < 2 || !endsSentence(last.words) || startsLower(line.words)) return false
  return Math.abs(line.left - last.left) > 2.5 * line.characterWidth
}

const isShortBreak = (open: readonly TextLine[], line: TextLine, layout: Layout): boolean => {
  const last = open.at(-1)!
  if (isFull(last, line, layout) || startsLower(line.words)) return false
  // Where a whole paragraph is set narrower, its own lines tell the width.
  const own = Math.max(...open.slice(-12).map((l) => l.right))
  if (open.length > 2 && last.right >= own - 6 * last.characterWidth) return false
  if (endsSentence(last.words)) return true
  if (isOpen(last.words)) return false
  const width = layout.rightEdge(last) - layout.leftEdge
  return last.right < layout.rightEdge(last) - width * 0.3
}
