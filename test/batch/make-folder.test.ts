import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../src/batch/make-folder.ts'
import { folder } from '../support/terminal.ts'

test('makes the folders above it too, and is content with what is there', () => {
  const path = join(folder(), 'a/b/c')
  makeFolder(path)
  makeFolder(path)
  makeFolder(`${path}/`)
  expect(statSync(path).isDirectory()).toBe(true)
})

test('a file in the way is an error', () => {
  const files = folder({ file: '' })
  expect(() => makeFolder(join(files, 'file'))).toThrow('EEXIST')
  expect(() => makeFolder(join(files, 'file/a/b'))).toThrow('ENOTDIR')
})

test.runIf(process.platform === 'linux')('ends where nobody can make folders', () => {
  expect(() => makeFolder('/proc/none/of/this')).toThrow(/ENOENT|EACCES/)
})
