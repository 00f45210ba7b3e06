import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Schedule } from '../../src/model/schedule.ts'
import { folder, milestones } from '../support/terminal.ts'
import { CONTRACT, goodReply } from './contract.ts'
import { KEY } from './desk.ts'
import { type Behaviour, inputOf, json, loopback, replyTo } from './server.ts'

const good: Behaviour = (received, response) =>
  json(response, 200, replyTo(received, goodReply(inputOf(received).passages)))
const llm = (url: string): string[] => [
  '--llm',
  '--llm-model',
  'test-model',
  '--llm-base-url',
  url,
  '--llm-api',
  'chat',
]
const read = (path: string): Schedule => JSON.parse(readFileSync(path, 'utf8'))
const isFound = ({ milestones }: Schedule): boolean => milestones.some(({ due }) => due.date === '2024-06-14')
/** Several contracts that differ, in a folder. */
const several = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`c${i}.txt`, CONTRACT.replace('Final files', `Final files of part ${i}`)]),
  )

let before: string | undefined
beforeEach(() => {
  before = process.env.OPENAI_API_KEY
  process.env.OPENAI_API_KEY = KEY
})
afterEach(() => {
  if (before === undefined) delete process.env.OPENAI_API_KEY
  else process.env.OPENAI_API_KEY = before
})

describe('nothing is sent', () => {
  test('without --llm', async () => {
    const server = await loopback(good)
    const path = folder({
      'a.txt': CONTRACT,
      'config.json': JSON.stringify({ llm: { model: 'm', baseUrl: server.url } }),
    })
    const ran = await milestones(
      'extract',
      join(path, 'a.txt'),
      '--out',
      join(path, 'out'),
      '--config',
      join(path, 'config.json'),
    )
    expect(ran.code).toBe(0)
    expect(server.connections()).toBe(0)
    expect(existsSync(join(path, 'out/llm-cache'))).toBe(false)
  })

  test.each([
    ['--llm-offline', /model-not-asked/],
    ['--llm-dry-run', /model-not-asked/],
  ])('with %s', async (flag, code) => {
    const server = await loopback(good)
    const path = folder({ 'a.txt': CONTRACT })
    const ran = await milestones('extract', join(path, 'a.txt'), '--out', join(path, 'out'), ...llm(server.url), flag)
    expect(ran.code).toBe(0)
    expect(server.connections()).toBe(0)
    const schedule = read(join(path, 'out/a.schedule.json'))
    expect(JSON.stringify(schedule.diagnostics)).toMatch(code)
    expect(schedule.milestones).toHaveLength(3)
  })

  test('where the options do not fit', async () => {
    const server = await loopback(good)
    const path = folder({ 'a.txt': CONTRACT })
    const extract = (...flags: string[]) =>
      milestones('extract', join(path, 'a.txt'), '--out', join(path, 'out'), ...flags)
    for (const [flags, says] of [
      [['--llm-model', 'm'], /nothing is sent without --llm/],
      [['--redact', 'parties'], /nothing is sent without --llm/],
      [['--llm'], /--llm-model/],
      [['--llm', '--llm-model', 'm', '--llm-base-url', 'http://example.com/v1'], /https only/],
      [['--llm', '--llm-model', 'm', '--llm-base-url', 'https://me:secret@example.com/v1'], /must not stand in it/],
      [['--llm', '--llm-model', 'm', '--llm-base-url', 'nowhere'], /no URL/],
      [[...llm(server.url), '--llm-budget', '5.00'], /needs the price/],
      [[...llm(server.url), '--llm-key-file', join(path, 'none')], /cannot be read/],
      [[...llm(server.url), '--redact', 'names'], /There is no "names"/],
    ] as const) {
      const { code, err } = await extract(...flags)
      expect(code, flags.join(' ')).toBe(2)
      expect(err).toMatch(says)
    }
    expect(server.connections()).toBe(0)
  })

  test('to a server on the network without a key', async () => {
    delete process.env.OPENAI_API_KEY
    const path = folder({ 'a.txt': CONTRACT })
    const { code, err } = await milestones(
      'extract',
      join(path, 'a.txt'),
      '--out',
      join(path, 'out'),
      '--llm',
      '--llm-model',
      'm',
    )
    expect(code).toBe(2)
    expect(err).toMatch(/OPENAI_API_KEY/)
  })
})

describe('a run', () => {
  test('costs nothing the second time, and gives the same bytes', async () => {
    const server = await loopback(good)
    const path = folder({ 'a.txt': CONTRACT })
    const extract = (...flags: string[]) =>
      milestones('extract', join(path, 'a.txt'), '--out', join(path, 'out'), ...llm(server.url), ...flags)
    await extract()
    const first = readFileSync(join(path, 'out/a.schedule.json'))
    const asked = server.received.length
    const again = await extract('--force')
    expect(server.received).toHaveLength(asked)
    expect(readFileSync(join(path, 'out/a.schedule.json'))).toEqual(first)
    expect(again.err).toMatch(/0 requests sent, 1 from the cache/)
    const offline = await extract('--force', '--llm-offline')
    expect(offline.code).toBe(0)
    expect(readFileSync(join(path, 'out/a.schedule.json'))).toEqual(first)
    expect(isFound(JSON.parse(first.toString()))).toBe(true)
  })

  test('keeps replies for their owner alone, and no broken ones', async () => {
    const server = await loopback(good)
    const path = folder({ 'a.txt': CONTRACT })
    const extract = () =>
      milestones('extract', join(path, 'a.txt'), '--out', join(path, 'out'), ...llm(server.url), '--force')
    await extract()
    const cache = join(path, 'out/llm-cache')
    const [name] = readdirSync(cache)
    expect(statSync(join(cache, name!)).mode & 0o077).toBe(0)
    writeFileSync(join(cache, name!), '{"answer": {"kind": "rep')
    await extract()
    expect(server.received).toHaveLength(2)
    expect(isFound(read(join(path, 'out/a.schedule.json')))).toBe(true)
  })

  test('ends asking where the budget does, and goes on later', async () => {
    const server = await loopback(good)
    const prices = { 'test-model': { input: 1, output: 10 } }
    const config = { llm: { prices, concurrency: 1, mostOutputTokens: 1000 } }
    const path = folder({ ...several(6), 'config.json': JSON.stringify(config) })
    const extract = (budget: string) =>
      milestones(
        ...['extract', path, '--include', 'c*.txt', '--out', join(path, 'out'), '--config', join(path, 'config.json')],
        ...[...llm(server.url), '--llm-budget', budget],
      )
    const schedules = () => Array.from({ length: 6 }, (_, i) => read(join(path, `out/c${i}.schedule.json`)))
    // A request costs 1000 tokens in and 200 out: 0.003; at most some 0.013.
    const first = await extract('0.020')
    expect(first.code).toBe(0)
    const some = server.received.length
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(6)
    expect(schedules().filter(isFound)).toHaveLength(some)
    for (const schedule of schedules().filter((one) => !isFound(one))) {
      expect(schedule.status).toBe('partial')
      expect(schedule.milestones).toHaveLength(3)
    }
    await extract('1')
    expect(server.received).toHaveLength(6)
    expect(schedules().every(isFound)).toBe(true)
    const usage = JSON.parse(readFileSync(join(path, 'out/llm-usage.json'), 'utf8'))
    expect(usage.run).toMatchObject({ requests: 6 - some, inputTokens: 1000 * (6 - some) })
    expect(usage.run.cost).toBeCloseTo(0.003 * (6 - some), 6)
    expect(Object.keys(usage.documents)).toContain('c5.txt')
  })

  test('says in a dry run what would be sent, and what it costs at most', async () => {
    const config = { llm: { prices: { 'test-model': { input: 1, output: 10 } } } }
    const path = folder({ 'a.txt': CONTRACT, 'config.json': JSON.stringify(config) })
    const { out, err } = await milestones(
      ...['extract', join(path, 'a.txt'), '--out', join(path, 'out'), '--config', join(path, 'config.json')],
      ...[...llm('http://127.0.0.1:9/v1'), '--llm-dry-run'],
    )
    expect(out).toMatch(/would be sent of a.txt \(find-milestones@1; at most 0\.\d+\)/)
    expect(out).toMatch(/It falls to the Consultant/)
    expect(err).toMatch(/0 requests sent, 1 not asked/)
  })

  test('never shows text or key in its logs, nor the key in a file', async () => {
    const server = await loopback((received, response, count) =>
      count % 2 === 0
        ? json(response, 400, {
            error: { message: `${received.headers.authorization} ${JSON.stringify(received.body)}` },
          })
        : good(received, response, count),
    )
    const path = folder(several(4))
    const keyFile = join(folder(), 'key')
    writeFileSync(keyFile, `${KEY}\n`)
    delete process.env.OPENAI_API_KEY
    process.env.OPENAI_LOG = 'debug'
    const ran = await milestones(
      ...['extract', path, '--include', '*.txt', '--out', join(path, 'out'), '--json-log', ...llm(server.url)],
      ...['--llm-key-file', keyFile],
    )
    delete process.env.OPENAI_LOG
    expect(server.received[0]!.headers.authorization).toBe(`Bearer ${KEY}`)
    expect(ran.out + ran.err).not.toMatch(/sk-test|Consultant|artwork/)
    for (const line of ran.err.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg')
    for (const name of readdirSync(join(path, 'out'), { recursive: true, encoding: 'utf8' })) {
      const file = join(path, 'out', name)
      if (statSync(file).isFile()) expect(readFileSync(file, 'latin1'), name).not.toContain(KEY)
    }
  })

  test('in children asks through the parent, who alone has the key', async () => {
    const server = await loopback(good)
    const path = folder({ 'a.txt': CONTRACT })
    const ran = await milestones(
      ...['extract', join(path, 'a.txt'), '--out', join(path, 'out'), ...llm(server.url)],
      ...['--max-memory', '1024'],
    )
    expect(ran.code).toBe(0)
    expect(isFound(read(join(path, 'out/a.schedule.json')))).toBe(true)
  }, 240_000)

  test('asks once about the same words in two files', async () => {
    const server = await loopback(good)
    const path = folder({ 'a.txt': CONTRACT, 'b.txt': `${CONTRACT}\n` })
    await milestones('extract', path, '--include', '*.txt', '--out', join(path, 'out'), ...llm(server.url))
    expect(server.received).toHaveLength(1)
    expect(['a', 'b'].every((name) => isFound(read(join(path, `out/${name}.schedule.json`))))).toBe(true)
  })

  test('after a wrong key asks no further', async () => {
    const server = await loopback((_, response) => json(response, 401, {}))
    const path = folder(several(5))
    const ran = await milestones(
      'extract',
      path,
      '--include',
      '*.txt',
      '--out',
      join(path, 'out'),
      ...llm(server.url),
      '--jobs',
      '1',
    )
    expect(server.received.length).toBeLessThan(5)
    expect(ran.err).toMatch(/failed/)
    expect(readdirSync(join(path, 'out')).filter((name) => name.endsWith('.schedule.json'))).toHaveLength(5)
  })

  test('cannot be told a key on the command line', async () => {
    const { out } = await milestones('extract', '--help')
    expect(out).toMatch(/--llm-key-file/)
    expect(out).not.toMatch(/--llm-key\b(?!-file)|--api-key/)
  })
})

test('without --llm no socket is opened, and schedules are the same where the package of the model is not installed', async () => {
  const path = folder({
    'a.txt': CONTRACT,
    'without.mjs': `import { registerHooks } from 'node:module'
import { Socket } from 'node:net'
Socket.prototype.connect = () => { throw new Error('a socket was opened') }
globalThis.fetch = () => { throw new Error('something was fetched') }
registerHooks({ resolve(specifier, context, next) {
  if (/^openai(?:\\/|$)/.test(specifier)) throw new Error('not installed')
  return next(specifier, context)
} })`,
  })
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
  const extract = async (out: string, ...node: string[]): Promise<string> => {
    mkdirSync(join(path, out))
    chmodSync(join(path, out), 0o700)
    await promisify(execFile)(process.execPath, [
      ...node,
      main,
      'extract',
      join(path, 'a.txt'),
      '--out',
      join(path, out),
      '--in-process',
    ])
    return readFileSync(join(path, out, 'a.schedule.json'), 'utf8')
  }
  const [without, withIt] = [await extract('without', '--import', join(path, 'without.mjs')), await extract('with')]
  expect(without).toBe(withIt)
  rmSync(join(path, 'without'), { recursive: true })
}, 240_000)
