// Scores the recognisers on other projects' published test cases: node bench/peer-cases.ts [cases.jsonl …] [--show].
// Without files those of ../shared/corpus/peer-cases, if it is there. Which types are in scope: peer-scope.ts.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Scored, scoreCases } from './peer-score.ts'
import { corpus } from './shared.ts'

const folder = join(corpus, 'peer-cases')
const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : []
const files = given.length > 0 ? given : found.map((name) => join(folder, name))
if (files.length === 0) console.log('no cases: ../shared/corpus/peer-cases is not there (give files)')
else {
  const { cases, scored } = scoreCases(files)
  const table = new Map<string, Record<string, number | string>>()
  for (const { kind, type, outcome } of scored) {
    const key = `${kind}: ${type?.type ?? 'nothing to find'}`
    const row = table.get(key) ?? {
      scope: type && !type.inScope ? 'out' : 'in',
      right: 0,
      wrong: 0,
      missed: 0,
      silent: 0,
      invented: 0,
    }
    table.set(key, { ...row, [outcome]: Number(row[outcome]) + 1 })
  }
  console.table(Object.fromEntries([...table].sort()))
  const of = (part: readonly Scored[]) => {
    const right = part.filter(({ outcome }) => outcome === 'right' || outcome === 'silent').length
    return `${right} of ${part.length} right (${((100 * right) / part.length).toFixed(1)}%)`
  }
  console.log(`in scope: ${of(scored.filter(({ type }) => !type || type.inScope))}`)
  console.log(
    `with an absolute value or none: ${of(scored)}; the other ${cases - scored.length} of ${cases} cases count from today or hold several values`,
  )
  if (process.argv.includes('--show')) {
    for (const { kind, type, outcome, input, wanted, found: values } of scored)
      if (outcome !== 'right' && outcome !== 'silent')
        console.log(
          type?.inScope === false ? 'out' : 'in',
          outcome,
          kind,
          JSON.stringify(input),
          wanted,
          values.join(' '),
        )
  }
}
