import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractPage } from '../../src/report/contract-page.ts'
import { makePdf } from '../ingest/make-pdf.ts'
import { startBrowser } from '../support/browser.ts'
import { due, scheduleOf } from '../support/schedule.ts'
import { CONTRACT } from '../support/terminal.ts'
import { addressOf, reportOf } from './made-report.ts'
import { boxOf, open } from './opened.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
}, 180_000)
afterAll(() => browser.close())

const SENTENCE = 'The Client shall pay the Consultant $5,000 on April 1, 2024.'
const LEFT = 72
const TOP = 300
const SIZE = 12

/** A contract on a Letter page; the sentence with the payment is drawn at a place that is known. */
const drawn = (rotate = 0): Promise<Uint8Array> =>
  makePdf((pdf) => {
    pdf.fontSize(SIZE).text('CONSULTING AGREEMENT', LEFT, 80)
    pdf.text('This Agreement is made on March 4, 2024 between Harbour Foods Ltd (the "Client")', LEFT, 120)
    pdf.text('and Northlight Studio LLC (the "Consultant").', LEFT, 136)
    pdf.text(SENTENCE, LEFT, TOP, { lineBreak: false })
    const { dictionary } = pdf.page as unknown as { dictionary: { data: Record<string, unknown> } }
    if (rotate !== 0) dictionary.data.Rotate = rotate
    pdf.addPage().fontSize(SIZE)
    for (let line = 0; line < 30; line += 1) pdf.text(`Nothing is due by line ${line}.`, LEFT, 80 + 18 * line)
    pdf.text('The Consultant shall deliver the final report on June 3, 2024.', LEFT, 640)
  })

const widthOfSentence = async (): Promise<number> => {
  let width = 0
  await makePdf((pdf) => {
    width = pdf.fontSize(SIZE).widthOfString(SENTENCE)
  })
  return width
}

const payment = 'tr[data-kind=payment]'
const deliverable = 'tr[data-kind=deliverable]'

/** Id of what has the focus, or where it leads. */
const focused = (page: Page) =>
  page.evaluate('document.activeElement.id || document.activeElement.getAttribute("href")')

test('from a milestone to its passage on the page and back, by keys', async () => {
  const { page, heard } = await open(browser, addressOf(await reportOf(await drawn(), 'drawn.pdf')))
  const link = page.locator(`${deliverable} a.place`).first()
  const target = (await link.getAttribute('href'))!
  await link.focus()
  await page.keyboard.press('Enter')
  const mark = page.locator(`.sheet ${target}`)
  await expect.poll(() => focused(page)).toBe(target.slice(1))
  expect(await mark.getAttribute('aria-label')).toContain('deliver the final report on June 3, 2024')
  expect(await mark.getAttribute('class')).toContain(' on')
  await expect.poll(async () => (await boxOf(page, `.sheet ${target}`)).y).toBeLessThan(900)
  expect((await boxOf(page, `.sheet ${target}`)).y).toBeGreaterThan(0)
  expect(await page.locator('#back').isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe(target)
  await page.keyboard.press('Enter')
  await page.locator('#back').click()
  await expect.poll(() => focused(page)).toBe(target)
  // A mark leads to its row.
  await page.locator(`.sheet ${(await page.locator(`${payment} a.place`).first().getAttribute('href'))!}`).click()
  await expect.poll(() => page.locator(payment).first().getAttribute('class')).toContain('on')
  expect(heard).toEqual([])
})

test.each([
  [0, { left: LEFT, top: TOP }],
  // Turned clockwise by a quarter: what was at the left is at the top, what was at the top is at the right.
  [90, { left: 792 - TOP - SIZE, top: LEFT }],
])('the mark holds the quoted words: page turned by %i degrees', async (rotate, place) => {
  const { page } = await open(browser, addressOf(await reportOf(await drawn(rotate), 'drawn.pdf')))
  const target = (await page.locator(`${payment} a.place`).first().getAttribute('href'))!
  const [sheet, mark] = [await boxOf(page, '#page-1 img'), await boxOf(page, `${target} rect`)]
  const scale = sheet.width / (rotate === 0 ? 612 : 792)
  const length = (await widthOfSentence()) * scale
  const words = {
    left: place.left * scale,
    top: place.top * scale,
    right: place.left * scale + (rotate === 0 ? length : SIZE * scale),
    bottom: place.top * scale + (rotate === 0 ? SIZE * scale : length),
  }
  const found = {
    left: mark.x - sheet.x,
    top: mark.y - sheet.y,
    right: mark.x - sheet.x + mark.width,
    bottom: mark.y - sheet.y + mark.height,
  }
  const slack = 5 * scale
  for (const side of ['left', 'top', 'right', 'bottom'] as const)
    expect(Math.abs(found[side] - words[side]), side).toBeLessThan(slack)
})

test('without pages the words themselves are marked in the text', async () => {
  const { page } = await open(browser, addressOf(await reportOf(Buffer.from(CONTRACT), 'contract.txt')))
  await page.locator(`${payment} a.place`).first().click()
  expect(await page.locator('mark.on').allInnerTexts()).toEqual([
    'The Client shall pay the Consultant $5,000 on April 1, 2024.',
  ])
})

test('chips filter the milestones, and what is left is told', async () => {
  const { page } = await open(browser, addressOf(await reportOf(await drawn(), 'drawn.pdf')))
  const visible = () => page.locator('table.milestones tbody tr:visible').count()
  const all = await visible()
  await page.locator('[data-kind=payment][aria-pressed]').click()
  expect(await visible()).toBe(await page.locator(payment).count())
  expect(await page.locator('#count').textContent()).toBe(`1 of ${all} milestones`)
  await page.locator('[data-kind=payment][aria-pressed]').click()
  expect(await visible()).toBe(all)
})

test('without scripts links still lead to the passage and back', async () => {
  const { page } = await open(browser, addressOf(await reportOf(await drawn(), 'drawn.pdf')), {
    javaScriptEnabled: false,
  })
  const link = page.locator(`${payment} a.place`).first()
  const target = (await link.getAttribute('href'))!
  await link.click()
  expect(page.url()).toContain(target)
  await page.locator(`.sheet ${target}`).click()
  expect(page.url()).toContain(`#${await page.locator(payment).first().getAttribute('id')}`)
})

test('on paper derivations, passages and sources are open, and controls are gone', async () => {
  const { page } = await open(browser, addressOf(await reportOf(await drawn(), 'drawn.pdf')))
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator(`${payment} .more blockquote`).isVisible()).toBe(true)
  expect(await page.locator('#filters').isVisible()).toBe(false)
  const paper = await page.pdf({ preferCSSPageSize: true })
  expect(paper.length).toBeGreaterThan(10_000)
})

test('the dates that come next by the clock of the reader are those that come next from the same day, named', async () => {
  const recurring = { type: 'recurring', recurrence: 'weekly' } as const
  const { schedule, text } = scheduleOf(
    [
      { due: due({ date: '2024-03-01' }), title: 'past' },
      { due: due({ ...recurring, date: '2024-03-05', rrule: 'FREQ=WEEKLY;BYDAY=TU' }), title: 'weekly' },
      {
        due: due({ ...recurring, date: '2024-03-05', rrule: 'FREQ=WEEKLY;BYDAY=TU', endDate: '2024-04-01' }),
        title: 'over',
      },
      { due: due({ date: '2024-05-01', endDate: '2025-02-01' }), title: 'window' },
      { due: due({ date: '2025-03' }), title: 'month' },
    ],
    { keyDates: { ...scheduleOf([]).schedule.keyDates, expirationDate: null } },
  )
  const pictures = { state: 'no-pages', pages: [], leftOut: 0 } as const
  const shown = async (asOf: string | undefined) => {
    const { page } = await open(
      browser,
      addressOf(contractPage({ name: 'a', schedule, text, pictures, asOf, index: undefined })),
      {},
      '2025-01-15T12:00:00',
    )
    return (await page.locator('#next li:visible').allTextContents()).map((line) => line.replace(/\s+/g, ' '))
  }
  const named = await shown('2025-01-15')
  expect(named.map((line) => line.replace(/ \w+: /, ' '))).toEqual([
    '21 Jan 2025 weekly',
    '1 Feb 2025 window',
    'Mar 2025 month',
  ])
  expect(await shown(undefined)).toEqual(named)
})
