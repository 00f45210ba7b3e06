// npm run variants: the same contracts as PDF, as DOCX and as scans: how many milestones of one are found in the other.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import type { Milestone } from '../src/model/milestone.ts'
import type { Schedule } from '../src/model/schedule.ts'
import { extractSet } from './extract-set.ts'
import { corpus, project } from './shared.ts'

const out = join(project, 'output/variants')
const stem = (file: string): string => basename(file, extname(file))
const quoteOf = ({ evidence }: Milestone): string => evidence.map(({ quote }) => quote).join(' ')

/** Same due and same amounts. */
const values = ({ due, amounts }: Milestone): string =>
  JSON.stringify([due.type, due.date, due.offset, due.recurrence, amounts.map((amount) => Object.values(amount))])

/** Quotes of the same passage share most words, whatever became of its line breaks and letters. */
const alike = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  const both = [...one!].filter((word) => other!.has(word)).length
  return both > 0.6 * Math.min(one!.size, other!.size)
}

const read = (folder: string, name: string): Schedule | undefined => {
  const path = join(out, folder, `${name}.schedule.json`)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Schedule) : undefined
}

function compare(from: string, to: string, names: readonly string[]): void {
  let [found, all] = [0, 0]
  for (const name of names) {
    const theirs = [...(read(to, name)?.milestones ?? [])]
    for (const milestone of read(from, name)?.milestones ?? []) {
      all += 1
      const at = theirs.findIndex(
        (other) => values(other) === values(milestone) && alike(quoteOf(other), quoteOf(milestone)),
      )
      if (at < 0) continue
      theirs.splice(at, 1)
      found += 1
    }
  }
  console.log(`${from} found in ${to}: ${found} of ${all}, ${((100 * found) / Math.max(1, all)).toFixed(1)}%`)
}

const folders = { docx: join(corpus, 'variants/docx/files'), scan: join(corpus, 'variants/scan/files') }
if (!existsSync(folders.docx)) console.log('../shared/corpus/variants is not there: nothing was compared')
else {
  const names = { docx: readdirSync(folders.docx).map(stem), scan: readdirSync(folders.scan).map(stem) }
  const pdfs = mkdtempSync(join(tmpdir(), 'milestones-'))
  for (const name of new Set([...names.docx, ...names.scan]))
    symlinkSync(join(corpus, 'milestones/pdf', `${name}.pdf`), join(pdfs, `${name}.pdf`))
  await extractSet(pdfs, join(out, 'pdf'), 2)
  await extractSet(folders.docx, join(out, 'docx'), 2)
  await extractSet(folders.scan, join(out, 'scan'), 1)
  rmSync(pdfs, { recursive: true })
  compare('pdf', 'docx', names.docx)
  compare('docx', 'pdf', names.docx)
  compare('pdf', 'scan', names.scan)
}
