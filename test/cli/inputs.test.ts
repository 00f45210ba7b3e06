import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, milestones } from '../support/terminal.ts'

const CONTRACT =
  'SERVICES AGREEMENT\n\nThis Services Agreement is entered into as of March 4, 2024 by and between Harbour Foods Ltd ("Client") and Northlight Studio LLC ("Developer").\n\n1. Client shall pay Developer $5,000 within five (5) business days after acceptance of the Beta Version.\n'

async function run(inputs: Record<string, string>, ...args: string[]) {
  const files = folder({ 'web.txt': CONTRACT, ...inputs })
  const at = args.map((arg) => arg.replace('@', `${files}/`))
  const result = await milestones('extract', join(files, 'web.txt'), '--out', join(files, 'out'), '--in-process', ...at)
  if (result.code !== 0) return { ...result, due: undefined, schedule: undefined }
  const schedule = JSON.parse(readFileSync(join(files, 'out/web.schedule.json'), 'utf8'))
  return { ...result, schedule, due: schedule.milestones.at(-1).due }
}
const FACTS = '{"acceptance of the Beta Version": "2024-07-01"}'

describe('--facts and --holidays', () => {
  test('date what waits, with the holidays of a place', async () => {
    const { due, schedule } = await run({ 'facts.json': FACTS }, '--facts', '@facts.json', '--holidays', 'US-NY')
    expect(due).toMatchObject({ date: '2024-07-09', status: 'computed' })
    expect(due.derivation).toContain('2024-07-04 does not count: Independence Day (US-NY)')
    expect(schedule.options).toMatchObject({
      holidays: 'US-NY',
      facts: { 'acceptance of the Beta Version': '2024-07-01' },
    })
  })
  test('a file of days, with words behind them', async () => {
    const days = '# ours\n2024-07-02 Foundation day\n\n2024-07-03\n'
    const { due } = await run({ 'facts.json': FACTS, days }, '--facts', '@facts.json', '--holidays', '@days')
    expect(due).toMatchObject({ date: '2024-07-10' })
  })
  test.each([
    ['no such file', ['--facts', '@none.json'], 'none.json cannot be read'],
    ['no JSON', ['--facts', '@web.txt'], 'not valid JSON'],
    ['no days', ['--holidays', '@web.txt'], 'line 1: a line begins with a day'],
    ['no day of the calendar', ['--facts', '@bad.json'], 'YYYY-MM-DD'],
    ['no object', ['--facts', '@list.json'], "the event in the contract's words"],
  ])('%s is misuse', async (_, args, message) => {
    const { code, err } = await run({ 'bad.json': '{"a": "2024-02-30"}', 'list.json': '["2024-02-01"]' }, ...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
