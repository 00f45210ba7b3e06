import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { FAMILIES, falseReply } from '../../bench/model/false-replies.ts'
import type { GoldMilestone } from '../../bench/model/gold.ts'
import { allBlocks, damaged, isAccepted, scheduleOf } from '../../bench/model/measure.ts'
import { Random } from '../../bench/model/random.ts'
import { truthfulReplies } from '../../bench/model/replies.ts'
import type { FoundItem } from '../../src/detect/llm/reply.ts'
import { ingest } from '../../src/ingest/index.ts'
import type { Contract } from '../../src/model/contract.ts'
import { structure } from '../../src/structure/index.ts'
import { builtFolder } from '../fixtures/build.ts'

// The measure of `npm run bench:model` on our own contracts: replies made from their expected schedules.

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url))
const names = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.slice(0, -'.expected.json'.length))
  .sort()

interface Fixture {
  readonly contract: Contract
  readonly items: readonly FoundItem[]
  /** Of these, those about what nobody may leave out; among the others is what the checks for boilerplate refuse. */
  readonly required: readonly FoundItem[]
}
const read = new Map<string, Fixture>()

// biome-ignore lint/suspicious/noExplicitAny: the expected files are checked by their own test
const goldOf = ({ kind, due, amounts, responsible, quote, also, required }: any): GoldMilestone => ({
  kind,
  due,
  amounts: amounts.map(({ value, percent }: { value?: string; percent?: string }) => ({
    ...(value !== undefined && { value: Number(value) }),
    ...(percent !== undefined && { percent: Number(percent) }),
  })),
  responsible: responsible === null ? [] : [responsible],
  quote,
  also: also ?? [],
  required,
})

beforeAll(async () => {
  for (const name of names) {
    const { milestones } = JSON.parse(readFileSync(join(fixtures, `${name}.expected.json`), 'utf8'))
    const contract = structure(await ingest(readFileSync(join(builtFolder, `${name}.docx`)), `${name}.docx`))
    const gold: GoldMilestone[] = milestones.map(goldOf)
    read.set(name, {
      contract,
      items: truthfulReplies(contract, gold),
      required: truthfulReplies(
        contract,
        gold.filter(({ required }) => required),
      ),
    })
  }
}, 60_000)

test('nearly all true replies hold', () => {
  let [all, held] = [0, 0]
  for (const { contract, required } of read.values()) {
    const asked = allBlocks(contract)
    all += required.length
    held += required.filter((item) => isAccepted(item, asked)).length
  }
  expect(all).toBeGreaterThan(180)
  expect(held / all).toBeGreaterThanOrEqual(0.98)
})

test.each(FAMILIES)('no false reply holds: %s', (family) => {
  const random = new Random(7)
  let tried = 0
  for (const { contract, items } of read.values()) {
    const asked = allBlocks(contract)
    for (let i = 0; i < 60; i++) {
      const item = falseReply(family, random.of(items), items, contract, random)
      if (item === undefined) continue
      tried++
      expect(isAccepted(item, asked), JSON.stringify(item)).toBe(false)
    }
  }
  expect(tried).toBeGreaterThan(100)
})

describe.each(names)('%s', (name) => {
  test('true replies take nothing from what the rules find, nor do damaged ones', async () => {
    const { contract, items } = read.get(name)!
    const rules = await scheduleOf(contract, [], true)
    for (const some of [items, damaged(items, contract, new Random(3))]) {
      const merged = await scheduleOf(contract, some, true)
      const values = ({ due, amounts }: (typeof rules)['milestones'][number]) =>
        JSON.stringify([due.date, due.offset, due.recurrence, amounts])
      const kept = merged.milestones.map(values)
      // A due point that counts from nothing may be told by the model; what a rule has read stays.
      const lost = rules.milestones
        .filter((milestone) => milestone.due.date !== null && milestone.amounts.length > 0)
        .map(values)
        .filter((value) => !kept.includes(value))
      expect(lost).toEqual([])
    }
  })
})
