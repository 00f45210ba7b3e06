import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { SqliteLedger } from '../../../src/batch/ledger/sqlite-ledger.ts'
import { folder } from '../../support/terminal.ts'
import { describeLedger } from './conformance.ts'

describeLedger('SqliteLedger', () => {
  const path = join(folder(), 'milestones.db')
  return { open: () => new SqliteLedger(path, 'write') }
})

const made = async (): Promise<string> => {
  const path = join(folder(), 'milestones.db')
  const ledger = new SqliteLedger(path, 'write')
  await ledger.begin({ at: '2026-01-02T03:04:05Z', fingerprint: 'f' })
  await ledger.end({ at: '2026-01-02T03:04:05Z', outcome: 'finished' })
  await ledger.close()
  return path
}

test('the file is its owner’s alone, and one file when closed', async () => {
  const path = await made()
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(existsSync(`${path}-wal`)).toBe(false)
  expect(readFileSync(path, 'latin1').startsWith('SQLite format 3')).toBe(true)
})

test('can be read where nothing may be written', async () => {
  const path = await made()
  chmodSync(path, 0o400)
  const ledger = new SqliteLedger(path, 'read')
  expect((await ledger.stats()).lastRun?.outcome).toBe('finished')
  await ledger.close()
})

test('reads beside a run that writes', async () => {
  const path = await made()
  const writer = new SqliteLedger(path, 'write')
  await writer.begin({ at: '2026-01-03T03:04:05Z', fingerprint: 'f' })
  const reader = new SqliteLedger(path, 'read')
  expect((await reader.stats()).lastRun).toMatchObject({ id: 2, outcome: 'running' })
  await writer.close()
  await reader.close()
})

test('none, one of another version, and what is no ledger are told apart', async () => {
  expect(() => new SqliteLedger(join(folder(), 'milestones.db'), 'read')).toThrow(/there is no ledger of a run/)
  const path = await made()
  const database = new DatabaseSync(path)
  database.exec('pragma user_version = 99')
  database.close()
  expect(() => new SqliteLedger(path, 'write')).toThrow(/another version of the program/)
  const other = join(
    folder({ 'milestones.db': 'something else, and long enough to be looked at as a database'.repeat(20) }),
    'milestones.db',
  )
  expect(() => new SqliteLedger(other, 'write')).toThrow(/cannot be opened: .*not a database/)
})
