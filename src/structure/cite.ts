import type { Block, Cite, Contract } from '../model/contract.ts'
import type { SourceDocument } from '../model/document.ts'
import type { Box, Evidence } from '../model/evidence.ts'
import type { Span } from '../model/span.ts'
import { indexOfStart, lineAt, lineIndexAt } from './lookup.ts'
import { seenBox } from './seen-box.ts'
import { trimmed } from './text-line.ts'
import { wordsBox } from './words-box.ts'

/**
 * Evidence of a flow span: an item for each run of the source. The quote is the document's own text, so that nobody can
 * cite words that do not stand there.
 */
export const cite: Cite = (contract, span) => {
  const { document } = contract
  const clause = blockAt(contract, span.start)?.clause
  return runsOf(document.text, contract.toSource(span)).flatMap((source) => {
    const { start, end } = trimmed(document.text, source)
    if (start === end) return []
    const page = lineAt(document, start)?.page
    const place = { ...(page === undefined ? {} : { page }), ...(clause === undefined ? {} : { clause }) }
    // The one place where the brand is given.
    return [
      {
        quote: document.text.slice(start, end),
        start,
        end,
        ...place,
        boxes: boxesOf(document, { start, end }),
      } as unknown as Evidence,
    ]
  })
}

/** In the order of the source; parts with nothing between them are one. The cells of a row may stand in another order than they are read. */
const runsOf = (text: string, spans: readonly Span[]): readonly Span[] => {
  if (spans.length < 2) return spans
  const runs: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = runs.at(-1)
    if (last !== undefined && /^[^\S\f]*$/.test(text.slice(last.end, Math.max(last.end, start))))
      last.end = Math.max(last.end, end)
    else runs.push({ start, end })
  }
  return runs
}

const blockStarts = new WeakMap<Contract, readonly Span[]>()

const blockAt = (contract: Contract, offset: number): Block | undefined => {
  let starts = blockStarts.get(contract)
  if (starts === undefined) {
    starts = contract.blocks.map((block) => block.span)
    blockStarts.set(contract, starts)
  }
  return contract.blocks[indexOfStart(starts, offset)]
}

/** The parts of the line boxes that a span covers, one a line. */
const boxesOf = (document: SourceDocument, span: Span): readonly Box[] => {
  const boxes: Box[] = []
  for (let i = lineIndexAt(document, span.start); i < document.lines.length; i++) {
    const line = document.lines[i]!
    if (line.span.start >= span.end) break
    const words = wordsBox(document.text, line, span)
    const page = document.pages[(line.page ?? 0) - 1]
    if (words !== undefined) {
      boxes.push(page === undefined ? words : seenBox(words, page))
      continue
    }
    const parts = line.cells?.some((cell) => cell.box !== undefined) ? line.cells : [line]
    const covered = parts.flatMap((part) => (part.box === undefined ? [] : partOf(part.box, part.span, span)))
    if (covered.length > 0) boxes.push(page === undefined ? merged(covered) : seenBox(merged(covered), page))
  }
  return boxes
}

/** Letters are taken as equally wide: right enough to show where to look. */
const partOf = (box: Box, whole: Span, span: Span): readonly Box[] => {
  const start = Math.max(whole.start, span.start)
  const end = Math.min(whole.end, span.end)
  if (start >= end) return []
  const length = whole.end - whole.start
  const x = box.x + (box.width * (start - whole.start)) / length
  return [{ ...box, x: round(x), width: round((box.width * (end - start)) / length) }]
}

const merged = (boxes: readonly Box[]): Box => {
  const x = least(boxes.map((b) => b.x))
  const y = least(boxes.map((b) => b.y))
  const right = -least(boxes.map((b) => -b.x - b.width))
  const bottom = -least(boxes.map((b) => -b.y - b.height))
  return { page: boxes[0]!.page, x, y, width: round(right - x), height: round(bottom - y) }
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)

const round = (points: number): number => Math.round(points * 100) / 100
