import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EMITTERS, FORMATS, isOwnResult } from '../../src/emit/index.ts'
import { smartfieldsFileSchema } from '../../src/model/schedule.ts'
import { scheduleOf } from '../support/schedule.ts'

const result = scheduleOf([{}])
const emitted = (format: string) => EMITTERS.find((emitter) => emitter.format === format)!.emit(result)

test('every format is one file of the folder', () => {
  const files = readdirSync(new URL('../../src/emit', import.meta.url))
  expect(FORMATS.filter((format) => !files.includes(`${format}.ts`))).toEqual([])
})

test('JSON has two spaces and ends with a line break', () => {
  expect(emitted('schedule')).toMatch(/^\{\n {2}"schemaVersion": "1\.0",\n {2}"generator"/)
  expect(emitted('schedule').endsWith('}\n')).toBe(true)
})

test('the smartfields file holds the smartfields of the schedule', () => {
  const file = smartfieldsFileSchema.parse(JSON.parse(emitted('smartfields')))
  expect(Object.keys(file)).toEqual(['schemaVersion', 'document', 'smartfields'])
  expect(file.smartfields).toEqual(result.schedule.smartfields)
})

test('the text is the text', () => expect(emitted('text')).toBe(result.text))

test('own results are known by their names', () => {
  const names = [
    'a.schedule.json',
    'a.smartfields.json',
    'a.text.txt',
    'milestones.csv',
    'a.pdf',
    'a.txt',
    'schedule.json',
  ]
  expect(names.filter(isOwnResult)).toEqual(names.slice(0, 4))
})
