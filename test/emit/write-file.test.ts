import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFileAtomically } from '../../src/emit/write-file.ts'
import { folder } from '../support/terminal.ts'

test('replaces the file and leaves no other', () => {
  const path = folder({ 'a.json': 'old' })
  writeFileAtomically(join(path, 'a.json'), 'new')
  expect(readdirSync(path)).toEqual(['a.json'])
  expect(readFileSync(join(path, 'a.json'), 'utf8')).toBe('new')
})

test('a write that fails leaves nothing behind', () => {
  const path = folder()
  mkdirSync(join(path, 'a.json'))
  expect(() => writeFileAtomically(join(path, 'a.json'), 'new')).toThrow()
  expect(readdirSync(path)).toEqual(['a.json'])
})
