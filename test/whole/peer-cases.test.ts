import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scoreCases } from '../../bench/peer-score.ts'
import { corpus } from '../../bench/shared.ts'

const folder = join(corpus, 'peer-cases')
const isThere = existsSync(folder)
if (!isThere) console.log('peer cases: ../shared/corpus is not there, left out')

describe.skipIf(!isThere)("other projects' test cases", () => {
  const files = isThere ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : []
  const { cases, scored } = scoreCases(files.map((name) => join(folder, name)))
  test('of the types in scope 95 of 100 are right', () => {
    const inScope = scored.filter(({ type }) => type?.inScope)
    const right = inScope.filter(({ outcome }) => outcome === 'right')
    const allRight = scored.filter(({ outcome }) => outcome === 'right' || outcome === 'silent').length
    console.log(
      `peer cases: ${right.length} of ${inScope.length} in scope right, ${allRight} of ${scored.length} with a value or none, of ${cases} in all`,
    )
    expect(inScope.length).toBeGreaterThan(50)
    expect(right.length / inScope.length).toBeGreaterThanOrEqual(0.95)
  })
  test('nothing is found where nothing is', () => {
    expect(scored.filter(({ outcome }) => outcome === 'invented')).toEqual([])
  })
})
