import type { Milestone } from '../model/milestone.ts'
import { shownPeriod, shownStep, time } from './dates.ts'
import { statusLabel } from './labels.ts'
import { type Content, html, type Markup, when } from './markup.ts'
import { cut, longWords, words } from './words.ts'

/** The date, how it stands, and every step of how it came about: the promise of the program, so always in sight. */
export const dueCell = ({ due }: Milestone): Markup => {
  const { date, endDate, status, derivation } = due
  return html`<div class="when">${
    date === null
      ? html`<span class="nodate">${status === 'blank' ? 'Left blank' : status === 'conflict' ? 'Disputed' : 'No date yet'}</span>`
      : time(date)
  }${when(endDate !== null, () => html` <span class="until">to ${time(endDate!)}</span>`)}</div>
${counts(due)}
${when(date !== null || status === 'waiting', () => html`<span class="status s-${status}">${statusLabel(status)}</span>`)}
${when(derivation.length > 0, () => html`<ol class="steps">${derivation.map((step) => html`<li>${longWords(shownStep(step), 160)}</li>`)}</ol>`)}`
}

/** `monthly`, `45 days after Substantial Completion`: what the contract says of when, where it is not a plain date. */
const counts = ({ type, recurrence, offset, direction, anchor, event }: Milestone['due']): Content => {
  if (type === 'absolute' || type === 'none') return undefined
  const rest = anchor || event || undefined
  const counted = offset === null ? undefined : `${shownPeriod(offset)} ${direction ?? 'after'}`
  const parts = [
    recurrence === null ? undefined : words(cut(recurrence, 80)),
    counted === undefined ? rest && longWords(rest, 120) : html`${counted} ${rest && longWords(rest, 120)}`,
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  return html`<div class="rule">${parts.map((part, at) => html`${at > 0 ? ', ' : ''}${part}`)}</div>`
}
