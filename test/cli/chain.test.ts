import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chainSchema } from '../../src/model/chain.ts'
import { builtFolder } from '../fixtures/build.ts'
import { folder, milestones } from '../support/terminal.ts'

const master = join(builtFolder, 'software-development/freight-platform.pdf')
const amendment = join(builtFolder, 'amendment/freight-platform-first-amendment.docx')

test('a PDF and its amendment as DOCX: one schedule in force, with all texts beside it', async () => {
  const out = folder()
  const result = await milestones('chain', amendment, master, '--out', out, '--in-process')
  expect(result.code).toBe(0)
  expect(result.out).toContain('2024-11-18 -> 2024-12-16')
  const chain = chainSchema.parse(JSON.parse(readFileSync(join(out, 'freight-platform.chain.json'), 'utf8')))
  expect(chain.documents.map((d) => d.fileName)).toEqual([
    'freight-platform.pdf',
    'freight-platform-first-amendment.docx',
  ])
  const text = readFileSync(join(out, 'freight-platform-first-amendment.text.txt'), 'utf8')
  const changed = chain.milestones.filter((m) => m.origins.due.document === 'freight-platform-first-amendment.docx')
  expect(changed.length).toBeGreaterThan(5)
  for (const m of changed)
    for (const { quote, start, end } of m.origins.due.evidence) expect(text.slice(start, end)).toBe(quote)
})

test('a file that cannot be read is told, and the rest is laid', async () => {
  const out = folder({ 'broken.pdf': '%PDF-1.4 nothing' })
  const result = await milestones('chain', master, join(out, 'broken.pdf'), '--out', out, '--in-process')
  expect(result.code).toBe(1)
  expect(result.err).toContain('broken.pdf')
  expect(result.out).toContain('in force')
})

test('a path that does not exist is misuse', async () =>
  expect((await milestones('chain', 'nowhere.pdf', '--out', folder())).code).toBe(2))
