import type { EvidenceJson } from '../model/evidence-json.ts'
import { html, type Markup } from './markup.ts'
import type { Passages } from './passages.ts'
import { cut, oneLine } from './words.ts'

const mostLinks = 6

/** `p. 2 · 4.1(a)`: from a row to its passage. */
export const passageLink = (evidence: EvidenceJson, passages: Passages): Markup => {
  const passage = passages.of(evidence)
  const text = placeOf(evidence)
  return passage === undefined
    ? html`<span class="place">${text}</span>`
    : html`<a class="place" href="#${passage.id}">${text}</a>`
}

export const placeOf = ({ page, clause }: EvidenceJson): string => {
  const parts = [page === null ? undefined : `p. ${page}`, clause === null ? undefined : cut(oneLine(clause), 28)]
  return parts.filter((part) => part !== undefined).join(' · ') || 'passage'
}

/** The links of several passages: consecutive ones of one place are one link to the first. */
export const passageLinks = (evidence: readonly EvidenceJson[], passages: Passages): Markup => {
  const places = evidence.filter((each, at) => at === 0 || placeOf(each) !== placeOf(evidence[at - 1]!))
  return html`<span class="places">${places.slice(0, mostLinks).map((each) => html`${passageLink(each, passages)} `)}${
    places.length > mostLinks ? `and ${places.length - mostLinks} more` : ''
  }</span>`
}
