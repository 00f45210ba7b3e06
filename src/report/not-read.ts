import type { Schedule } from '../model/schedule.ts'
import { check } from './checks.ts'
import { html, type Markup } from './markup.ts'
import type { Passages } from './passages.ts'

/** How the file was read and what of it was not. */
export const notRead = ({ status, diagnostics, document }: Schedule, passages: Passages): Markup => {
  const listed = diagnostics
    .map((diagnostic, at) => ({ diagnostic, at }))
    .filter(({ diagnostic }) => diagnostic.stage === 'ingest')
  return html`<section id="not-read" aria-labelledby="not-read-h"><h2 id="not-read-h">What was not read</h2>
<p>${statement(status, document.pages)}${recognised(document.ocrPages)}</p>${
    listed.length === 0
      ? ''
      : html`<ul class="checks">${listed.map(({ diagnostic, at }) => check(diagnostic, at, new Map(), passages))}</ul>`
  }</section>`
}

const statement = (status: Schedule['status'], pages: number | null): string => {
  if (status === 'unreadable') return 'Nothing could be read.'
  if (status === 'partial')
    return 'Part of the contract was not read, or not well: what stands there is missing from this report.'
  return pages === null
    ? 'All of the text was read.'
    : `All ${pages === 1 ? 'of the page' : `${pages} pages`} were read.`.replace('page were', 'page was')
}

const recognised = (pages: readonly number[]): string => {
  if (pages.length === 0) return ''
  const list = pages.length > 12 ? `${pages.slice(0, 12).join(', ')} and ${pages.length - 12} more` : pages.join(', ')
  return ` Read by text recognition: p. ${list}.`
}
