import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { analyze } from '../../src/analyze.ts'
import type { OptionsInput } from '../../src/options.ts'
import type { ReportInput } from '../../src/report/contract.ts'
import { contractPage } from '../../src/report/contract-page.ts'
import type { PageImage } from '../../src/report/page-image.ts'
import { pagePictures, pictureBudget } from '../../src/report/page-pictures.ts'
import { citedPages } from '../../src/report/passages.ts'
import { folder } from '../support/terminal.ts'

/** The report of a file as the command makes it, in this process. */
export async function reportOf(
  bytes: Uint8Array,
  fileName: string,
  options: OptionsInput & Partial<Pick<ReportInput, 'index'>> = {},
): Promise<string> {
  const { index, ...rest } = options
  const { schedule, text } = await analyze(bytes, { fileName, ...rest })
  const pages: PageImage[] = []
  const isPdf = fileName.endsWith('.pdf')
  if (isPdf)
    await pagePictures(
      bytes,
      [],
      citedPages(schedule),
      pictureBudget(schedule.milestones.length, text.length),
      (page) => void pages.push(page),
    )
  return contractPage({
    name: fileName,
    schedule,
    text,
    pictures: { state: isPdf ? 'drawn' : 'no-pages', pages, leftOut: 0 },
    asOf: undefined,
    index,
  })
}

/** The address of a page in a folder of its own. */
export function addressOf(html: string, name = 'page.html'): string {
  const path = join(folder(), name)
  writeFileSync(path, html)
  return pathToFileURL(path).href
}
