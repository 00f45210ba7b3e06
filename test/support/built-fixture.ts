import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../../src/analyze.ts'
import type { Schedule } from '../../src/model/schedule.ts'
import type { OptionsInput } from '../../src/options.ts'
import { builtFolder } from '../fixtures/build.ts'

/** The schedule of one of our own contracts, as the program gives it. */
export async function scheduleOfFixture(
  name: string,
  options: OptionsInput = {},
  extension: 'docx' | 'pdf' = 'docx',
): Promise<{ schedule: Schedule; text: string }> {
  const fileName = `${name}.${extension}`
  return analyze(readFileSync(join(builtFolder, fileName)), { fileName, ...options })
}
