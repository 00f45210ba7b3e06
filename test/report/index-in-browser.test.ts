import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Milestone } from '../../src/model/milestone.ts'
import type { Schedule } from '../../src/model/schedule.ts'
import { firstDay, isoOf, lastDay, shownDate } from '../../src/report/dates.ts'
import { type IndexEntry, indexEntry } from '../../src/report/index/entry.ts'
import { indexPage } from '../../src/report/index/index-page.ts'
import { exactStep, nextOccurrence } from '../../src/report/recurrence.ts'
import { startBrowser } from '../support/browser.ts'
import { due, scheduleOf } from '../support/schedule.ts'
import { addressOf } from './made-report.ts'
import { open } from './opened.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
}, 180_000)
afterAll(() => browser.close())

const entry = (name: string, milestones: readonly Partial<Milestone>[], facts: Partial<Schedule> = {}): IndexEntry => {
  const { schedule } = scheduleOf(milestones, facts)
  return indexEntry(name, {
    ...schedule,
    document: { ...schedule.document, title: `Contract ${name}`, fileName: `${name}.pdf` },
  })
}
const party = (name: string): Schedule['parties'][number] => ({
  id: 'party-1',
  name,
  role: null,
  aliases: [],
  side: null,
  evidence: [],
})

const ENTRIES = [
  entry('late', [{ kind: 'payment', due: due({ date: '2025-09-01' }) }], { parties: [party('Harbour Foods Ltd')] }),
  entry('soon', [
    { kind: 'deliverable', due: due({ date: '2025-01-20' }), title: 'Deliver the lighthouse drawings' },
    { kind: 'payment', due: due({ date: '2025-03-01' }), confidence: 0.4 },
  ]),
  entry('past', [{ kind: 'payment', due: due({ date: '2024-01-01' }), confidence: 0.9 }]),
  entry('torn', [{ kind: 'notice', due: due({ status: 'conflict' }) }], { status: 'partial' }),
]

const opened = async (entries: readonly IndexEntry[] = ENTRIES, asOf: string | undefined = '2025-01-15') => {
  async function* stream() {
    yield* entries
  }
  let html = ''
  for await (const part of indexPage(stream(), { asOf, folder: 'contracts' })) html += part
  const made = await open(browser, addressOf(html, 'index.html'))
  const { page } = made
  const names = () => page.locator('#rows .name').allTextContents()
  return { ...made, names, count: () => page.locator('#count').textContent() }
}

test('contracts stand in the order of what is due next', async () => {
  const { page, names, heard } = await opened()
  expect(await names()).toEqual(['Contract soon', 'Contract late', 'Contract past', 'Contract torn'])
  expect(await page.locator('#rows tr').first().locator('.when').textContent()).toBe('20 Jan 2025')
  expect(await page.locator('#rows tr').first().locator('.due-title a').getAttribute('href')).toBe(
    'contracts/soon.html#m-0000000000',
  )
  expect(heard).toEqual([])
})

test('filters: due within, kind, party, words, what needs a look; how many are left is told', async () => {
  const { page, names, count } = await opened()
  await page.selectOption('#within', '60')
  expect(await names()).toEqual(['Contract soon'])
  expect(await count()).toBe('1 of 4 contracts')
  await page.selectOption('#kind', { label: 'Payment' })
  expect(await page.locator('#rows .when').textContent()).toBe('1 Mar 2025')
  await page.selectOption('#within', '30')
  expect(await names()).toEqual([])
  expect(await page.locator('#where').textContent()).toBe('No contract matches')
  await page.locator('button[type=reset]').click()
  await expect.poll(count).toBe('4 contracts')
  await page.fill('#q', 'LIGHTHOUSE')
  await expect.poll(names).toEqual(['Contract soon'])
  await page.fill('#q', '')
  await page.fill('#party', 'harbour')
  await expect.poll(names).toEqual(['Contract late'])
  await page.fill('#party', '')
  await expect.poll(count).toBe('4 contracts')
  for (const [box, expected] of [
    ['#low', ['Contract soon']],
    ['#conflict', ['Contract torn']],
    ['#unread', ['Contract torn']],
  ] as const) {
    await page.check(box)
    expect(await names()).toEqual(expected)
    await page.uncheck(box)
  }
  await page.selectOption('#within', 'none')
  expect(await names()).toEqual(['Contract past', 'Contract torn'])
})

test('columns sort both ways, and say so', async () => {
  const { page, names } = await opened()
  await page.locator('[data-sort=title]').click()
  expect(await names()).toEqual(['Contract late', 'Contract past', 'Contract soon', 'Contract torn'])
  expect(await page.locator('th[data-key=title]').getAttribute('aria-sort')).toBe('ascending')
  await page.locator('[data-sort=title]').click()
  expect((await names())[0]).toBe('Contract torn')
})

test('more than fit on a page are on the next', async () => {
  const { page, names } = await opened(Array.from({ length: 120 }, (_, at) => entry(`c${at}`, [])))
  expect(await names()).toHaveLength(50)
  await page.locator('#after').click()
  await page.locator('#after').click()
  expect(await page.locator('#where').textContent()).toBe('101 to 120 of 120')
  expect(await page.locator('#after').isDisabled()).toBe(true)
})

test('the next time of a recurrence is only told where its days are exact, and is the one that the report tells', async () => {
  const today = firstDay('2025-01-15')
  const nextIso = (each: Milestone['due']) => {
    const until = each.endDate === null ? undefined : lastDay(each.endDate)
    const next = nextOccurrence(firstDay(each.date!), exactStep(each), until, today)
    return next === undefined ? undefined : isoOf(next)
  }
  const recurring = (date: string, rrule: string | null, endDate: string | null = null) =>
    due({ type: 'recurring', date, rrule, recurrence: 'x', endDate })
  const dues = [
    recurring('2024-01-31', 'FREQ=MONTHLY;BYMONTHDAY=31'),
    recurring('2024-01-28', 'FREQ=MONTHLY;BYMONTHDAY=28'),
    recurring('2023-02-05', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=5'),
    recurring('2024-03-05', 'FREQ=WEEKLY;BYDAY=TU'),
    recurring('2024-03-05', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'),
    recurring('2024-03-06', 'FREQ=MONTHLY;BYDAY=1WE'),
    recurring('2024-03-05', null),
    recurring('2024-03-05', 'FREQ=WEEKLY;BYDAY=TU', '2024-12-01'),
  ]
  const { page } = await opened(
    dues.map((each, at) =>
      entry(`r${at}`, [{ due: each }], { keyDates: { ...scheduleOf([]).schedule.keyDates, expirationDate: null } }),
    ),
  )
  await page.locator('[data-sort=title]').click()
  const texts = await Promise.all(
    dues.map((_, at) => page.locator('#rows tr').nth(at).locator('td').first().textContent()),
  )
  expect(texts.map((text) => /^\d+ \w+ \d{4}/.exec(text!)?.[0])).toEqual(
    dues.map((each) => {
      const next = nextIso(each)
      return next && shownDate(next)
    }),
  )
  expect(dues.map((each) => nextIso(each))).toEqual([
    undefined,
    '2025-01-28',
    '2025-02-05',
    '2025-01-21',
    '2025-01-21',
    undefined,
    undefined,
    undefined,
  ])
  expect(dues.map(exactStep)).toEqual([0, 1, 12, -7, -14, 0, 0, -7])
})
