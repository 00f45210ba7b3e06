import type { Schedule } from '../model/schedule.ts'
import { html, type Markup, when } from './markup.ts'
import { pageFigure } from './page-figure.ts'
import type { Pictures, SourceState } from './page-image.ts'
import type { Passages } from './passages.ts'
import { quotesPane } from './quotes-pane.ts'
import { pagesOfText, textBlock } from './text-pane.ts'
import { counted } from './words.ts'

const WHY: Readonly<Record<SourceState, string | undefined>> = {
  drawn: undefined,
  'no-pages': undefined,
  'not-asked': 'Pages were not asked for: the text is shown as it was read.',
  missing: 'The file was not found where it was read: the text is shown as it was read.',
  changed:
    'The file has changed since it was read. Its pages are not shown, because the passages may stand elsewhere in it: this is the text as it was read.',
  failed: 'The pages could not be drawn within the limits of time and memory: the text is shown as it was read.',
}

/** The contract itself beside the rows: pages with their passages marked, or the text where there are none. */
export const sourcePane = (
  schedule: Schedule,
  text: string | undefined,
  pictures: Pictures,
  passages: Passages,
): Markup => {
  const why = WHY[pictures.state]
  return html`<aside id="source" aria-labelledby="source-h"><div class="bar"><h2 id="source-h">The contract</h2>
<a class="back" id="back" href="#milestones" hidden>Back to the row</a></div>
${when(why !== undefined, () => html`<p class="why">${why}</p>`)}
${when(pictures.leftOut > 0, () => html`<p class="why">${counted(pictures.leftOut, 'page is', 'pages are')} shown as text to keep this file small.</p>`)}
<div class="sheets" id="sheets" role="region" aria-labelledby="source-h" tabindex="0">${content(schedule, text, pictures, passages)}</div></aside>`
}

const content = (
  schedule: Schedule,
  text: string | undefined,
  { pages }: Pictures,
  passages: Passages,
): Markup | readonly Markup[] => {
  if (text === undefined)
    return pages.length === 0 ? quotesPane(passages) : pages.map((page) => pageFigure(page, passages, undefined))
  if (text === '') return html`<p class="empty">No text could be read.</p>`
  if (schedule.document.pages === null) return textBlock(text, { start: 0, end: text.length }, passages, 'paragraphs')
  const images = new Map(pages.map((image) => [image.page, image]))
  return pagesOfText(text).map((span, at) => {
    const image = images.get(at + 1)
    if (image !== undefined) return pageFigure(image, passages, text.slice(span.start, span.end))
    return html`<section class="leaf" id="page-${at + 1}" aria-label="Page ${at + 1}"><h3 class="folio">Page ${at + 1}</h3>${textBlock(text, span, passages, 'lines')}</section>`
  })
}
