import type { Box } from '../../model/evidence.ts'
import type { DraftLine } from '../draft.ts'
import type { OpenLine, Word } from './build-lines.ts'
import type { Glyphs } from './glyphs.ts'
import type { Rectangle } from './page-frame.ts'

/** A gap of so many heights always parts cells; a smaller one does when it stands out among the line's other gaps. */
const surelyWide = 2.5
const perhapsWide = 1
const timesTheUsual = 2.2
/** Columns set close together: a gap under one height, but far beyond all spaces of the line, which set text has not. */
const standingOut = 0.65
const timesTheUsualFar = 2.8
/** Boxes of glyphs are a little wider than their ink. */
const ink = 0.8
const mostInAGap = 500

/** Upright rules by their place: what parts cells however narrow the gap. */
export type Dividers = readonly Rectangle[]

export const dividersOf = (rules: readonly Box[]): Dividers =>
  rules
    .filter(({ width, height }) => height > width)
    .map(({ x, y, width, height }) => ({ x0: x, y0: y, x1: x + width, y1: y + height }))
    .sort((a, b) => a.x0 - b.x0)

/** Joins the words of a line: a space between them, a tab where a wide gap, a drawn rule or a jump back makes cells. */
export const finishLine = (
  line: OpenLine,
  glyphs: Glyphs,
  page: number,
  dividers: Dividers = [],
): DraftLine | undefined => {
  const { words, samples, quarter } = line
  if (words.length === 0) return undefined
  const sizes = samples.map((index) => glyphs.fontSize(index)).sort((a, b) => a - b)
  const bold = samples.filter((index) => glyphs.bold(index)).length * 2 > samples.length
  return {
    ...joinWords(words, quarter, page, dividers),
    fontSize: rounded(sizes[sizes.length >> 1] ?? 0),
    ...(bold ? { bold } : {}),
  }
}

/** The line's text, box and cells. At least one word. */
export const joinWords = (
  words: readonly Word[],
  quarter: OpenLine['quarter'],
  page: number,
  dividers: Dividers = [],
): Pick<DraftLine, 'text' | 'box' | 'cells' | 'wordEdges'> => {
  const limit = quarter === undefined ? Number.POSITIVE_INFINITY : wideGap(words, quarter % 2 === 1)
  let text = ''
  const cells: { start: number; end: number; box: Box }[] = []
  let [start, first] = [0, 0]
  for (let index = 0; index <= words.length; index += 1) {
    const word = words[index]
    const gap = word === undefined || index === 0 ? 0 : gapBetween(words[index - 1]!, word)
    const ruled = index > 0 && word !== undefined && quarter === 0 && isDivided(words[index - 1]!, word, dividers)
    const apart = ruled || (gap > limit && !belongTogether(text.slice(start), word?.text))
    if (word === undefined || apart || word.jumped) {
      cells.push({ start, end: text.length, box: around(words.slice(first, index), page) })
      start = text.length + 1
      first = index
      if (word !== undefined) text += '\t'
    } else if (index > 0) text += ' '
    if (word !== undefined) text += word.text
  }
  return {
    text,
    box: around(words, page),
    ...(quarter === 0 ? { wordEdges: words.flatMap(({ box }) => [rounded(box.x0), rounded(box.x1)]) } : {}),
    ...(cells.length > 1 ? { cells } : {}),
  }
}

/** An upright rule stands between the words and is no shorter than they are high. */
const isDivided = ({ box: a }: Word, { box: b }: Word, dividers: Dividers): boolean => {
  const [left, right] = [a.x1 - ink, b.x0 + ink]
  let low = 0
  let high = dividers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dividers[middle]!.x0 < left) low = middle + 1
    else high = middle
  }
  const [top, bottom] = [Math.max(a.y0, b.y0), Math.min(a.y1, b.y1)]
  for (let index = low; index < Math.min(dividers.length, low + mostInAGap); index += 1) {
    const rule = dividers[index]!
    if (rule.x0 > right) return false
    if (rule.y0 < top + (bottom - top) / 4 && rule.y1 > bottom - (bottom - top) / 4) return true
  }
  return false
}

/** Accounting tables set the sign of a sum flush left and the figure flush right: one cell, whatever the gap. */
const belongTogether = (before: string, next: string | undefined): boolean =>
  /^(?:[$€£¥]|US\$|USD|EUR|GBP)$/.test(before) ? /^[\d(.[]/.test(next ?? '') : next === '%' && /\d$/.test(before)

/** Right-to-left words lie before the word that they follow. */
const gapBetween = (a: Word, b: Word): number => Math.max(b.u0 - a.u1, a.u0 - b.u1)

const wideGap = (words: readonly Word[], sideways: boolean): number => {
  const heights = words.map(({ box }) => (sideways ? box.x1 - box.x0 : box.y1 - box.y0)).sort((a, b) => a - b)
  const height = heights[heights.length >> 1]!
  const gaps: number[] = []
  for (let index = 1; index < words.length; index += 1) gaps.push(gapBetween(words[index - 1]!, words[index]!))
  gaps.sort((a, b) => a - b)
  const usual = gaps.length > 2 ? gaps[gaps.length >> 1]! : 0
  const standsOut = usual > 0 ? Math.max(standingOut * height, timesTheUsualFar * usual) : Number.POSITIVE_INFINITY
  return Math.min(surelyWide * height, Math.max(perhapsWide * height, timesTheUsual * usual), standsOut)
}

const around = (words: readonly Word[], page: number): Box => {
  const all: Rectangle = { ...words[0]!.box }
  for (const { box } of words) {
    all.x0 = Math.min(all.x0, box.x0)
    all.y0 = Math.min(all.y0, box.y0)
    all.x1 = Math.max(all.x1, box.x1)
    all.y1 = Math.max(all.y1, box.y1)
  }
  return {
    page,
    x: rounded(all.x0),
    y: rounded(all.y0),
    width: rounded(all.x1 - all.x0),
    height: rounded(all.y1 - all.y0),
  }
}

/** Hundredths of a point: finer than any printer, and the same on every machine. */
const rounded = (value: number): number => Math.round(value * 100) / 100
