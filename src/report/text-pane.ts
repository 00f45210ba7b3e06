import type { Span } from '../model/span.ts'
import { type Content, html, type Markup } from './markup.ts'
import type { Passage, Passages } from './passages.ts'
import { plain } from './words.ts'

/** Beyond it only what surrounds the passages is shown: a browser bears no book as one page. */
const mostShown = 600_000
const around = 600

/** The pages of the text: a form feed begins the next. */
export const pagesOfText = (text: string): Span[] => {
  const spans: Span[] = []
  let start = 0
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', start)) {
    spans.push({ start, end: at })
    start = at + 1
  }
  return [...spans, { start, end: text.length }]
}

/** Whether a line of the text is a line of the page or a paragraph. */
export type Lines = 'lines' | 'paragraphs'

/** A stretch of the text with its passages marked; they may overlap, so it is cut where one begins or ends. */
export const textBlock = (text: string, span: Span, passages: Passages, lines: Lines): Markup => {
  const cited = passages.all.filter(({ evidence }) => evidence.start < span.end && evidence.end > span.start)
  const shorten = text.length > mostShown
  const edges = new Set([span.start, span.end])
  for (const { evidence } of cited) {
    edges.add(Math.max(span.start, evidence.start))
    edges.add(Math.min(span.end, evidence.end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  let next = 0
  let open: Passage[] = []
  const parts = cuts.slice(0, -1).map((start, at): Content => {
    const end = cuts[at + 1]!
    open = open.filter(({ evidence }) => evidence.end > start)
    const begun: Passage[] = []
    for (let passage = cited[next]; passage !== undefined && passage.evidence.start <= start; passage = cited[++next]) {
      if (passage.evidence.start >= span.start) begun.push(passage)
      open.push(passage)
    }
    const words = text.slice(start, end)
    if (open.length === 0) return shorten ? shortened(words) : spaced(words, lines)
    return html`${begun.map(pin)}<mark class="k-${open[0]!.kind}" data-p="${open.map(({ id }) => id).join(' ')}">${spaced(words, lines)}</mark>`
  })
  return html`<div class="text" dir="auto">${parts}</div>`
}

/** Paragraphs stand apart from one another. */
const spaced = (words: string, lines: Lines): Content =>
  lines === 'lines'
    ? plain(words)
    : plain(words)
        .split('\n')
        .map((part, at) => (at === 0 ? part : [PARAGRAPH, part]))

const PARAGRAPH = html`<span class="par">\n</span>`

const pin = ({ id, rows }: Passage): Markup =>
  html`<a class="pin" id="${id}" href="#${rows[0]}" aria-label="Back to the row of this passage"></a>`

const shortened = (words: string): Content =>
  words.length <= 3 * around
    ? plain(words)
    : html`${plain(words.slice(0, around))}<span class="cut"> […] </span>${plain(words.slice(-around))}`
