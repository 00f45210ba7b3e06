import type { EvidenceJson } from '../model/evidence-json.ts'
import type { Milestone } from '../model/milestone.ts'
import { shownAmount } from './amounts.ts'
import { dueCell } from './due-cell.ts'
import { isLow, kindTag, needsLook, shownConfidence } from './labels.ts'
import { type Content, html, type Markup, when } from './markup.ts'
import { passageLink, passageLinks } from './passage-link.ts'
import type { Passages } from './passages.ts'
import { longWords, words } from './words.ts'

export const milestoneRow = (milestone: Milestone, titles: ReadonlyMap<string, string>, passages: Passages): Markup => {
  const { id, kind, title, amounts, shareOfTotal, confidence } = milestone
  return html`<tr id="${id}" data-kind="${kind}"${when(needsLook(milestone), () => html` data-look="1"`)}>
<td class="due">${dueCell(milestone)}</td>
<td class="what"><div class="head">${kindTag(kind)} ${passageLinks(milestone.evidence, passages)}</div>
<div class="title">${longWords(title)}</div>
<div class="who">${who(milestone)}</div>
${details(milestone, titles, passages)}</td>
<td class="num amount">${amounts.map((amount) => html`<div>${words(shownAmount(amount))}</div>`)}${when(shareOfTotal !== null, () => html`<div class="note">${shareText(shareOfTotal!)} of the total</div>`)}</td>
<td class="conf">${confidenceCell(confidence)}${reviewed(milestone)}</td>
</tr>`
}

const shareText = (share: string): string => `${Math.round(Number(share) * 1000) / 10} %`

/** Who does it, and for whom: by the part they play where a name would only be repeated. */
const who = ({ responsible, beneficiary }: Milestone): Content => [
  responsible.map(
    ({ name, role }, at) =>
      html`${at > 0 ? ', ' : ''}${longWords(name, 80)}${when(role !== null, () => html` (${words(role!)})`)}`,
  ),
  when(
    beneficiary.length > 0,
    () => html`, to ${beneficiary.map(({ name, role }, at) => html`${at > 0 ? ', ' : ''}${words(role ?? name)}`)}`,
  ),
]

const confidenceCell = (confidence: number | null): Markup =>
  confidence === null
    ? html`<span class="note">not measured</span>`
    : html`<span class="${isLow(confidence) ? 'value low' : 'value'}">${shownConfidence(confidence)}</span>${when(isLow(confidence), () => html` <span class="flag">low</span>`)}`

const reviewed = ({ review, progress }: Milestone): Content => [
  html`<div class="note">${review.status}${when(review.by !== undefined, () => html` by ${words(review.by!)}`)}</div>`,
  when(progress.status !== 'open', () => html`<div class="note">${progress.status}</div>`),
]

/** What a reader asks for second: the words, where the value came from, what hangs on it. Open on paper. */
const details = (
  { evidence, sources, dependsOn, consequence, review, owner }: Milestone,
  titles: ReadonlyMap<string, string>,
  passages: Passages,
): Markup => html`<details class="more"><summary>Passage and sources</summary>
${evidence.map(quote)}
<dl>
<dt>Found by</dt><dd>${sources.map((source) => html`<code>${words(source)}</code> `)}</dd>
${when(dependsOn.length > 0, () => html`<dt>Depends on</dt><dd>${dependsOn.map((id) => html`<div><a href="#${id}">${words(titles.get(id) ?? id)}</a></div>`)}</dd>`)}
${when(consequence.length > 0, () => html`<dt>If missed</dt><dd>${consequence.map((each) => html`${quote(each)}${passageLink(each, passages)}`)}</dd>`)}
${when(owner !== null, () => html`<dt>Looked after by</dt><dd>${words(owner!)}</dd>`)}
${when(review.note !== undefined, () => html`<dt>Note</dt><dd>${longWords(review.note!)}</dd>`)}
</dl></details>`

const quote = (evidence: EvidenceJson): Markup => html`<blockquote>${longWords(evidence.quote, 900)}</blockquote>`
