import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Schedule } from '../../src/model/schedule.ts'
import { folder, milestones } from '../support/terminal.ts'
import { CONTRACT, goodReply } from './contract.ts'
import { inputOf, json, loopback, replyTo } from './server.ts'

test.each(['responses', 'chat'])('finds what no rule foresees, asked once (%s)', async (api) => {
  const server = await loopback((received, response) =>
    json(response, 200, replyTo(received, goodReply(inputOf(received).passages))),
  )
  const path = folder({ 'a.txt': CONTRACT })
  const out = join(path, 'out')
  const { code } = await milestones(
    ...['extract', join(path, 'a.txt'), '--out', out, '--llm', '--llm-model', 'test-model'],
    ...['--llm-base-url', server.url, '--llm-api', api],
  )
  expect(code).toBe(0)
  expect(server.received).toHaveLength(1)
  const schedule: Schedule = JSON.parse(readFileSync(join(out, 'a.schedule.json'), 'utf8'))
  const found = schedule.milestones.find(({ due }) => due.date === '2024-06-14')
  expect(found).toMatchObject({
    kind: 'deliverable',
    sources: ['model:find-milestones@1'],
    confidence: null,
    responsible: [{ name: 'Northlight Studio LLC' }],
  })
})
