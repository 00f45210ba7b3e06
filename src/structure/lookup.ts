import type { Line, SourceDocument } from '../model/document.ts'
import { firstAtLeast } from '../text/flow-map.ts'

/** Line starts by document: computed once, as many passages are cited from one document. */
const starts = new WeakMap<SourceDocument, readonly number[]>()

/** Index of the line in which `offset` lies, or of the last one before it. */
export const lineIndexAt = (document: SourceDocument, offset: number): number => {
  let known = starts.get(document)
  if (known === undefined) {
    known = document.lines.map((line) => line.span.start)
    starts.set(document, known)
  }
  return Math.max(0, firstAtLeast(known, offset + 1) - 1)
}

export const lineAt = (document: SourceDocument, offset: number): Line | undefined =>
  document.lines[lineIndexAt(document, offset)]

/** Index of the last span that starts at or before `offset`, -1 where none does; spans in order. */
export const indexOfStart = (spans: readonly { readonly start: number }[], offset: number): number => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
