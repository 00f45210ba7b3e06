import type { EvidenceJson } from '../model/evidence-json.ts'
import type { Milestone } from '../model/milestone.ts'
import { type Content, html, type Markup, when } from './markup.ts'
import { passageLink } from './passage-link.ts'
import type { Passages } from './passages.ts'
import { cut, longWords, oneLine, words } from './words.ts'

/** A passage may be cited by a thousand rows: here is its beginning, the whole of it stands in the contract beside them. */
const mostQuoted = 900
const mostOfConsequence = 300
const mostListed = 4

/** What a reader asks for second: the words, where the value came from, what hangs on it. Open on paper. */
export const rowDetails = (
  { evidence, sources, dependsOn, consequence, review, owner }: Milestone,
  titles: ReadonlyMap<string, string>,
  passages: Passages,
): Markup => html`<details class="more"><summary>Passage and sources</summary>
${some(evidence, 'passages', (each) => quote(each, mostQuoted))}
<dl>
<dt>Found by</dt><dd>${sources.map((source) => html`<code>${words(cut(source, 80))}</code> `)}</dd>
${when(dependsOn.length > 0, () => html`<dt>Depends on</dt><dd>${some(dependsOn, 'milestones', (id) => html`<div><a href="#${id}"><bdi>${cut(oneLine(titles.get(id) ?? id), 160)}</bdi></a></div>`)}</dd>`)}
${when(consequence.length > 0, () => html`<dt>If missed</dt><dd>${some(consequence, 'passages', (each) => html`${quote(each, mostOfConsequence)}${passageLink(each, passages)}`)}</dd>`)}
${when(owner !== null, () => html`<dt>Looked after by</dt><dd>${words(owner!)}</dd>`)}
${when(review.note !== undefined, () => html`<dt>Note</dt><dd>${longWords(review.note!)}</dd>`)}
</dl></details>`

const quote = ({ quote }: EvidenceJson, most: number): Markup =>
  html`<blockquote><bdi>${cut(oneLine(quote.slice(0, 2 * most)), most)}</bdi></blockquote>`

const some = <T>(list: readonly T[], what: string, show: (item: T) => Markup): Content => [
  list.slice(0, mostListed).map(show),
  when(list.length > mostListed, () => html`<div class="note">and ${list.length - mostListed} more ${what}</div>`),
]
