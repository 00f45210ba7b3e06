import { describe, expect, test } from 'vitest'
import { fixtureNames } from '../fixtures/build.ts'
import { compareFixture } from '../fixtures/compare/compare-fixture.ts'
import { readKnownGaps } from '../fixtures/compare/known-gaps.ts'

describe.each(fixtureNames())('%s', (name) => {
  test.each(['pdf', 'docx'] as const)('gives the expected schedule but for the recorded gaps (%s)', async (format) => {
    const { differences } = await compareFixture(name, format)
    const known = readKnownGaps(name)[format].map(({ gap }) => gap)
    // Two gaps may read the same: each of one list answers for one of the other.
    const without = (some: readonly string[], others: readonly string[]) => {
      const left = [...others]
      return some.filter((one) => (left.includes(one) ? void left.splice(left.indexOf(one), 1) : true))
    }
    const changes = { new: without(differences, known), gone: without(known, differences) }
    expect(changes, 'where the program got better: npm run fixtures:gaps').toEqual({ new: [], gone: [] })
  })
})
