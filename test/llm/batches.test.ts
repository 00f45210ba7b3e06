import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Schedule } from '../../src/model/schedule.ts'
import { folder, milestones } from '../support/terminal.ts'
import { CONTRACT, goodReply } from './contract.ts'
import { type Behaviour, inputOf, json, loopback, type Received, replyTo } from './server.ts'

/** Files and batches as the protocol has them; a batch is done when it is looked at for the `looks`-th time. */
function batchServer(looks: number, line: (key: string, body: Received) => unknown): Behaviour {
  const files: string[] = []
  const batches: { input: number; looks: number; endpoint: string }[] = []
  const describeBatch = (id: number) => {
    const batch = batches[id]!
    const done = batch.looks >= looks
    return {
      id: `batch_${id}`,
      object: 'batch',
      status: done ? 'completed' : 'in_progress',
      output_file_id: done ? `out_${id}` : null,
      error_file_id: null,
    }
  }
  return (received, response) => {
    const { method, path, body } = received
    if (method === 'POST' && path === '/v1/files') {
      const jsonl = /\r\n\r\n(\{"custom_id"[\s\S]*?)\r\n--/.exec(body)![1]!
      files.push(jsonl)
      return json(response, 200, { id: `file_${files.length - 1}`, object: 'file', purpose: 'batch' })
    }
    if (method === 'POST' && path === '/v1/batches') {
      batches.push({ input: Number(body.input_file_id.slice(5)), looks: 0, endpoint: body.endpoint })
      return json(response, 200, describeBatch(batches.length - 1))
    }
    const look = /^\/v1\/batches\/batch_(\d+)$/.exec(path)
    if (look) {
      batches[Number(look[1])]!.looks++
      return json(response, 200, describeBatch(Number(look[1])))
    }
    const content = /^\/v1\/files\/out_(\d+)\/content$/.exec(path)
    if (content) {
      const { input, endpoint } = batches[Number(content[1])]!
      const lines = files[input]!.trim()
        .split('\n')
        .map((one) => JSON.parse(one))
      response.writeHead(200, { 'content-type': 'application/octet-stream' })
      return void response.end(
        // In another order than they were sent.
        lines
          .toReversed()
          .map(({ custom_id, body: sent }) => line(custom_id, { ...received, path: endpoint, body: sent }))
          .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
          .join('\n'),
      )
    }
    return json(response, 404, {})
  }
}

const goodLine = (key: string, body: Received): unknown => ({
  id: 'r',
  custom_id: key,
  response: { status_code: 200, body: replyTo(body, goodReply(inputOf(body).passages)) },
  error: null,
})

const isFound = (path: string): boolean =>
  (JSON.parse(readFileSync(path, 'utf8')) as Schedule).milestones.some(({ due }) => due.date === '2024-06-14')

beforeEach(() => {
  process.env.OPENAI_API_KEY ??= 'sk-test'
})

describe.each(['responses', 'chat'])('%s', (api) => {
  const prepare = async (behave: Behaviour) => {
    const server = await loopback(behave)
    const path = folder({
      'a.txt': CONTRACT,
      'b.txt': CONTRACT.replace('$5,000', '$6,000').replace('artwork', 'masters'),
    })
    const out = join(path, 'out')
    const flags = ['--out', out, '--llm', '--llm-model', 'test-model', '--llm-base-url', server.url, '--llm-api', api]
    return {
      server,
      out,
      submit: () => milestones('llm', 'submit', path, '--include', '*.txt', '--in-process', ...flags),
      collect: () => milestones('llm', 'collect', ...flags),
      extract: () => milestones('extract', path, '--include', '*.txt', ...flags, '--llm-offline'),
    }
  }

  test('an archive is asked about in a batch, at half price', async () => {
    const { server, out, submit, collect, extract } = await prepare(batchServer(2, goodLine))
    expect((await submit()).out).toMatch(/^2 requests sent in 1 batch\n/)
    // Nothing twice, however often it is called
    expect((await submit()).out).toMatch(/^0 requests sent in 0 batches; 2 are under way already\n/)
    const early = await collect()
    expect(early).toMatchObject({ code: 1, out: '0 replies collected, 0 failed, 1 batches still running\n' })
    const late = await collect()
    expect(late).toMatchObject({ code: 0, out: '2 replies collected, 0 failed, 0 batches still running\n' })
    expect((await collect()).out).toMatch(/^0 replies collected/)
    const before = server.received.length
    await extract()
    expect(server.received).toHaveLength(before)
    expect(isFound(join(out, 'a.schedule.json'))).toBe(true)
    expect((await submit()).out).toMatch(/^0 requests sent/)
  })

  test('what failed in one batch goes into the next', async () => {
    let failing = true
    const { out, submit, collect, extract } = await prepare(
      batchServer(1, (key, body) =>
        failing ? { custom_id: key, response: { status_code: 500, body: {} } } : goodLine(key, body),
      ),
    )
    await submit()
    expect((await collect()).out).toMatch(/^0 replies collected, 2 failed/)
    failing = false
    expect((await submit()).out).toMatch(/^2 requests sent/)
    expect((await collect()).out).toMatch(/^2 replies collected, 0 failed/)
    await extract()
    expect(isFound(join(out, 'a.schedule.json'))).toBe(true)
  })

  test('lines that are broken, unknown or missing are no replies', async () => {
    const { out, submit, collect } = await prepare(
      batchServer(1, (key, body) =>
        inputOf(body).passages.some(({ text }) => text?.includes('masters'))
          ? '{"custom_id": '
          : goodLine(`${key}x`, body),
      ),
    )
    await submit()
    expect((await collect()).out).toMatch(/^0 replies collected, 2 failed/)
    expect(existsSync(join(out, 'llm-cache/batches.json'))).toBe(true)
  })

  test('a server without batches is told', async () => {
    const { submit } = await prepare((_, response) => json(response, 404, { error: { message: 'sk-test artwork' } }))
    const { code, err } = await submit()
    expect(code).toBe(2)
    expect(err).toMatch(/takes or gives no batches \(404\)/)
    expect(err).not.toMatch(/artwork|sk-test/)
  })
})

test('nothing is submitted without --llm', async () => {
  const path = folder({ 'a.txt': CONTRACT })
  expect((await milestones('llm', 'submit', path)).code).toBe(2)
})
