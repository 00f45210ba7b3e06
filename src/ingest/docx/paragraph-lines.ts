import type { DraftLine } from '../draft.ts'
import type { Piece } from './inline.ts'

/**
 * A paragraph's line: its automatic label and a tab, then its words. Line breaks within it part lines (addresses,
 * signatures), unless a sentence plainly goes on over them. Empty paragraphs give none.
 */
export const paragraphLines = (
  pieces: readonly Piece[],
  label: string | undefined,
  headingLevel: number | undefined,
): DraftLine[] => {
  const [first = '', ...rest] = textLines(pieces.map(({ text }) => text).join(''))
  if (first === '') return []
  const bold = weight(pieces, ({ bold }) => bold) * 2 > weight(pieces, () => true)
  const fontSize = mainSize(pieces)
  const format = {
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(bold ? { bold } : {}),
    ...(headingLevel === undefined ? {} : { headingLevel }),
  }
  const start = label === undefined ? '' : `${label}\t`
  return [
    { text: start + first, ...cellsOf(start, first), ...format, ...(label === undefined ? {} : { label }) },
    ...rest.map((text) => ({ text, ...cellsOf('', text), ...format })),
  ]
}

/** Converters write many spaces where a line broke; the structure stage looks for labels behind them. */
const wideGap = '   '

const textLines = (text: string): string[] => {
  const lines: string[] = []
  for (const raw of text.split(/[\n\r\f\v\u0085\u2028\u2029]/)) {
    const line = raw
      .replace(/[ \u00a0\u2000-\u200a\u202f\u3000]+/g, (spaces) => (spaces.length > 2 ? wideGap : ' '))
      .replace(/ {0,3}\t[ \t]*/g, '\t')
      // Word shows this character as a hyphen; its own optional hyphen is an element.
      .replace(/\u00ad/g, '-')
      .replace(/\p{Cc}(?<!\t)|[\u200b-\u200f\u2060\ufeff]/gu, '')
      .replace(/^[ \t]+|[ \t]+$/g, '')
    if (line === '') continue
    const before = lines.at(-1)
    if (before !== undefined && /[\p{Ll},]$/u.test(before) && /^\p{Ll}/u.test(line))
      lines[lines.length - 1] = `${before} ${line}`
    else lines.push(line)
  }
  return lines
}

/** Tabs that someone typed part cells; the one behind the automatic label alone does not. */
const cellsOf = (start: string, words: string): Pick<DraftLine, 'cells'> => {
  if (!words.includes('\t')) return {}
  let at = 0
  const cells = (start + words).split('\t').map((part) => {
    const cell = { start: at, end: at + part.length }
    at = cell.end + 1
    return cell
  })
  return { cells }
}

const weight = (pieces: readonly Piece[], counts: (piece: Piece) => boolean): number =>
  pieces.reduce((sum, piece) => sum + (counts(piece) ? piece.text.trim().length : 0), 0)

const mainSize = (pieces: readonly Piece[]): number | undefined => {
  const weights = new Map<number | undefined, number>()
  for (const { size, text } of pieces) weights.set(size, (weights.get(size) ?? 0) + text.length)
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0]
}
