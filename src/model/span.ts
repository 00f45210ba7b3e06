/** A half-open range of UTF-16 offsets: `[start, end)`. Of which text, the owner's doc comment says. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const spanOf = (start: number, end: number): Span => ({ start, end })
