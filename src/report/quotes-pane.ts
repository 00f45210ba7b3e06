import { html, type Markup } from './markup.ts'
import { placeOf } from './passage-link.ts'
import type { Passages } from './passages.ts'
import { longWords } from './words.ts'

/** The passages alone: where neither pages nor text were kept. */
export const quotesPane = ({
  all,
}: Passages): Markup => html`<p class="why">The text was not written beside the schedule, so only the passages are shown.</p>
${all.map(({ id, evidence, kind, rows }) => html`<div class="text"><a class="pin" id="${id}" href="#${rows[0]}" aria-label="Back to the row of this passage"></a><span class="folio">${placeOf(evidence)}</span><mark class="k-${kind}" data-p="${id}">${longWords(evidence.quote, 900)}</mark></div>`)}`
