// npm run bench:model
// What the model pass loses and lets through, measured without a model: replies made from the annotations of the corpus, true ones and
// false ones. Says nothing about any model. Results: output/model/<mode>/.
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { FoundItem } from '../src/detect/llm/reply.ts'
import { ingest } from '../src/ingest/index.ts'
import { structure } from '../src/structure/index.ts'
import { withSplit } from './held-out.ts'
import { FAMILIES, falseReply } from './model/false-replies.ts'
import type { GoldMilestone } from './model/gold.ts'
import { allBlocks, damaged, isAccepted, scheduleOf } from './model/measure.ts'
import { type NoMilestone, noMilestones } from './model/no-milestones.ts'
import { Random } from './model/random.ts'
import { truthfulReplies } from './model/replies.ts'
import { corpus, hasCorpus, project, scorers } from './shared.ts'

const A_FAMILY = 500
const NO_MILESTONES = 200
/** Of these the sample is taken; so many of one contract at most. */
const MOST_SENTENCES = 400
const A_CONTRACT = 6
const MODES = ['rules alone', 'replies alone', 'merged', 'replies alone, damaged', 'merged, damaged'] as const
type Mode = (typeof MODES)[number]

const folder = join(corpus, 'milestones')
const gold = join(folder, 'gold')
const outOf = (mode: Mode): string => join(project, 'output/model', mode.replace(/\W+/g, '-'))

interface Scores {
  readonly strict: { readonly p: number; readonly r: number; readonly f1: number }
  readonly detection: { readonly p: number; readonly r: number; readonly f1: number }
}

async function score(mode: Mode, annotations: string): Promise<Scores> {
  const args = [
    join(scorers, 'score.mjs'),
    '--gold',
    annotations,
    '--text',
    join(folder, 'text'),
    '--pred',
    outOf(mode),
    '--json',
  ]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e9 })
  return JSON.parse(stdout)
}

async function printScores(title: string, annotations: string): Promise<void> {
  console.log(`\n${title}`)
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(5)
  for (const mode of MODES) {
    const { strict, detection } = await score(mode, annotations)
    console.log(
      `${mode.padEnd(24)} strict P ${percent(strict.p)} R ${percent(strict.r)} F1 ${percent(strict.f1)} | detection P ${percent(detection.p)} R ${percent(detection.r)} F1 ${percent(detection.f1)}`,
    )
  }
}

if (!hasCorpus()) console.log('nothing to measure: ../shared/corpus is not there')
else {
  for (const mode of MODES) mkdirSync(outOf(mode), { recursive: true })
  const random = new Random(20)
  const tried = new Map<string, number>(FAMILIES.map((family) => [family, 0]))
  const accepted = new Map<string, number>(FAMILIES.map((family) => [family, 0]))
  const left: { readonly found: NoMilestone; readonly isAccepted: boolean }[] = []
  let [truthful, held] = [0, 0]
  const files = readdirSync(gold).filter((name) => name.endsWith('.json'))
  for (const file of files) {
    const name = basename(file, '.json')
    const { milestones } = JSON.parse(readFileSync(join(gold, file), 'utf8')) as { milestones: GoldMilestone[] }
    const contract = structure(await ingest(readFileSync(join(folder, 'pdf', `${name}.pdf`)), `${name}.pdf`))
    const items = truthfulReplies(contract, milestones)
    const poor = damaged(items, contract, random)
    const sets: Record<Mode, readonly [readonly FoundItem[], boolean]> = {
      'rules alone': [[], true],
      'replies alone': [items, false],
      merged: [items, true],
      'replies alone, damaged': [poor, false],
      'merged, damaged': [poor, true],
    }
    for (const mode of MODES) {
      const schedule = await scheduleOf(contract, ...sets[mode])
      writeFileSync(join(outOf(mode), `${name}.schedule.json`), JSON.stringify(schedule))
    }
    const asked = allBlocks(contract)
    truthful += items.length
    held += items.filter((item) => isAccepted(item, asked)).length
    for (const family of FAMILIES)
      for (
        let attempt = 0;
        attempt < 60 && (tried.get(family) ?? 0) < (A_FAMILY * (files.indexOf(file) + 1)) / files.length;
        attempt++
      ) {
        if (items.length === 0) break
        const item = falseReply(family, random.of(items), items, contract, random)
        if (item === undefined) continue
        tried.set(family, (tried.get(family) ?? 0) + 1)
        if (isAccepted(item, asked)) accepted.set(family, (accepted.get(family) ?? 0) + 1)
      }
    for (const found of noMilestones(contract, milestones))
      left.push({ found, isAccepted: isAccepted(found.item, asked) })
  }

  // Annotated contracts have too few such sentences that no annotation touches: others add to them.
  const others = join(corpus, 'keydates/cuad')
  for (const file of readdirSync(others).filter((name) => name.endsWith('.pdf'))) {
    if (left.length >= MOST_SENTENCES) break
    const contract = structure(await ingest(readFileSync(join(others, file)), file))
    const asked = allBlocks(contract)
    for (const found of noMilestones(contract, []).slice(0, A_CONTRACT))
      left.push({ found, isAccepted: isAccepted(found.item, asked) })
  }

  console.log(`true replies from annotations: ${truthful}, accepted ${held}`)
  console.log('\nfalse replies          tried  accepted')
  for (const family of FAMILIES)
    console.log(
      `${family.padEnd(22)} ${String(tried.get(family)).padStart(5)}  ${String(accepted.get(family)).padStart(8)}`,
    )
  // Each topic in turn, so that one of which contracts are full does not stand for all.
  const topics = [...new Set(left.map(({ found }) => found.topic))]
  const lists = topics.map((topic) => left.filter(({ found }) => found.topic === topic))
  const chosen = Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, i) =>
    lists.flatMap((list) => list[i] ?? []),
  )
    .flat()
    .slice(0, NO_MILESTONES)
  const wrong = chosen.filter((one) => one.isAccepted)
  console.log(
    `\ntrue quotes that are no milestone: ${chosen.length}, accepted ${wrong.length} (${((100 * wrong.length) / chosen.length).toFixed(1)} %)`,
  )
  for (const topic of topics) {
    const of = chosen.filter(({ found }) => found.topic === topic)
    console.log(
      `  ${topic.padEnd(16)} ${String(of.length).padStart(3)}, accepted ${of.filter((one) => one.isAccepted).length}`,
    )
  }
  console.log(`  (of all ${left.length} of these topics ${left.filter((one) => one.isAccepted).length} accepted)`)
  await printScores('all contracts', gold)
  await withSplit(gold, async ({ seen, heldOut }) => {
    await printScores('the four fifths that are worked with', seen)
    await printScores('the fifth that is held out', heldOut)
  })
}
