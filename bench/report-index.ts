import { createWriteStream, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { analyze } from '../src/analyze.ts'
import type { Schedule } from '../src/model/schedule.ts'
import { firstDay, isoOf } from '../src/report/dates.ts'
import { type IndexEntry, indexEntry } from '../src/report/index/entry.ts'
import { indexPage } from '../src/report/index/index-page.ts'
import { startBrowser } from '../test/support/browser.ts'

// How long the index of an archive takes to open and to filter in a browser: node bench/report-index.ts [contracts…]

const fixtures = new URL('../fixtures/', import.meta.url)

const schedules = async (): Promise<Schedule[]> => {
  const files = globSync('*/*.docx', { cwd: fixtures })
  return Promise.all(
    files
      .sort()
      .map(async (name) => (await analyze(readFileSync(new URL(name, fixtures)), { fileName: name })).schedule),
  )
}

const moved = (date: string, days: number): string => (date.length === 10 ? isoOf(firstDay(date) + days) : date)

/** A fixture with its dates moved and its parties renamed: no two contracts are alike. */
const varied = (schedule: Schedule, at: number): IndexEntry => {
  const days = (at * 37) % 2_000
  const suffix = ` ${at % 700}`
  return indexEntry(`contract-${at}`, {
    ...schedule,
    document: { ...schedule.document, title: `${schedule.document.title} No. ${at}` },
    parties: schedule.parties.map((party) => ({ ...party, name: `${party.name}${suffix}` })),
    milestones: schedule.milestones.map((milestone) => ({
      ...milestone,
      due: { ...milestone.due, date: milestone.due.date && moved(milestone.due.date, days) },
    })),
  })
}

/** What a reader does, and the event that the page hears. Time until the rows are laid out. */
const ACTIONS: readonly (readonly [string, string])[] = [
  ['due within 60 days', "set('within', '60')"],
  ['… and payments', "set('kind', '0')"],
  ['… and any time again', "set('within', '')"],
  ['all kinds', "set('kind', '')"],
  ['words: software', "set('q', 'software')"],
  ['words: a milestone', "set('q', 'shall deliver the final')"],
  ['no words', "set('q', '')"],
  ['party', "set('party', 'llc 12')"],
  ['every party', "set('party', '')"],
  ['low confidence', "tick('low')"],
  ['sort by title', "press('[data-sort=title]')"],
  ['sort by total', "press('[data-sort=total]')"],
]
const HELPERS = `
const form = document.getElementById('filters')
const hear = () => form.dispatchEvent(new Event('submit', { cancelable: true }))
const set = (id, value) => { document.getElementById(id).value = value; hear() }
const tick = (id) => { document.getElementById(id).checked = true; hear() }
const press = (selector) => document.querySelector(selector).click()
`
const timed = async (page: Page, action: string): Promise<number> =>
  (await page.evaluate(
    `(() => { ${HELPERS} const begun = performance.now(); ${action}; document.body.offsetHeight; return performance.now() - begun })()`,
  )) as number

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const counts = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'milestones-index-'))
const browser = await startBrowser()
try {
  const made = await schedules()
  for (const count of counts.length > 0 ? counts : [1_000, 10_000]) {
    const path = join(folder, `${count}.html`)
    async function* entries() {
      for (let at = 0; at < count; at += 1) yield varied(made[at % made.length]!, at)
    }
    const written = performance.now()
    await pipeline(
      Readable.from(indexPage(entries(), { asOf: '2026-01-15', folder: 'contracts' })),
      createWriteStream(path),
    )
    const writing = performance.now() - written
    const page = await browser.newPage()
    const opened = performance.now()
    await page.goto(pathToFileURL(path).href)
    await page.locator('#rows tr').first().waitFor()
    console.log(
      `\n${count} contracts: ${(statSync(path).size / 1024 ** 2).toFixed(1)} MiB, written in ${(writing / 1000).toFixed(1)} s (memory ${Math.round(process.memoryUsage.rss() / 1024 ** 2)} MiB), opened in ${((performance.now() - opened) / 1000).toFixed(2)} s`,
    )
    for (const [name, action] of ACTIONS) {
      const times: number[] = []
      for (let n = 0; n < 5; n += 1) times.push(await timed(page, action))
      console.log(
        `  ${name.padEnd(24)} ${median(times).toFixed(0).padStart(5)} ms  ${await page.locator('#count').textContent()}`,
      )
    }
    await page.close()
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
