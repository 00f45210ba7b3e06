import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { ContainedReader } from '../../src/batch/contained-reader.ts'
import { defaultLimits, type Limits } from '../../src/batch/limits.ts'
import type { Outcome, Task } from '../../src/batch/protocol.ts'
import { readFileOutcome, salvage } from '../../src/batch/read-file.ts'
import { defaultOptions } from '../../src/options.ts'
import { rawPdf } from '../ingest/make-pdf.ts'
import { CONTRACT, folder, milestones } from '../support/terminal.ts'

const MIB = 1024 ** 2

const reader = (limits: Partial<Limits> = {}): ContainedReader => {
  const made = new ContainedReader({ ...defaultLimits, ...limits })
  onTestFinished(() => made.close())
  return made
}

const resultOf = (outcome: Outcome) => {
  if (outcome.kind !== 'result') throw new Error('an archive')
  return outcome.result
}

const tasksIn = (files: Readonly<Record<string, string | Uint8Array>>): Task[] => {
  const path = folder(files)
  return Object.keys(files).map((fileName) => ({ path: join(path, fileName), fileName, options: defaultOptions }))
}

/** One page whose content unpacks to so many bytes. */
const swelling = (size: number): Uint8Array => {
  const content = deflateSync(Buffer.alloc(size, '(a) Tj ')).toString('latin1')
  const text = Buffer.from(rawPdf(['@'])).toString('latin1')
  const stream = `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content}\nendstream`
  return Uint8Array.from(
    Buffer.from(
      text.replace(/<< \/Length 1 >>\nstream\n@\nendstream/, () => stream),
      'latin1',
    ),
  )
}

test('a child gives what the process itself would give, document after document', async () => {
  const contained = reader()
  for (const task of tasksIn({ 'a.txt': CONTRACT, 'b.txt': CONTRACT.replace('5,000', '6,000'), 'c.pdf': '' })) {
    const { outcome } = await contained.read(task)
    expect(JSON.stringify(outcome)).toBe(JSON.stringify(await readFileOutcome(task)))
  }
})

test('what takes too much memory is stopped, soon enough, and the next is read', async () => {
  const limit = 400 * MIB
  const contained = reader({ bytes: limit })
  const [bomb, web] = tasksIn({ 'bomb.pdf': swelling(600 * MIB), 'web.txt': CONTRACT })
  const { outcome, peakBytes } = await contained.read(bomb!)
  const result = resultOf(outcome)
  expect(result.schedule.status).toBe('unreadable')
  expect(result.schedule.document.id).toMatch(/^sha256:/)
  expect(result.schedule.diagnostics[0]).toMatchObject({
    code: 'too-large',
    message: expect.stringMatching(
      /^bomb\.pdf: reading was stopped because it took more than 400 MiB of memory\. .+\.$/,
    ),
  })
  expect(peakBytes).toBeGreaterThan(limit)
  expect(peakBytes).toBeLessThan(1.25 * limit)
  expect(resultOf((await contained.read(web!)).outcome).schedule.status).toBe('complete')
})

test('what takes too long is stopped', async () => {
  const [web] = tasksIn({ 'web.txt': CONTRACT })
  const result = resultOf((await reader({ milliseconds: 1 }).read(web!)).outcome)
  expect(result.schedule.diagnostics[0]).toMatchObject({
    code: 'timeout',
    message: expect.stringMatching(/^web\.txt: .+more than 0\.001 seconds\. .+--max-time\.$/),
  })
})

test('pages read before the stop are kept, the others named', async () => {
  const [task] = tasksIn({ 'long.pdf': '%PDF-1.7' })
  const line = { text: 'The Client shall pay the Consultant $5,000 on April 1, 2024.' }
  const pages = [{ lines: [line] }, undefined, { lines: [] }, undefined, undefined]
  const { schedule, text } = resultOf(await salvage(task!, { pages, reason: 'reading was stopped' }))
  expect(schedule.status).toBe('partial')
  expect(schedule.document.pages).toBe(5)
  expect(text).toBe(`${line.text}\n\f\f\f\f\f`)
  expect(schedule.milestones[0]?.evidence[0]?.page).toBe(1)
  expect(schedule.diagnostics).toContainEqual(
    expect.objectContaining({ code: 'pages-not-read', message: 'Pages 2, 4–5: not read: reading was stopped' }),
  )
})

test('the command gives the same bytes with children as without', async () => {
  const files = folder({ 'a.txt': CONTRACT, 'b.txt': CONTRACT.replace('5,000', '6,000'), 'c.pdf': '%PDF-1.7\nnothing' })
  const [alone, children] = [join(files, 'one'), join(files, 'two')]
  const common = ['extract', files, '--include', '*.txt', '--out']
  const first = await milestones(...common, alone)
  const second = await milestones(...common, children, '--max-memory', '1024')
  expect(second.code).toBe(first.code)
  expect(second.out.split('\n\n')[0]).toBe(first.out.split('\n\n')[0])
  expect(second.err).toContain(first.err.split('\n').find((line) => line.startsWith('c.pdf')))
  for (const name of ['a.schedule.json', 'b.schedule.json', 'c.schedule.json', 'milestones.csv']) {
    expect(readFileSync(join(children, name), 'utf8')).toBe(readFileSync(join(alone, name), 'utf8'))
  }
})
