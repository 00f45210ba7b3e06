import type { Schedule } from '../model/schedule.ts'
import type { Smartfield } from '../model/smartfield.ts'
import { money } from './amounts.ts'
import { shownPeriod, time } from './dates.ts'
import { shownConfidence, spelled, statusLabel } from './labels.ts'
import { type Content, html, type Markup, when } from './markup.ts'
import { passageLinks } from './passage-link.ts'
import { fieldAnchor, type Passages } from './passages.ts'
import { longWords, words } from './words.ts'

/** The contract's own fields, and what was looked for and not found: a blank place in a report says nothing, a list does. */
export const fields = ({ smartfields, status }: Schedule, passages: Passages): Markup => {
  const own = smartfields.filter(({ milestone }) => milestone === null)
  const found = own.filter((field) => field.status !== 'absent')
  const absent = own.filter((field) => field.status === 'absent')
  return html`<section id="fields" aria-labelledby="fields-h"><h2 id="fields-h">Fields of the contract</h2>${
    found.length === 0
      ? html`<p class="empty">None was found.</p>`
      : html`<div class="scroll" role="region" aria-labelledby="fields-h" tabindex="0"><table class="fields"><caption class="unseen">Fields, their values and where they stand</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Passage</th><th scope="col">Confidence</th></tr></thead>
<tbody>${found.map((field) => row(field, passages))}</tbody></table></div>`
  }
<h3 id="absent">Looked for and not found</h3>${
    absent.length === 0
      ? html`<p class="empty">${own.length === 0 ? 'Nothing was looked for.' : 'Everything that was looked for was found.'}</p>`
      : html`<ul class="absent">${absent.map(({ title, uid }) => html`<li id="${fieldAnchor(uid)}">${words(title)}</li>`)}</ul>
<p class="note">${status === 'complete' ? 'The whole text was searched. The contract may still say it in words that no rule knows.' : 'Not all of the contract was read: it may stand in the part that is missing.'}</p>`
  }</section>`
}

const row = (field: Smartfield, passages: Passages): Markup => html`<tr id="${fieldAnchor(field.uid)}">
<th scope="row">${words(field.title)}</th>
<td>${value(field)} ${when(field.status !== 'stated', () => html`<span class="status s-${field.status}">${statusLabel(field.status)}</span>`)}</td>
<td>${when(field.evidence.length > 0, () => passageLinks(field.evidence, passages))}</td>
<td><span class="${field.confidence === null ? 'note' : 'value'}">${shownConfidence(field.confidence)}</span></td></tr>`

const value = ({ value, typedValue }: Smartfield): Content => {
  if (value === null) return html`<span class="note">–</span>`
  switch (typedValue?.kind) {
    case 'date':
      return time(typedValue.date)
    case 'duration':
      return shownPeriod(typedValue.duration)
    case 'money':
      return words(money(typedValue.value, typedValue.currency))
    case 'choice':
      return /^[a-z-]+$/.test(value) ? spelled(value) : words(value)
    default:
      return longWords(value)
  }
}
