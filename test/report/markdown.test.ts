import { expect, test } from 'vitest'
import { markdownSummary } from '../../src/report/markdown.ts'
import { scheduleOfFixture } from '../support/built-fixture.ts'
import { ATTACKS, hostile } from './hostile.ts'

test('the contract in short', async () => {
  const { schedule } = await scheduleOfFixture('freelance/brand-design')
  const summary = markdownSummary({ name: 'brand-design', schedule })
  expect(summary).toContain('- **Total value:** USD 18,400')
  expect(summary).toMatch(/\| 14 Jul 2024 \| Payment \| .* \| USD 5,520 \| 3\.1\\?\(c\\?\) \|/)
  expect(summary).toContain('Questions for counsel:')
})

test('words of a contract are no markup', () => {
  for (const attack of [...ATTACKS, '| a | b |', '](https://elsewhere.example) [', '# heading', '`code`']) {
    const summary = markdownSummary({ name: 'x', schedule: hostile(attack).schedule })
    expect(summary).not.toMatch(/<[a-z!/]/i)
    expect(summary).not.toMatch(/[^\\]\]\(/)
    for (const line of summary.split('\n').filter((each) => each.startsWith('| 1 M')))
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(6)
  }
})
