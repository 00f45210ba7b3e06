import { readFileSync } from 'node:fs'
import { describeCause } from '../batch/cause.ts'
import { MisuseError } from '../errors.ts'

/** One password a line; spaces count, empty lines do not. @throws MisuseError where the file cannot be read. */
export function readPasswords(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter((line) => line !== '')
  } catch (error) {
    throw new MisuseError(`the password file ${path} cannot be read: ${describeCause(error)}`)
  }
}
