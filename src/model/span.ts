/** A half-open range of UTF-16 offsets: `[start, end)`. Of which text, the owner's doc comment says. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const spanOf = (start: number, end: number): Span => ({ start, end })
/** The smallest span that covers all of `spans` (at least one). */
export const cover = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map((s) => s.start)),
  end: Math.max(...spans.map((s) => s.end)),
})
