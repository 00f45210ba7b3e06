// npm run eval [-- --only milestones|cuad|kleister|docx|scan] [--folder DIR] [--errors] [--processes N]
// Runs extraction over the corpus and prints the scorers' tables. Results: output/eval/<set>/.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { agreement } from './agreement.ts'
import { extractSet } from './extract-set.ts'
import { governingLawScore } from './governing-law.ts'
import { withSplit } from './held-out.ts'
import { runNode } from './run-node.ts'
import { corpus, hasCorpus, project, scorers } from './shared.ts'

interface Set {
  readonly name: string
  readonly folder: string
  /** The scorer and its options; undefined where there is nothing to score against. */
  readonly score?: readonly string[]
  /** Labels that name jurisdictions. */
  readonly laws?: string
  /** Annotations of milestones, a fifth of which is held out. */
  readonly gold?: string
  /** The set with the PDFs of the same contracts. */
  readonly sameAs?: string
}

const milestones = (gold: string): readonly string[] => [
  join(scorers, 'score.mjs'),
  ...['--gold', gold, '--text', join(corpus, 'milestones/text')],
]
const keydates = (labels: string): readonly string[] => [
  join(scorers, 'keydates.mjs'),
  '--labels',
  join(corpus, labels),
]

/** Contracts of the first set as Word files, and as pictures. */
function variant(name: string): Set {
  const folder = join(corpus, 'variants', name)
  return { name, folder: join(folder, 'files'), gold: join(folder, 'gold'), sameAs: 'milestones' }
}

const SETS: readonly Set[] = [
  { name: 'milestones', folder: join(corpus, 'milestones/pdf'), gold: join(corpus, 'milestones/gold') },
  { name: 'cuad', folder: join(corpus, 'keydates/cuad'), score: keydates('keydates/cuad.json') },
  {
    name: 'kleister',
    folder: join(corpus, 'keydates/kleister'),
    score: keydates('keydates/kleister.json'),
    laws: join(corpus, 'keydates/kleister.json'),
  },
  variant('docx'),
  variant('scan'),
]

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    folder: { type: 'string' },
    errors: { type: 'boolean', default: false },
    processes: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  },
})

/** A folder of contracts, or one with `files` (or `pdf`) and `gold` in it. */
function ownSet(path: string): Set {
  const folder = ['files', 'pdf'].map((name) => join(path, name)).find(existsSync) ?? path
  const gold = join(path, 'gold')
  return { name: basename(resolve(path)), folder, ...(existsSync(gold) && { gold }) }
}

function chosen(): readonly Set[] {
  if (values.folder !== undefined) return [ownSet(values.folder)]
  const { only } = values
  return only ? SETS.filter(({ name }) => only.includes(name)) : SETS
}

/** All contracts, then those that may be looked at (with their errors, where asked) and the held-out fifth apart. */
async function scoreMilestones(gold: string, out: string): Promise<void> {
  await runNode([...milestones(gold), '--pred', out, '--per-document'], 'show')
  await withSplit(gold, async ({ seen, heldOut }) => {
    console.log('the four fifths that are worked with')
    await runNode([...milestones(seen), '--pred', out, ...(values.errors ? ['--errors'] : [])], 'show')
    console.log('the fifth that is held out')
    await runNode([...milestones(heldOut), '--pred', out], 'show')
  })
}

if (values.folder === undefined && !hasCorpus()) {
  console.log('nothing to evaluate: ../shared/corpus is not there (give another folder with --folder DIR)')
} else {
  const outOf = (name: string): string => join(project, 'output/eval', name)
  for (const { name, folder, score, laws, gold, sameAs } of chosen()) {
    const out = outOf(name)
    const seconds = await extractSet(folder, out, Number(values.processes))
    console.log(`\n# ${name}: ${seconds.toFixed(1)} s, results in output/eval/${name}`)
    if (score) await runNode([...score, '--pred', out, ...(values.errors ? ['--errors'] : [])], 'show')
    if (laws) console.log(governingLawScore(laws, out, values.errors))
    if (gold) await scoreMilestones(gold, out)
    if (sameAs === undefined) continue
    if (!existsSync(outOf(sameAs))) {
      const other = SETS.find((set) => set.name === sameAs)
      if (other) await extractSet(other.folder, outOf(sameAs), Number(values.processes))
    }
    console.log(`agreement with the same contracts as PDF (due and amounts alike, on the same passage)`)
    console.log(agreement(outOf(sameAs), out))
  }
}
