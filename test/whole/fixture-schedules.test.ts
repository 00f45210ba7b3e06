import { describe, expect, test } from 'vitest'
import { fixtureNames } from '../fixtures/build.ts'
import { compareFixture } from '../fixtures/compare/compare-fixture.ts'
import { readKnownGaps } from '../fixtures/compare/known-gaps.ts'

describe.each(fixtureNames())('%s', (name) => {
  test.each(['pdf', 'docx'] as const)('gives the expected schedule but for the recorded gaps (%s)', async (format) => {
    const { differences } = await compareFixture(name, format)
    const known = readKnownGaps(name)[format].map(({ gap }) => gap)
    const without = (some: readonly string[], others: readonly string[]) => some.filter((one) => !others.includes(one))
    expect
      .soft(without(differences, known), 'new differences: mend them; if they are better, npm run fixtures:gaps')
      .toEqual([])
    expect.soft(without(known, differences), 'these gaps are gone: npm run fixtures:gaps').toEqual([])
    expect([...differences].sort()).toEqual([...known].sort())
  })
})
