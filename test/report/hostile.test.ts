import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contractPage } from '../../src/report/contract-page.ts'
import { indexEntry } from '../../src/report/index/entry.ts'
import { indexPage } from '../../src/report/index/index-page.ts'
import { startBrowser } from '../support/browser.ts'
import { ATTACKS, hostile } from './hostile.ts'
import { addressOf } from './made-report.ts'
import { open } from './opened.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
}, 180_000)
afterAll(() => browser.close())

const reportOf = (attack: string, text: 'with' | 'without' = 'with'): string => {
  const made = hostile(attack)
  return contractPage({
    name: attack,
    schedule: made.schedule,
    text: text === 'with' ? made.text : undefined,
    pictures: { state: 'missing', pages: [], leftOut: 0 },
    asOf: undefined,
    index: '../index.html',
  })
}

const indexOf = async (attack: string): Promise<string> => {
  async function* entries() {
    yield indexEntry(attack, hostile(attack).schedule)
  }
  let html = ''
  for await (const part of indexPage(entries(), { asOf: '2024-01-01', folder: 'contracts' })) html += part
  return html
}

describe.each(ATTACKS.map((attack) => [attack.slice(0, 60), attack] as const))('%j', (_, attack) => {
  test('is shown, and neither runs nor asks for anything', async () => {
    for (const html of [reportOf(attack), reportOf(attack, 'without'), await indexOf(attack)]) {
      const { page, heard } = await open(browser, addressOf(html))
      await page.mouse.move(300, 300)
      expect(heard).toEqual([])
      expect(await page.evaluate('window.hurt')).toBeUndefined()
      expect(
        await page.evaluate(
          "document.querySelectorAll('script:not([type]), base, link, iframe, object, embed').length",
        ),
      ).toBe(1)
      expect(
        await page.evaluate(
          "[...document.querySelectorAll('*')].flatMap((e) => [...e.attributes]).filter((a) => /^on|^style$/.test(a.name)).length",
        ),
      ).toBe(0)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1280)
    }
  }, 120_000)
})

test('of a word of 100,000 letters the beginning is shown, and the rest on demand', async () => {
  const { page } = await open(browser, addressOf(reportOf('b'.repeat(100_000), 'without')))
  const title = page.locator('h1 details')
  expect((await title.locator('summary').textContent())?.length).toBeLessThan(200)
  await title.locator('summary').click()
  expect(await title.locator('> bdi').textContent()).toHaveLength(100_000)
})
