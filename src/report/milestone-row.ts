import type { Milestone } from '../model/milestone.ts'
import { shownAmount } from './amounts.ts'
import { dueCell } from './due-cell.ts'
import { isLow, kindTag, needsLook, shownConfidence } from './labels.ts'
import { type Content, html, type Markup, when } from './markup.ts'
import { passageLinks } from './passage-link.ts'
import type { Passages } from './passages.ts'
import { rowDetails } from './row-details.ts'
import { longWords, words } from './words.ts'

export const milestoneRow = (milestone: Milestone, titles: ReadonlyMap<string, string>, passages: Passages): Markup => {
  const { id, kind, title, amounts, shareOfTotal, confidence } = milestone
  return html`<tr id="${id}" data-kind="${kind}"${when(needsLook(milestone), () => html` data-look="1"`)}>
<td class="due">${dueCell(milestone)}</td>
<td class="what"><div class="head">${kindTag(kind)} ${passageLinks(milestone.evidence, passages)}</div>
<div class="title">${longWords(title)}</div>
<div class="who">${who(milestone)}</div>
${rowDetails(milestone, titles, passages)}</td>
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
