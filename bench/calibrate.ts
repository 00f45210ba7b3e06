// npm run calibrate [-- --reuse] [--dry] [--processes N]
// Rebuilds src/confidence/table.json from annotated contracts, and prints what the confidence is worth by cross-validation.
// --reuse: take the results of the last run; --dry: print only.
import { existsSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractSet } from './extract-set.ts'
import { above, bins, calibrationError, crossValidated } from './judge/reliability.ts'
import { annotatedSamples, fixtureSamples, labelledSamples, type Sample } from './judge/samples.ts'
import { tabulate } from './judge/tabulate.ts'
import { corpus, hasCorpus, project } from './shared.ts'

/** Pseudo-results of the class above that a class starts with. */
const PRIOR = 25

const { values } = parseArgs({
  options: {
    reuse: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
    processes: { type: 'string', default: String(Math.min(2, availableParallelism())) },
  },
})

async function results(name: string, folder: string): Promise<string> {
  const out = join(project, 'output/calibrate', name)
  if (!values.reuse || !existsSync(out)) await extractSet(folder, out, Number(values.processes))
  return out
}

async function corpusSamples(): Promise<Sample[]> {
  const milestones = join(corpus, 'milestones')
  const keydates = join(corpus, 'keydates')
  return [
    ...annotatedSamples(milestones, await results('milestones', join(milestones, 'pdf'))),
    ...labelledSamples(join(keydates, 'cuad.json'), await results('cuad', join(keydates, 'cuad'))),
  ]
}

function report(name: string, samples: readonly Sample[]): void {
  const forecasts = crossValidated(samples, PRIOR)
  const documents = new Set(samples.map((s) => s.document)).size
  const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)}%`
  console.log(
    `\n# ${name}: ${samples.length} results of ${documents} documents, ${percent(samples.filter((s) => s.right).length / samples.length)} right`,
  )
  console.log('confidence   results   said    right')
  for (const bin of bins(forecasts))
    console.log(
      `${bin.from.toFixed(1)} - ${(bin.from + 0.1).toFixed(1)}  ${String(bin.results).padStart(8)}  ${percent(bin.said)}  ${percent(bin.right)}`,
    )
  const sure = above(forecasts, 0.9)
  console.log(`0.9 and more: ${sure.results} results, ${percent(sure.right)} right`)
  console.log(`expected calibration error, cross-validated: ${calibrationError(forecasts).toFixed(3)}`)
}

const samples = [...(await fixtureSamples()), ...(hasCorpus() ? await corpusSamples() : [])]
const isField = (sample: Sample): boolean => sample.classes.chain[0] === 'field'
report(
  'milestones',
  samples.filter((sample) => !isField(sample)),
)
report('contract fields', samples.filter(isField))
report('both', samples)
if (!hasCorpus()) console.log('\n../shared/corpus is not there: the table is left as it is')
else if (!values.dry) {
  const table = tabulate(samples, PRIOR)
  const rows = Object.entries(table.classes).map(
    ([name, count]) => `    ${JSON.stringify(name)}: [${count.join(', ')}]`,
  )
  writeFileSync(
    join(project, 'src/confidence/table.json'),
    `{\n  "prior": ${table.prior},\n  "classes": {\n${rows.join(',\n')}\n  }\n}\n`,
  )
  console.log(`\nsrc/confidence/table.json: ${rows.length} classes`)
}
