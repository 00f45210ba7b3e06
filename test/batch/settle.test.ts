import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { runArchive } from '../../src/batch/engine/archive-run.ts'
import { RunControl } from '../../src/batch/engine/run-control.ts'
import type { Settled } from '../../src/batch/engine/run-watch.ts'
import { SqliteLedger } from '../../src/batch/ledger/sqlite-ledger.ts'
import type * as OpenReader from '../../src/batch/open-reader.ts'
import { OutputFolder } from '../../src/batch/output-folder.ts'
import type { Task } from '../../src/batch/protocol.ts'
import { defaultOptions } from '../../src/options.ts'
import { CONTRACT, folder } from '../support/terminal.ts'

/** What happens to a file after it has been read, and before the run knows. */
let meanwhile: (task: Task) => void = () => {}
vi.mock('../../src/batch/open-reader.ts', async (original) => {
  const real = await original<typeof OpenReader>()
  return {
    openReader: (): OpenReader.Reader => {
      const reader = real.openReader('in-process')
      return {
        ...reader,
        open: async (task) => {
          const outcome = await reader.open(task)
          meanwhile(task)
          return outcome
        },
      }
    },
  }
})

async function run(out: string, input: string, control = new RunControl(), force = false) {
  const output = new OutputFolder(out)
  const ledger = new SqliteLedger(join(out, 'milestones.db'), 'write')
  const settled: Settled[] = []
  const watch = {
    planned: () => {},
    more: () => {},
    settled: (document: Settled) => void settled.push(document),
    unreadableFolder: () => {},
    stopping: () => {},
    stopped: () => {},
  }
  const request = {
    paths: [input],
    include: ['*.txt'],
    formats: ['schedule', 'text'],
    jobs: 1,
    options: defaultOptions,
    passwords: [],
    reader: 'in-process' as const,
    force,
    retryFailed: false,
  }
  const now = () => '2026-01-02T03:04:05Z'
  const { outcome } = await runArchive({ request, fingerprint: 'f', ledger, output, watch, control, now }).finally(
    () => {
      meanwhile = () => {}
    },
  )
  const documents = []
  for await (const document of ledger.documents()) documents.push(document)
  await ledger.close()
  return { outcome, settled, documents }
}

const place = () => {
  const home = folder({ 'in/a.txt': CONTRACT, 'in/b.txt': `${CONTRACT}\n` })
  return [join(home, 'out'), join(home, 'in')] as const
}

test('a file that changes while it is read is read again, and its last bytes count', async () => {
  const [out, input] = place()
  let changes = 0
  meanwhile = ({ path }) => {
    if (path.endsWith('a.txt') && changes++ === 0)
      appendFileSync(path, '\n3. Fee. The Client shall pay $7,777 on May 1, 2024.\n')
  }
  const { settled, documents } = await run(out, input)
  expect(settled.map(({ isReadable }) => isReadable)).toEqual([true, true])
  expect(readFileSync(join(out, 'a.text.txt'), 'utf8')).toContain('$7,777')
  expect(documents[0]).toMatchObject({ state: 'done', attempts: 1 })
})

test('one that never rests is unreadable this time, the others go on, and the next run tries again', async () => {
  const [out, input] = place()
  meanwhile = ({ path }) => path.endsWith('a.txt') && appendFileSync(path, 'x')
  const { settled } = await run(out, input)
  expect(settled.map(({ errors }) => errors[0]?.message)).toEqual([
    'a.txt: it was written to each of the 3 times it was read. Run again when it is at rest.',
    undefined,
  ])
  expect((await run(out, input)).settled).toMatchObject([{ how: 'read', isReadable: true }, { how: 'unchanged' }])
})

test('a file that vanishes during the run is one error, and vanished in the next', async () => {
  const [out, input] = place()
  meanwhile = ({ path }) => path.endsWith('a.txt') && rmSync(join(input, 'b.txt'))
  const { settled } = await run(out, input)
  expect(settled[1]?.errors[0]?.message).toMatch(/^b\.txt: it cannot be opened: no such file/)
  expect((await run(out, input)).documents.map(({ state }) => state)).toEqual(['done', 'vanished'])
})

test('stopped, a run finishes what is in work; the next one goes on', async () => {
  const [out, input] = place()
  const control = new RunControl()
  meanwhile = () => control.stop()
  const first = await run(out, input, control)
  expect(first.outcome).toBe('stopped')
  expect(first.settled.map(({ contractId }) => contractId)).toEqual(['a.txt'])
  expect(first.documents.map(({ state }) => state)).toEqual(['done', 'planned'])
  const second = await run(out, input)
  expect(second.outcome).toBe('finished')
  expect(second.settled).toMatchObject([
    { contractId: 'a.txt', how: 'unchanged' },
    { contractId: 'b.txt', how: 'read' },
  ])
})

test('stopped twice, it gives back what is in work', async () => {
  const [out, input] = place()
  const control = new RunControl()
  meanwhile = () => {
    control.stop()
    control.stop()
  }
  const { settled, documents } = await run(out, input, control)
  expect(settled).toEqual([])
  expect(documents.map(({ state }) => state)).toEqual(['planned', 'planned'])
})

test('what was done before stays done when later work is given back', async () => {
  const [out, input] = place()
  await run(out, input)
  const control = new RunControl()
  meanwhile = () => {
    control.stop()
    control.stop()
  }
  const { documents } = await run(out, input, control, true)
  expect(documents.map(({ state }) => state)).toEqual(['done', 'done'])
})
