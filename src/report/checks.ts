import type { Schedule, ScheduleDiagnostic } from '../model/schedule.ts'
import { html, type Markup, when } from './markup.ts'
import { passageLinks } from './passage-link.ts'
import { checkAnchor, type Passages } from './passages.ts'
import { cut, longWords, oneLine } from './words.ts'

const GRAVITY: Readonly<Record<ScheduleDiagnostic['severity'], number>> = { error: 0, warning: 1, info: 2 }
const SEVERITY: Readonly<Record<ScheduleDiagnostic['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
}
const linked = 6

/** What disagrees or stays open, and what counsel should be asked; the gravest first. */
export const checks = (schedule: Schedule, passages: Passages): Markup => {
  const titles = new Map(schedule.milestones.map(({ id, title }) => [id, title]))
  const listed = schedule.diagnostics
    .map((diagnostic, at) => ({ diagnostic, at }))
    .filter(({ diagnostic }) => diagnostic.stage !== 'ingest')
    .sort((a, b) => GRAVITY[a.diagnostic.severity] - GRAVITY[b.diagnostic.severity])
  return html`<section id="checks" aria-labelledby="checks-h"><h2 id="checks-h">Checks and questions for counsel</h2>${
    listed.length === 0
      ? html`<p class="empty">All checks passed; there is nothing to ask.</p>`
      : html`<ul class="checks">${listed.map(({ diagnostic, at }) => check(diagnostic, at, titles, passages))}</ul>`
  }</section>`
}

export const check = (
  { severity, message, question, milestones, evidence }: ScheduleDiagnostic,
  at: number,
  titles: ReadonlyMap<string, string>,
  passages: Passages,
): Markup => html`<li id="${checkAnchor(at)}" class="check v-${severity}">
<span class="severity">${SEVERITY[severity]}</span>
<div>${when(question !== undefined, () => html`<p class="question">${longWords(question!, 400)}</p>`)}
<p class="${question === undefined ? 'question' : 'note'}">${longWords(message, 400)}</p>
${when(evidence.length > 0, () => passageLinks(evidence, passages))}
${when(milestones.length > 0, () => html`<p class="note">Concerns: ${milestones.slice(0, linked).map((id, n) => html`${n > 0 ? '; ' : ''}<a href="#${id}"><bdi>${cut(oneLine(titles.get(id) ?? id), 60)}</bdi></a>`)}${milestones.length > linked ? ` and ${milestones.length - linked} more` : ''}</p>`)}
</div></li>`
