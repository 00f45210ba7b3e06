import type { Schedule } from '../model/schedule.ts'
import { attention } from './attention.ts'
import { checks } from './checks.ts'
import type { ReportInput } from './contract.ts'
import { fields } from './fields.ts'
import { spelled } from './labels.ts'
import { type Content, html, type Markup, when } from './markup.ts'
import { milestonesTable } from './milestones-table.ts'
import { notRead } from './not-read.ts'
import { page } from './page.ts'
import { collectPassages } from './passages.ts'
import { contractScript } from './script/contract.ts'
import { sourcePane } from './source-pane.ts'
import { baseStyle } from './style/base.ts'
import { contractStyle } from './style/contract.ts'
import { summary } from './summary.ts'
import { timelineSection } from './timeline/section.ts'
import { counted, longWords, words } from './words.ts'

/** One contract's report: a file that needs nothing besides itself. */
export const contractPage = (input: ReportInput): string => {
  const { schedule, text, pictures, index } = input
  const asOf = input.asOf ?? schedule.options.asOf ?? undefined
  const passages = collectPassages(schedule)
  return page({
    title: `${titleOf(schedule)}: schedule`,
    style: baseStyle + contractStyle,
    script: contractScript,
    body: html`<a class="skip" href="#milestones-h">To the milestones</a>
<div class="wrap">
${head(schedule, index)}
<main>
${attention(schedule, pictures)}
${summary(schedule, asOf)}
${timelineSection(schedule, asOf)}
<div class="bench"><div class="rows">
${milestonesTable(schedule, passages)}
${checks(schedule, passages)}
${fields(schedule, passages)}
${notRead(schedule, passages)}
</div>
${sourcePane(schedule, text, pictures, passages)}
</div></main>
${foot(schedule)}
</div>`,
  })
}

const titleOf = ({ document }: Schedule): string => document.title ?? document.fileName

const head = ({ document, status }: Schedule, index: string | undefined): Markup => html`<header>
<div class="crumb"><span>Contract schedule</span>${when(index !== undefined, () => html`<a href="${index}">All contracts</a>`)}</div>
<h1>${longWords(document.title ?? document.fileName, 160)}</h1>
<div class="meta">${facts(document).map((fact) => html`<span>${fact}</span>`)}<span class="badge ${status}">${{ complete: 'Read completely', partial: 'Read in part', unreadable: 'Not readable' }[status]}</span></div>
</header>`

const facts = ({ title, fileName, contractType, pages, governingLaw }: Schedule['document']): Content[] => [
  ...(title === null ? [] : [words(fileName)]),
  ...(contractType === null ? [] : [spelled(contractType)]),
  ...(pages === null ? [] : [counted(pages, 'page')]),
  ...(governingLaw === null ? [] : [html`Law of ${words(governingLaw)}`]),
]

const foot = ({ document, generator, options }: Schedule): Markup => html`<footer>
<p>Every value is traced to the words that say it; a date that the contract does not fix is not given. Confidence is the measured share of right results among those like it; “not measured” where nothing was.</p>
<p>${words(document.contractId)}${when(document.id !== null, () => html` · <code>${document.id!}</code>`)} · ${generator.name} ${generator.version}${when(options.asOf !== null, () => html` · as of ${options.asOf!}`)}</p>
</footer>`
