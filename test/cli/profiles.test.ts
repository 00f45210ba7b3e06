import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONTRACT, folder, milestones } from '../support/terminal.ts'

const berth = {
  id: 'berth',
  name: 'Berth',
  title: { 'consulting agreement': 30 },
  smartfields: [{ uid: 'day', title: 'Day', type: 'calendar', pattern: 'expires on ([^.]+)' }],
}
const run = async (profiles: Record<string, string>) => {
  const path = folder({
    'a.txt': CONTRACT,
    ...Object.fromEntries(Object.entries(profiles).map(([k, v]) => [`p/${k}`, v])),
  })
  const result = await milestones(
    'extract',
    join(path, 'a.txt'),
    '--out',
    join(path, 'out'),
    '--profiles',
    join(path, 'p'),
  )
  return { ...result, path }
}

test('the profiles of a folder decide the type and add their fields', async () => {
  const { code, path } = await run({ 'berth.json': JSON.stringify(berth), 'notes.txt': 'no profile' })
  expect(code).toBe(0)
  const schedule = JSON.parse(readFileSync(join(path, 'out/a.schedule.json'), 'utf8'))
  expect(schedule.document.contractType).toBe('berth')
  expect(schedule.smartfields.find((field: { uid: string }) => field.uid === 'day').value).toBe('2025-03-04')
})

test.each([
  ['a folder without profiles', {}, 'cannot be read'],
  ['what is no JSON', { 'a.json': '{' }, 'not valid JSON'],
  ['an unknown field', { 'a.json': JSON.stringify({ ...berth, colour: 'red' }) }, 'colour'],
])('%s is refused, and the message names the file', async (_, files, reason) => {
  const { code, err } = await run(files as Record<string, string>)
  expect(code).toBe(2)
  expect(err).toContain(reason)
  expect(err).toContain(Object.keys(files)[0] ?? '')
})
