import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { analyze } from '../../src/analyze.ts'
import { htmlReport } from '../../src/batch/report/html-report.ts'
import { EMITTERS } from '../../src/emit/index.ts'
import { builtFolder } from '../fixtures/build.ts'
import { startBrowser } from '../support/browser.ts'

const AS_OF = '2024-05-20'
const FIXTURES = [
  'freelance/brand-design.pdf',
  'influencer/skincare-campaign.pdf',
  'services/managed-it.pdf',
  'construction/clinic-fit-out.pdf',
  'consulting/redacted-advisory.docx',
  'order-form/analytics-subscription.docx',
  'software-development/freight-platform.docx',
  'supply/packaging-supply.docx',
]

interface Picture {
  readonly name: string
  /** Of the report's folder. */
  readonly file: string
  readonly width: number
  readonly height: number
  readonly scheme: 'light' | 'dark'
  prepare?(page: Page): Promise<void>
}

const PICTURES: readonly Picture[] = [
  { name: 'report', file: 'contracts/skincare-campaign.html', width: 1280, height: 1010, scheme: 'light' },
  {
    name: 'passage',
    file: 'contracts/brand-design.html',
    width: 1280,
    height: 820,
    scheme: 'light',
    async prepare(page) {
      const row = page.locator('tr', { hasText: '14 Jul 2024' }).first()
      await row.locator('a.place').first().click()
      // Scrolling is smooth.
      await page.waitForTimeout(1_000)
    },
  },
  { name: 'index', file: 'index.html', width: 1280, height: 760, scheme: 'light' },
  { name: 'report-dark', file: 'contracts/skincare-campaign.html', width: 800, height: 1280, scheme: 'dark' },
]

/** Pictures of report and index as they are made from our own fixtures, as PNG files of this folder. */
export async function takePictures(folder: string): Promise<readonly Picture[]> {
  const results = join(tmpdir(), `milestones-pictures-${process.pid}`)
  mkdirSync(results, { recursive: true })
  for (const path of FIXTURES) {
    const fileName = path.replace(/.*\//, '')
    const result = await analyze(readFileSync(join(builtFolder, path)), { fileName, contractId: path })
    for (const { suffix, emit } of EMITTERS)
      writeFileSync(join(results, `${fileName.replace(/\.\w+$/, '')}${suffix}`), emit(result))
  }
  const source = { pages: 'auto', folders: [builtFolder], passwords: [] } as const
  const report = join(results, 'report')
  await htmlReport({ results, asOf: AS_OF, jobs: 1, source, mode: 0o600 }, report, () => {})
  const browser = await startBrowser()
  try {
    for (const { name, file, width, height, scheme, prepare } of PICTURES) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme })
      await page.goto(pathToFileURL(join(report, file)).href)
      await prepare?.(page)
      await page.screenshot({ path: join(folder, `${name}.png`) })
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return PICTURES
}
