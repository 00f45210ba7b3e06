import type { Span } from '../model/span.ts'
import { plainCharacter } from './plain-character.ts'

/** Parallel arrays, one entry a segment: flow offsets `at..atEnd` stand for source offsets `from..fromEnd`. */
interface Segments {
  readonly at: number[]
  readonly atEnd: number[]
  readonly from: number[]
  readonly fromEnd: number[]
  /** Segments of one run may be given as one source span: nothing that does not belong to the flow lies between them. */
  readonly run: number[]
}

export interface FlowMap {
  readonly flow: string
  readonly toSource: (span: Span) => readonly Span[]
}

/**
 * Builds the reading text from pieces of the source, remembering where each character is from. White space is folded:
 * never two spaces in a row, none at the start of a block.
 *
 * `barriers` are source offsets, ascending, at which something stands that is not part of the flow, or a page breaks.
 */
export class FlowBuilder {
  private readonly text: string
  private readonly barriers: readonly number[]
  private readonly parts: string[] = []
  private readonly segments: Segments = { at: [], atEnd: [], from: [], fromEnd: [], run: [] }
  private run = 0
  private lastEnd = 0
  private last = '\n'
  length = 0

  constructor(text: string, barriers: readonly number[]) {
    this.text = text
    this.barriers = barriers
  }

  /** Appends `text[start, end)`, made plain. */
  add(span: Span): void {
    const { text } = this
    let i = span.start
    while (i < span.end) {
      const character = text[i]!
      const plain = plainCharacter(character)
      if (plain === ' ') this.space()
      else if (plain.length === 1) this.put(plain, i, i + 1, true)
      else if (plain.length > 1) this.put(plain, i, i + 1, false)
      i++
    }
  }

  /** One space, unless there is white space already. */
  space(): void {
    if (this.last === ' ' || this.last === '\n') return
    this.parts.push(' ')
    this.last = ' '
    this.length++
  }

  /** Ends a block; white space at its end goes. Returns where the block ended. */
  endBlock(): number {
    while (this.parts.length > 0 && this.last === ' ') {
      this.parts.pop()
      this.length--
      this.last = this.parts.at(-1)?.at(-1) ?? '\n'
    }
    const end = this.length
    if (this.last !== '\n') {
      this.parts.push('\n')
      this.last = '\n'
      this.length++
    }
    return end
  }

  build(): FlowMap {
    const flow = this.parts.join('')
    const { segments } = this
    return { flow, toSource: (span) => sourceSpans(segments, span) }
  }

  private put(plain: string, from: number, fromEnd: number, single: boolean): void {
    const { segments } = this
    const index = segments.at.length - 1
    const extendable = single && index >= 0 && segments.fromEnd[index] === from && segments.atEnd[index] === this.length
    if (
      extendable &&
      segments.fromEnd[index]! - segments.from[index]! === segments.atEnd[index]! - segments.at[index]!
    ) {
      segments.atEnd[index] = this.length + 1
      segments.fromEnd[index] = fromEnd
    } else {
      if (from < this.lastEnd || this.barrierBetween(this.lastEnd, from)) this.run++
      segments.at.push(this.length)
      segments.atEnd.push(this.length + plain.length)
      segments.from.push(from)
      segments.fromEnd.push(fromEnd)
      segments.run.push(this.run)
    }
    this.lastEnd = fromEnd
    this.parts.push(plain)
    this.last = plain
    this.length += plain.length
  }

  private barrierBetween(start: number, end: number): boolean {
    const barrier = this.barriers[firstAtLeast(this.barriers, start)]
    return barrier !== undefined && barrier < end
  }
}

/** Index of the first value that is at least `value`, by halving. */
export const firstAtLeast = (values: readonly number[], value: number): number => {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

const sourceSpans = (segments: Segments, span: Span): readonly Span[] => {
  const spans: { start: number; end: number }[] = []
  if (span.end <= span.start) return spans
  let run = -1
  for (let i = firstAtLeast(segments.atEnd, span.start + 1); i < segments.at.length; i++) {
    const at = segments.at[i]!
    if (at >= span.end) break
    const from = segments.from[i]!
    const fromEnd = segments.fromEnd[i]!
    const exact = fromEnd - from === segments.atEnd[i]! - at
    const start = exact ? from + Math.max(0, span.start - at) : from
    const end = exact ? from + Math.min(fromEnd - from, span.end - at) : fromEnd
    const open = spans.at(-1)
    if (open !== undefined && segments.run[i] === run) open.end = end
    else spans.push({ start, end })
    run = segments.run[i]!
  }
  return spans
}
