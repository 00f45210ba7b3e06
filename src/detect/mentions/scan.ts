import type { Span } from '../../model/span.ts'

/** Small tools for reading at a place: sticky patterns forwards, short windows backwards. Both keep a scan linear. */

/** Runs a sticky pattern (flag `y`) at exactly `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** Runs a pattern that ends in `$` on the `width` characters before `at`. */
export function matchBefore(pattern: RegExp, text: string, at: number, width: number): RegExpExecArray | undefined {
  return pattern.exec(text.slice(Math.max(0, at - width), at)) ?? undefined
}

/** Orders by start, keeps the longer of two that overlap (the earlier in the list, when equally long). */
export function withoutOverlaps<T extends { readonly span: Span }>(found: readonly T[]): T[] {
  const length = ({ span }: T) => span.end - span.start
  const kept: T[] = []
  for (const item of [...found].sort((a, b) => a.span.start - b.span.start || length(b) - length(a))) {
    const last = kept.at(-1)
    if (last === undefined || last.span.end <= item.span.start) kept.push(item)
    else if (length(item) > length(last)) kept[kept.length - 1] = item
  }
  return kept
}

/** Whether any of `spans` (ordered, not overlapping) overlaps `[start, end)`. */
export function isCovered(spans: readonly { readonly span: Span }[], start: number, end: number): boolean {
  const index = firstEndingAfter(spans, start)
  const hit = spans[index]
  return hit !== undefined && hit.span.start < end
}

/** Index of the first of `spans` (ordered, not overlapping) that ends after `position`. */
export function firstEndingAfter(spans: readonly { readonly span: Span }[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.span.end <= position) low = middle + 1
    else high = middle
  }
  return low
}
