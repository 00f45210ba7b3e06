import { shownDate } from '../dates.ts'
import { KINDS, kindLabel } from '../labels.ts'
import { html, type Markup } from '../markup.ts'
import { pageAround } from '../page.ts'
import { indexScript } from '../script/index.ts'
import { baseStyle } from '../style/base.ts'
import { indexStyle } from '../style/index.ts'
import type { IndexEntry } from './entry.ts'

export interface IndexOptions {
  /** The day that `due within` counts from; undefined: the reader's own clock. */
  readonly asOf: string | undefined
  /** Folder of the reports, seen from the index. */
  readonly folder: string
}

const mostWithoutScript = 500

/** The index, piece by piece, so that it never stands in memory as a whole. */
export async function* indexPage(
  entries: AsyncIterable<IndexEntry>,
  { asOf, folder }: IndexOptions,
): AsyncGenerator<string> {
  const [head, foot] = pageAround({ title: 'Contracts', style: baseStyle + indexStyle, script: indexScript })
  yield head
  yield `${body(asOf)}\n<script type="application/json" id="data">{"folder":${inScript(folder)},"asOf":${inScript(asOf ?? null)},"contracts":[`
  const first: IndexEntry[] = []
  let count = 0
  for await (const entry of entries) {
    yield `${count === 0 ? '\n' : ',\n'}${inScript(entry)}`
    if (first.length < mostWithoutScript) first.push(entry)
    count += 1
  }
  yield `\n]}</script>\n${plainList(first, count, folder)}`
  yield foot
}

/** JSON that cannot end the element it stands in. */
const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** For a browser without scripts: the way to the reports. */
const plainList = (entries: readonly IndexEntry[], count: number, folder: string): Markup =>
  html`<noscript><div class="wrap"><p>Filters need JavaScript. ${
    count > entries.length ? `The first ${entries.length} of ${count} contracts:` : 'The contracts:'
  }</p><ul>${entries.map(([name, title, file]) => html`<li><a href="${reportLink(folder, name)}"><bdi>${title}</bdi></a> <span class="note"><bdi>${file}</bdi></span></li>`)}</ul></div></noscript>`

const reportLink = (folder: string, name: string): string =>
  `${folder}/${encodeURIComponent(`${name.toWellFormed()}.html`)}`

const WITHIN = [7, 14, 30, 60, 90, 180, 365]

const body = (asOf: string | undefined): Markup => html`<a class="skip" href="#list-h">To the contracts</a>
<div class="wrap">
<header><div class="crumb">Contract schedules</div><h1>Contracts</h1>
<div class="tiles" id="tiles" aria-label="At a glance" role="group"></div></header>
<main>
<form class="filters" role="search" aria-label="Filter contracts" id="filters">
<label class="wide">Search<input type="search" id="q" placeholder="Title, file, party or milestone" autocomplete="off"></label>
<label>Due<select id="within"><option value="">any time</option>${WITHIN.map((days) => html`<option value="${days}">within ${days} days</option>`)}<option value="none">nothing ahead</option></select></label>
<label>Kind<select id="kind"><option value="">any kind</option>${KINDS.map((kind, at) => html`<option value="${at}">${kindLabel(kind)}</option>`)}</select></label>
<label>Party<input id="party" list="parties" placeholder="any party" autocomplete="off"><datalist id="parties"></datalist></label>
<div class="checks" role="group" aria-label="Needs a look"><label class="check"><input type="checkbox" id="low"> low confidence</label><label class="check"><input type="checkbox" id="conflict"> conflicts</label><label class="check"><input type="checkbox" id="unread"> not wholly read</label></div>
<button type="reset" class="chip">Clear</button>
</form>
<div class="bar"><h2 id="list-h">All contracts</h2><p class="count" id="count" role="status" aria-live="polite"></p></div>
<div class="scroll" role="region" aria-labelledby="list-h" tabindex="0"><table class="contracts"><caption class="unseen">Contracts with their next due date${asOf === undefined ? '' : `, counted from ${shownDate(asOf)}`}</caption>
<thead><tr>${COLUMNS.map(([key, name, side]) => html`<th scope="col"${side === 'num' ? html` class="num"` : ''} data-key="${key}"><button type="button" class="sort" data-sort="${key}">${name}<span class="arrow" aria-hidden="true"></span></button></th>`)}</tr></thead>
<tbody id="rows"></tbody></table></div>
<nav class="pages" aria-label="Pages of the list"><button type="button" class="chip" id="before">Earlier</button><span id="where"></span><button type="button" class="chip" id="after">More</button></nav>
</main>
<footer><p>${asOf === undefined ? 'Days are counted from the clock of this computer.' : `Days are counted from ${shownDate(asOf)}.`} A date that a contract does not fix is not given: such milestones stand in the contract’s own report.</p></footer>
</div>`

const COLUMNS = [
  ['title', 'Contract', ''],
  ['next', 'Next due', ''],
  ['total', 'Total value', 'num'],
  ['milestones', 'Milestones', 'num'],
  ['look', 'Needs a look', ''],
] as const
