/** A rectangle on a page: PDF points, origin at the top left of the page as a person sees it. */
export interface Box {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

declare const cited: unique symbol

/**
 * A passage of the document, exactly as `<name>.text.txt` has it: `text.slice(start, end) === quote`.
 * Only `cite` (structure/cite.ts) makes one; the brand keeps others from it.
 */
export interface Evidence {
  readonly quote: string
  /** UTF-16 offsets into the document's text, half-open. */
  readonly start: number
  readonly end: number
  /** 1-based; undefined where the format has no pages. */
  readonly page?: number
  /** The clause's label path: `4.2(a)`. */
  readonly clause?: string
  readonly boxes: readonly Box[]
  readonly [cited]: true
}
