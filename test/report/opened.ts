import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

export interface Opened {
  readonly page: Page
  /** Addresses that were asked for, errors and messages of the page, dialogs. */
  readonly heard: string[]
}

/** A page from disk, without a network, on a day that may be named; everything that it asks for or complains of is heard. */
export async function open(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  at?: string,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  if (at !== undefined) await page.clock.setFixedTime(new Date(at))
  const heard: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith('data:image/png;') && !url.startsWith(address.replace(/[^/]*$/, '')))
      heard.push(`request ${url}`)
  })
  page.on('console', (message) => void heard.push(`console ${message.text()}`))
  page.on('pageerror', (error) => void heard.push(`error ${error.message}`))
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(address)
  return { page, heard }
}

/** Where an element stands, in pixels of the window. */
export async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox()
  expect(box, selector).not.toBeNull()
  return box!
}
