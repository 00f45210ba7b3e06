import type { Span } from '../model/span.ts'

/**
 * `Source: NAME, 10-K, 12/2/2019`: what a filing archive prints at the foot of a page. It may stand within a line, where a
 * text was made without line breaks.
 */
const FILING_FOOTER =
  /Source: [^\n]{2,90}?, [A-Z0-9][A-Z0-9-]{0,9}(?: ?\([A-Za-z0-9 -]{1,12}\)|\/A)?(?: \([^)\n]{1,20}\))?, \d{1,2}\/\d{1,2}\/\d{4}/g

/** The same as a line of its own of a scan, whose commas and form may be lost. */
const WHOLE_FOOTER = /^Source[:;] [^\n]{2,90},\s?\d{1,2}\/\d{1,2}\/\d{4}$/

/** The footers within a line's words. */
export const filingFooters = (words: string): readonly Span[] => {
  if (WHOLE_FOOTER.test(words)) return [{ start: 0, end: words.length }]
  if (!words.includes('Source: ')) return []
  return [...words.matchAll(FILING_FOOTER)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

/** `Exhibit 10.1`, `EX-10.1`: the number of the filing's exhibit, as against the contract's own `Exhibit A`. */
export const isFilingExhibit = (words: string): boolean =>
  /^EX-\d[\w.()]* \d{1,3} \S{3,40}\.(?:htm|txt|html)\b/.test(words) ||
  /^(?:Exhibit|EX)[ -]{1,3}\(?\d{1,3}(?:\.|\()[\dA-Za-z().]{1,8}\.?(?:\s+Execution (?:Copy|Version))?$/i.test(words)
