import { html, type Markup, when } from './markup.ts'
import type { PageImage } from './page-image.ts'
import type { Passage, Passages } from './passages.ts'
import { cut, plain } from './words.ts'

/** One page with its passages marked. The marks are drawn in the page's own points, so that they keep their place at any size. */
export const pageFigure = (
  { page, width, height, png }: PageImage,
  passages: Passages,
  text: string | undefined,
): Markup => {
  const marked = passages.all.filter(({ evidence }) => evidence.boxes.some((box) => box.page === page))
  return html`<figure class="leaf" id="page-${page}"><figcaption class="folio">Page ${page}</figcaption>
<div class="sheet"><img alt="Page ${page} of the contract" width="${Math.round(width)}" height="${Math.round(height)}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">
<svg viewBox="0 0 ${round(width)} ${round(height)}" preserveAspectRatio="none" role="group" aria-label="Passages on page ${page}">${marked.map((passage) => mark(passage, page))}</svg></div>
${when(text !== undefined && text.trim() !== '', () => html`<details class="pagetext"><summary>Text of this page</summary><div class="text">${plain(text!)}</div></details>`)}</figure>`
}

/** A passage that runs over to the next page is one mark a page; the first has the name that rows point at. */
const mark = ({ id, evidence, kind, rows }: Passage, page: number): Markup => {
  const first = evidence.boxes[0]?.page === page
  return html`<a ${first ? html`id="${id}"` : html`aria-hidden="true" tabindex="-1"`} class="mark k-${kind}" data-p="${id}" href="#${rows[0]}" aria-label="${cut(plain(evidence.quote.replace(/\s+/g, ' ')), 300)}">${evidence.boxes
    .filter((box) => box.page === page)
    .map(
      ({ x, y, width, height }) =>
        html`<rect x="${round(x - 1)}" y="${round(y - 1)}" width="${round(width + 2)}" height="${round(height + 2)}" rx="1.5"/>`,
    )}</a>`
}

const round = (value: number): number => Math.round(value * 100) / 100
