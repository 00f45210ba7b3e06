import type { Schedule } from '../model/schedule.ts'
import { isLow } from './labels.ts'
import { html, type Markup } from './markup.ts'
import type { Pictures } from './page-image.ts'
import { counted } from './words.ts'

/** What needs a person, counted: the sentence that a reviewer reads first. */
export const attention = ({ status, milestones, diagnostics }: Schedule, { state }: Pictures): Markup => {
  const due = (wanted: string): number => milestones.filter((milestone) => milestone.due.status === wanted).length
  const low = milestones.filter(({ confidence }) => isLow(confidence)).length
  const checks = diagnostics.filter(({ stage, severity }) => stage !== 'ingest' && severity !== 'info').length
  const questions = diagnostics.filter(({ question }) => question !== undefined).length
  const points: readonly (readonly [boolean, string, string])[] = [
    [status === 'unreadable', 'could not be read', '#not-read'],
    [status === 'partial', 'not all of it was read', '#not-read'],
    [state === 'changed', 'the file has changed since it was read', '#source'],
    [due('conflict') > 0, counted(due('conflict'), 'disputed date'), '#milestones'],
    [checks > 0, counted(checks, 'check does not add up', 'checks do not add up'), '#checks'],
    [due('blank') > 0, `${counted(due('blank'), 'due point')} left blank`, '#milestones'],
    [low > 0, `${counted(low, 'value')} of low confidence`, '#milestones'],
    [questions > 0, counted(questions, 'question for counsel', 'questions for counsel'), '#checks'],
  ]
  const open = points.filter(([applies]) => applies)
  if (open.length === 0)
    return html`<p class="attention calm"><strong>Nothing stands out.</strong> All was read, nothing disagrees, and no value is of low confidence.</p>`
  return html`<div class="attention"><strong id="look-h">Needs a look</strong><ul aria-labelledby="look-h">${open.map(([, text, to]) => html`<li><a href="${to}"${to === '#milestones' ? html` data-look="1"` : ''}>${text}</a></li>`)}</ul></div>`
}
