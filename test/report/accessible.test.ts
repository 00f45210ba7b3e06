import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexEntry } from '../../src/report/index/entry.ts'
import { indexPage } from '../../src/report/index/index-page.ts'
import { builtFolder } from '../fixtures/build.ts'
import { startBrowser } from '../support/browser.ts'
import { scheduleOfFixture } from '../support/built-fixture.ts'
import { seriousViolations } from './axe.ts'
import { addressOf, reportOf } from './made-report.ts'
import { open } from './opened.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
}, 180_000)
afterAll(() => browser.close())

const index = async (): Promise<string> => {
  const names = ['services/managed-it', 'consulting/redacted-advisory', 'influencer/skincare-campaign']
  const schedules = await Promise.all(names.map((name) => scheduleOfFixture(name)))
  async function* entries() {
    for (const [at, { schedule }] of schedules.entries()) yield indexEntry(names[at]!.replace('/', '__'), schedule)
  }
  let html = ''
  for await (const part of indexPage(entries(), { asOf: '2025-01-15', folder: 'contracts' })) html += part
  return html
}
const fixture = (path: string) => readFileSync(join(builtFolder, path))
const PAGES: readonly (readonly [string, () => Promise<string>])[] = [
  ['a report with pages', () => reportOf(fixture('services/managed-it.pdf'), 'managed-it.pdf')],
  ['a report with text', () => reportOf(fixture('consulting/redacted-advisory.docx'), 'redacted-advisory.docx')],
  ['the index', index],
]

describe.each(PAGES)('%s', (_, make) => {
  test.each(['light', 'dark'] as const)(
    'has no serious violation of accessibility: %s',
    async (colorScheme) => {
      const { page, heard } = await open(browser, addressOf(await make()), { colorScheme })
      expect(await seriousViolations(page)).toEqual([])
      expect(heard).toEqual([])
    },
    120_000,
  )

  test('is not wider than the window, at 800 pixels and at 360', async () => {
    const address = addressOf(await make())
    for (const width of [800, 360]) {
      const { page } = await open(browser, address, { viewport: { width, height: 800 } })
      expect(await page.evaluate('document.documentElement.scrollWidth'), String(width)).toBeLessThanOrEqual(width)
    }
  }, 120_000)
})
