import type { Milestone } from '../model/milestone.ts'
import type { Schedule } from '../model/schedule.ts'
import { KINDS, kindLabel, needsLook } from './labels.ts'
import { html, type Markup, when } from './markup.ts'
import { milestoneRow } from './milestone-row.ts'
import type { Passages } from './passages.ts'
import { counted } from './words.ts'

/** All milestones in the order of the document: the middle of the report. */
export const milestonesTable = (schedule: Schedule, passages: Passages): Markup => {
  const { milestones } = schedule
  const titles = new Map(milestones.map(({ id, title }) => [id, title]))
  if (milestones.length === 0)
    return html`<section id="milestones" aria-labelledby="milestones-h"><h2 id="milestones-h">Milestones</h2>
<p class="empty">No milestone was found in this contract.</p></section>`
  return html`<section id="milestones" aria-labelledby="milestones-h">
<div class="bar"><h2 id="milestones-h">Milestones</h2>
<p class="count" id="count" role="status" aria-live="polite">${counted(milestones.length, 'milestone')}</p></div>
${filters(milestones)}
<div class="scroll" role="region" aria-labelledby="milestones-h" tabindex="0"><table class="milestones">
<caption class="unseen">Milestones in the order of the contract, with the passage that says so</caption>
<thead><tr><th scope="col">Due</th><th scope="col">Milestone and party</th><th scope="col" class="num">Amount</th><th scope="col">Confidence</th></tr></thead>
<tbody>${milestones.map((milestone) => milestoneRow(milestone, titles, passages))}</tbody>
</table></div></section>`
}

/** Only of the kinds that are there; without the script they would do nothing, so it shows them. */
const filters = (milestones: readonly Milestone[]): Markup => {
  const count = (kind: string): number => milestones.filter((milestone) => milestone.kind === kind).length
  const kinds = KINDS.filter((kind) => count(kind) > 0)
  return html`<div class="chips" id="filters" role="group" aria-label="Show only" hidden>
${kinds.map((kind) => html`<button type="button" class="chip k-${kind}" data-kind="${kind}" aria-pressed="false">${kindLabel(kind)} <span>${count(kind)}</span></button>`)}
${when(milestones.some(needsLook), () => html`<button type="button" class="chip look" data-look="1" aria-pressed="false">Needs a look <span>${milestones.filter(needsLook).length}</span></button>`)}
</div>`
}
