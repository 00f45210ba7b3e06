import type * as Fs from 'node:fs'
import { readdirSync, readFileSync } from 'node:fs'
import type * as FsPromises from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { CONTRACT, folder, milestones } from '../support/terminal.ts'

/** Tests may run as root, whom no permission stops: the refusal itself is made here. */
const refuse = (path: unknown) => {
  if (String(path).includes('locked')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
}
vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>()
  const mkdtempSync = (...args: Parameters<typeof real.mkdtempSync>) => {
    refuse(args[0])
    return real.mkdtempSync(...args)
  }
  return { ...real, mkdtempSync }
})
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FsPromises>()
  const readFile = async (...args: Parameters<typeof real.readFile>) => {
    refuse(args[0])
    return real.readFile(...args)
  }
  const opendir = async (...args: Parameters<typeof real.opendir>) => {
    refuse(args[0])
    return real.opendir(...args)
  }
  return { ...real, readFile, opendir }
})

test('a folder that cannot be listed is reported, and the others go on', async () => {
  const files = folder({ 'web.txt': CONTRACT, 'locked/other.txt': CONTRACT })
  const { code, err } = await milestones('extract', files, '--include', '*.txt', '--out', join(files, 'out'))
  expect(code).toBe(1)
  expect(err).toContain(`${join(files, 'locked')}: the folder cannot be read: permission denied`)
  expect(readdirSync(join(files, 'out'))).toContain('web.schedule.json')
})

test('a file that may not be opened gets a result that says so', async () => {
  const files = folder({ 'locked.txt': CONTRACT, 'web.txt': CONTRACT })
  const { code, err } = await milestones('extract', files, '--include', '*.txt', '--out', join(files, 'out'))
  expect(code).toBe(1)
  expect(err).toContain('locked.txt: it cannot be opened: permission denied')
  const { status, document } = JSON.parse(readFileSync(join(files, 'out/locked.schedule.json'), 'utf8'))
  expect({ status, id: document.id }).toEqual({ status: 'unreadable', id: null })
})

test('an output folder without permission is misuse, told before anything is read', async () => {
  const files = folder({ 'web.txt': CONTRACT, 'locked-out/.keep': '' })
  const { code, err } = await milestones('extract', join(files, 'web.txt'), '--out', join(files, 'locked-out'))
  expect(code).toBe(2)
  expect(err).toContain('cannot write to the output folder')
  expect(err).toContain('permission denied')
})
