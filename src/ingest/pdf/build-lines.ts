import type { DraftLine } from '../draft.ts'
import { finishLine } from './finish-line.ts'
import type { Glyphs, Quarter } from './glyphs.ts'
import type { Rectangle } from './page-frame.ts'

/** A word of a line: along the reading direction (u) and as seen on the page. Thinner spaces are within, never in `text`. */
export interface Word {
  text: string
  u0: number
  u1: number
  readonly box: Rectangle
}

/** A line while it grows. `v` runs across the reading direction, downwards as one reads. */
export interface OpenLine {
  readonly quarter: Quarter
  readonly words: Word[]
  /** Indexes of glyphs that stand for the line's font: every eighth. */
  readonly samples: number[]
}

/** Gap between two glyphs, in heights of the line, from which it is a space although none is written. */
const spaceGap = 0.16
/** The same between a label at the line's start and its text (`2.1Term`), which some converters of web pages set tight. */
const labelGap = 0.04
/** Share of the smaller height by which two glyphs of one line overlap across it. Superscripts do; the next line does not. */
const sameLine = 0.45

/**
 * Characters to lines in the order of the content stream, which is the reading order for all producers of contracts
 * that were measured; sorting by y tears wrapped table cells apart. A line ends where the next glyph lies higher or
 * lower, or over words that the line already has.
 */
export const buildLines = (glyphs: Glyphs, page: number): DraftLine[] => {
  const lines: DraftLine[] = []
  const seen: Rectangle = { x0: 0, y0: 0, x1: 0, y1: 0 }
  let line: OpenLine | undefined
  let spaced = false
  let word: Word | undefined
  let [u1, v0, v1] = [0, 0, 0]
  const close = (): void => {
    if (line !== undefined) {
      const finished = finishLine(line, glyphs, page)
      if (finished !== undefined) lines.push(finished)
    }
    line = undefined
    word = undefined
  }
  for (let index = 0; index < glyphs.count; index += 1) {
    const code = glyphs.code(index)
    if (isSpace(code)) {
      spaced = true
      continue
    }
    if (isNothing(code) || !glyphs.box(index, seen)) continue
    let quarter: Quarter = line === undefined ? glyphs.quarter(index) : line.quarter
    let [a0, a1] = along(quarter, seen)
    let [c0, c1] = across(quarter, seen)
    if (line !== undefined) {
      const height = Math.min(v1 - v0, c1 - c0)
      const gap = a0 - u1
      const level = quarter === undefined || Math.min(v1, c1) - Math.max(v0, c0) > sameLine * height
      const plain = level && gap > -0.5 * height && gap < height
      if (!plain || quarter === undefined) {
        const own = glyphs.quarter(index)
        if (own !== quarter || !level || (quarter !== undefined && covers(line, a0, a1))) {
          close()
          quarter = own
          ;[a0, a1] = along(quarter, seen)
          ;[c0, c1] = across(quarter, seen)
        } else if (gap < -0.5 * height) word = undefined
      }
    }
    const character = String.fromCodePoint(code)
    if (line === undefined) {
      line = { quarter, words: [], samples: [] }
      v0 = c0
      v1 = c1
    } else if (c1 - c0 >= 0.8 * (v1 - v0)) {
      // The last glyph of full size leads, so that slightly sloping lines hold together; superscripts do not lead.
      v0 = c0
      v1 = c1
    }
    const open: OpenLine = line
    const gap = (a0 - u1) / (v1 - v0)
    const apart = quarter !== undefined && (gap > spaceGap || (gap > labelGap && endsLabel(open.words, character)))
    if (word === undefined || spaced || apart) {
      word = { text: character, u0: a0, u1: a1, box: { ...seen } }
      open.words.push(word)
    } else {
      word.text += character
      word.u1 = Math.max(word.u1, a1)
      stretch(word.box, seen)
    }
    if (index % 8 === 0 || open.samples.length === 0) open.samples.push(index)
    u1 = a1
    spaced = false
  }
  close()
  return lines
}

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  (code >= 0x09 && code <= 0x0d) ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000

/** Control characters, lone surrogates, zero-width marks, what is no character. */
const isNothing = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code < 0xa0) ||
  (code >= 0xd800 && code < 0xe000) ||
  (code >= 0x200b && code <= 0x200f) ||
  code === 0xfeff ||
  code >= 0x110000 ||
  (code & 0xfffe) === 0xfffe

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

/** Whether the line already has ink at this place: then something is printed over it (underscores, a second layer). */
const covers = (line: OpenLine, u0: number, u1: number): boolean =>
  line.words.some((word) => Math.min(word.u1, u1) - Math.max(word.u0, u0) > 0.5 * (u1 - u0))

const stretch = (box: Rectangle, by: Rectangle): void => {
  if (by.x0 < box.x0) box.x0 = by.x0
  if (by.y0 < box.y0) box.y0 = by.y0
  if (by.x1 > box.x1) box.x1 = by.x1
  if (by.y1 > box.y1) box.y1 = by.y1
}
