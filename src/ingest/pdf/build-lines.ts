import { isMark, isNothing, isRightToLeft, isSpace } from './characters.ts'
import type { Glyphs, Quarter } from './glyphs.ts'
import type { Rectangle } from './page-frame.ts'
import { withLettersJoined } from './spaced-letters.ts'

/** A word of a line: from u0 to u1 along the reading direction, and its place as seen on the page. */
export interface Word {
  text: string
  u0: number
  u1: number
  readonly box: Rectangle
  /** It follows a jump back on the same baseline. */
  readonly jumped: boolean
  /** Its first glyph. */
  readonly glyph: number
  /** The gap before it, in heights, where that alone parts it from the word before: no space is written. */
  readonly gap?: number
}

/** A line while it grows. */
export interface OpenLine {
  readonly quarter: Quarter
  readonly words: Word[]
  /** Indexes of some of its glyphs, which stand for its font. */
  readonly samples: number[]
}

/** Gap between two glyphs, in heights of the line, from which it is a space although none is written. */
export const spaceGap = 0.16
/** The same between a label at the line's start and its text (`2.1Term`), which some converters of web pages set tight. */
const labelGap = 0.04
/** The same where PDFium breaks the line between two glyphs that stand level: it does so between all letters of some pages. */
const brokenGap = 0.06
/** Share of the smaller height by which two glyphs of one line overlap across it. Superscripts do; the next line does not. */
const sameLine = 0.45
const lineFeed = 0x0a
const carriageReturn = 0x0d
/** Kerning and accents step back less than this many heights. */
const jumpBack = 0.5

/**
 * Characters to lines in the order of the content stream, which is the reading order for all producers of contracts
 * that were measured; sorting by y tears wrapped table cells apart. A line ends where the next glyph lies higher or
 * lower, runs in another direction, or lies over words that the line already has.
 */
export const buildLines = (glyphs: Glyphs): readonly OpenLine[] => {
  const builder = new LineBuilder(glyphs)
  for (let index = 0; index < glyphs.count; index += 1) builder.add(index)
  return builder.finish()
}

class LineBuilder {
  readonly #glyphs: Glyphs
  readonly #lines: OpenLine[] = []
  readonly #seen: Rectangle = { x0: 0, y0: 0, x1: 0, y1: 0 }
  readonly #last: Rectangle = { x0: 0, y0: 0, x1: 0, y1: 0 }
  #line: OpenLine | undefined
  #word: Word | undefined
  #spaced = false
  #broken = false
  // The last glyph's place along the line, and the last full-size glyph's across it.
  #u0 = 0
  #u1 = 0
  #v0 = 0
  #v1 = 0

  constructor(glyphs: Glyphs) {
    this.#glyphs = glyphs
  }

  add(index: number): void {
    const code = this.#glyphs.code(index)
    if (code === lineFeed || code === carriageReturn) this.#broken = true
    else if (isSpace(code)) this.#spaced = true
    else if (isMark(code) && this.#word !== undefined) this.#word.text += String.fromCodePoint(code)
    else if (!isNothing(code) && this.#glyphs.box(index, this.#seen)) this.#place(index, code)
  }

  finish(): readonly OpenLine[] {
    this.#close()
    return this.#lines
  }

  #close(): void {
    if (this.#line !== undefined) this.#lines.push({ ...this.#line, words: withLettersJoined(this.#line.words) })
    this.#line = undefined
    this.#word = undefined
  }

  #place(index: number, code: number): void {
    const seen = this.#seen
    if (this.#word !== undefined && samePlace(seen, this.#last)) {
      // The further letters of a ligature have the box of the first.
      this.#word.text += String.fromCodePoint(code)
      return
    }
    Object.assign(this.#last, seen)
    const jumped = this.#line !== undefined && this.#leaves(this.#line, index, code)
    this.#line ??= { quarter: this.#glyphs.quarter(index), words: [], samples: [] }
    const { quarter, words, samples } = this.#line
    const [u0, u1] = along(quarter, seen)
    const [v0, v1] = across(quarter, seen)
    const first = words.length === 0
    const gap = this.#gap(u0, u1, code) / (this.#v1 - this.#v0)
    const character = String.fromCodePoint(code)
    const least = this.#broken ? brokenGap : spaceGap
    const apart = quarter !== undefined && (gap > least || (gap > labelGap && endsLabel(words, character)))
    if (this.#word === undefined || this.#spaced || apart || jumped) {
      const alone = apart && !this.#spaced && !jumped ? { gap } : {}
      this.#word = { text: character, u0, u1, box: { ...seen }, jumped, glyph: index, ...alone }
      words.push(this.#word)
    } else {
      this.#word.text += character
      this.#word.u0 = Math.min(this.#word.u0, u0)
      this.#word.u1 = Math.max(this.#word.u1, u1)
      stretch(this.#word.box, seen)
    }
    // Every eighth glyph is enough to know the font.
    if (first || index % 8 === 0) samples.push(index)
    this.#u0 = u0
    this.#u1 = u1
    // Glyphs of full size lead, so that slightly sloping lines hold together; superscripts do not lead.
    if (first || v1 - v0 >= 0.8 * (this.#v1 - this.#v0)) {
      this.#v0 = v0
      this.#v1 = v1
    }
    this.#spaced = false
    this.#broken = false
  }

  /** Closes the line if the glyph is not of it; true if the glyph is of it but steps back. */
  #leaves(line: OpenLine, index: number, code: number): boolean {
    const { quarter } = line
    const [u0, u1] = along(quarter, this.#seen)
    const [v0, v1] = across(quarter, this.#seen)
    const height = Math.min(this.#v1 - this.#v0, v1 - v0)
    const gap = this.#gap(u0, u1, code)
    const level = quarter === undefined || Math.min(this.#v1, v1) - Math.max(this.#v0, v0) > sameLine * height
    const back = quarter !== undefined && gap < -jumpBack * height
    if (quarter !== undefined && level && !back && gap < height) return false
    const overprints = back && line.words.some((word) => overlap(word, u0, u1) > 0.5 * (u1 - u0))
    if (level && !overprints && this.#glyphs.quarter(index) === quarter) return back
    this.#close()
    return false
  }

  #gap(u0: number, u1: number, code: number): number {
    return isRightToLeft(code) && u0 < this.#u0 ? this.#u0 - u1 : u0 - this.#u1
  }
}

const samePlace = (a: Rectangle, b: Rectangle): boolean =>
  a.x0 === b.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1

const overlap = (word: Word, u0: number, u1: number): number => Math.min(word.u1, u1) - Math.max(word.u0, u0)

const endsLabel = (words: readonly Word[], next: string): boolean => {
  const label = words.length === 1 ? words[0]!.text : ''
  return (
    (/^\d[\d.]*$/.test(label) && /[\p{Lu}“"]/u.test(next)) || (/^\d+\.\d[\d.]*$/.test(label) && /\p{L}/u.test(next))
  )
}

const along = (quarter: Quarter, r: Rectangle): [number, number] => {
  switch (quarter) {
    case 1:
      return [r.y0, r.y1]
    case 2:
      return [-r.x1, -r.x0]
    case 3:
      return [-r.y1, -r.y0]
    default:
      return [r.x0, r.x1]
  }
}

const across = (quarter: Quarter, r: Rectangle): [number, number] => {
  switch (quarter) {
    case 1:
      return [-r.x1, -r.x0]
    case 2:
      return [-r.y1, -r.y0]
    case 3:
      return [r.x0, r.x1]
    default:
      return [r.y0, r.y1]
  }
}

const stretch = (box: Rectangle, by: Rectangle): void => {
  if (by.x0 < box.x0) box.x0 = by.x0
  if (by.y0 < box.y0) box.y0 = by.y0
  if (by.x1 > box.x1) box.x1 = by.x1
  if (by.y1 > box.y1) box.y1 = by.y1
}
