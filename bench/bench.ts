// npm run bench [-- --files N]: pages per CPU second and time by stage, beside plain text by pdf-parse and by PDFium of the same files.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { PDFParse } from 'pdf-parse'
import { corpus, project } from './shared.ts'
import { cpuSeconds, type StageTimes, timeStages } from './stages.ts'

const { values } = parseArgs({ options: { files: { type: 'string', default: '30' } } })

/** Every nth, so that the sample has all parts of the alphabet (and so all kinds) in it. */
function sample(folder: string, count: number): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.pdf$/i.test(name))
    .sort()
  const step = Math.max(1, Math.floor(files.length / count))
  return files
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map((name) => join(folder, name))
}

async function plainText(bytes: Uint8Array): Promise<void> {
  const parser = new PDFParse({ data: bytes })
  await parser.getText()
  await parser.destroy()
}

const pdfium = await PDFiumLibrary.init()

/** PDFium's own text, without places. */
async function pdfiumText(bytes: Uint8Array): Promise<void> {
  const document = await pdfium.loadDocument(bytes)
  for (const page of document.pages()) page.getText()
  document.destroy()
}

async function measure(name: string, files: readonly string[]): Promise<void> {
  const times: StageTimes = new Map()
  let pages = 0
  let plain = 0
  let bare = 0
  for (const file of files) {
    try {
      pages += await timeStages(readFileSync(file), basename(file), times)
      // A copy of its own: pdf-parse hands the bytes to a worker and leaves the array empty.
      bare += (await cpuSeconds(() => pdfiumText(readFileSync(file)))).seconds
      plain += (await cpuSeconds(() => plainText(new Uint8Array(readFileSync(file))))).seconds
    } catch (error) {
      console.log(`left out: ${basename(file)}: ${error instanceof Error ? error.message : error}`)
    }
  }
  const total = [...times.values()].reduce((sum, seconds) => sum + seconds, 0)
  const rate = (seconds: number) => `${(pages / seconds).toFixed(0)} pages per CPU second`
  console.log(`\n# ${name}: ${files.length} PDFs, ${pages} pages`)
  console.log(`contract-milestones   ${total.toFixed(2)} s, ${rate(total)}`)
  console.log(`pdf-parse, text only  ${plain.toFixed(2)} s, ${rate(plain)}`)
  const perPage = (seconds: number) => `${((1000 * seconds) / pages).toFixed(2)} ms a page`
  console.log(
    `reading alone: ${perPage(times.get('ingest') ?? 0)}; pdf-parse, text only ${perPage(plain)}; PDFium, text only ${perPage(bare)}`,
  )
  for (const [stage, seconds] of times) {
    console.log(
      `  ${stage.padEnd(10)} ${seconds.toFixed(2).padStart(7)} s  ${((100 * seconds) / total).toFixed(1).padStart(5)}%`,
    )
  }
}

const count = Number(values.files)
const [warmUp] = sample(join(project, 'fixtures'), 1)
// Loads the readers, so that their start is not counted against the first file.
if (warmUp) await timeStages(readFileSync(warmUp), basename(warmUp), new Map())
if (warmUp) await plainText(new Uint8Array(readFileSync(warmUp)))
if (warmUp) await pdfiumText(readFileSync(warmUp))
await measure('fixtures', sample(join(project, 'fixtures'), count))
const contracts = sample(join(corpus, 'milestones/pdf'), count)
if (contracts.length > 0) await measure('corpus/milestones', contracts)
else console.log('\n../shared/corpus is not there: only the fixtures were measured')
