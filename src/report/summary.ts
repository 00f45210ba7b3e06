import type { Schedule } from '../model/schedule.ts'
import { money } from './amounts.ts'
import { shownPeriod, time } from './dates.ts'
import { spelled } from './labels.ts'
import { type Content, html, type Markup, when } from './markup.ts'
import { nextDates } from './next-dates.ts'
import { words } from './words.ts'

/** What a reader wants to know before all else: who, how long, how much, what next. */
export const summary = (schedule: Schedule, asOf: string | undefined): Markup => {
  const { parties, totalValue } = schedule
  return html`<section id="summary" aria-labelledby="summary-h">
<h2 id="summary-h" class="unseen">Summary</h2>
<div class="facts">
<div class="fact"><h3>Parties</h3>${
    parties.length === 0
      ? html`<p class="empty">None was found.</p>`
      : html`<ul class="parties">${parties.map(({ name, role, side }) => html`<li><strong>${words(name)}</strong>${when(role !== null, () => html` <span class="note">${words(role!)}</span>`)}${when(side !== null, () => html` <span class="side">${side === 'us' ? 'our side' : 'other side'}</span>`)}</li>`)}</ul>`
  }</div>
<div class="fact"><h3>Term</h3>${term(schedule)}</div>
<div class="fact"><h3>Total value</h3>${
    totalValue === null
      ? html`<p class="empty">Not stated as one sum.</p>`
      : html`<p class="big">${words(money(totalValue.value, totalValue.currency))}</p>`
  }</div>
${nextDates(schedule, asOf)}
</div></section>`
}

const RENEWAL: Readonly<Record<string, string>> = {
  automatic: 'renews automatically',
  option: 'may be renewed',
  evergreen: 'runs on until it is ended',
  none: 'does not renew',
}

const term = ({ keyDates }: Schedule): Markup => {
  const { agreementDate, effectiveDate, expirationDate, renewalType, renewalNoticeDate, renewalTerm, currentTerm } =
    keyDates
  const rows: readonly (readonly [string, Content])[] = [
    ['Agreement', agreementDate === null ? undefined : time(agreementDate)],
    ['Effective', effectiveDate === null ? undefined : time(effectiveDate)],
    ['Ends', expirationDate === null ? undefined : expirationDate === 'perpetual' ? 'no end' : time(expirationDate)],
    ['Length', keyDates.term === null ? undefined : shownPeriod(keyDates.term)],
    [
      'Renewal',
      renewalType === null
        ? undefined
        : [RENEWAL[renewalType] ?? spelled(renewalType), renewalTerm === null ? '' : `, ${shownPeriod(renewalTerm)}`],
    ],
    ['Notice by', renewalNoticeDate === null ? undefined : time(renewalNoticeDate)],
    ['Running now', currentTerm === null ? undefined : html`${time(currentTerm.start)} to ${time(currentTerm.end)}`],
  ]
  const known = rows.filter(([, value]) => value !== undefined)
  if (known.length === 0) return html`<p class="empty">No date of the contract’s own life was found.</p>`
  return html`<dl class="pairs">${known.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`
}
