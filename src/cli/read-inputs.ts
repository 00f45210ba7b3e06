import { readFileSync } from 'node:fs'
import { describeCause } from '../batch/cause.ts'
import { MisuseError } from '../errors.ts'
import type { OptionsInput } from '../options.ts'

/**
 * `auto`, `none`, a place (`US-NY`), or a file with one day a line (`2024-12-24 Christmas Eve`; what stands behind the day
 * and lines that start with # are for people).
 *
 * @throws MisuseError where it is neither of the words nor a file of days.
 */
export function readHolidays(value: string): NonNullable<OptionsInput['holidays']> {
  if (value === 'auto' || value === 'none' || /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(value)) return value
  const lines = text(value, 'holidays').split(/\r?\n/)
  return lines.flatMap((line, at) => {
    const words = line.replace(/#.*/, '').trim()
    if (words === '') return []
    const day = /^\d{4}-\d\d-\d\d(?=\s|,|;|$)/.exec(words)?.[0]
    if (day === undefined) throw new MisuseError(`${value}, line ${at + 1}: a line begins with a day, YYYY-MM-DD`)
    return [day]
  })
}

/**
 * A JSON object of events and days: `{ "acceptance of the Beta Version": "2026-03-01" }`.
 *
 * @throws MisuseError where the file cannot be read or is no such object.
 */
export function readFacts(path: string): NonNullable<OptionsInput['facts']> {
  let facts: unknown
  try {
    facts = JSON.parse(text(path, 'facts').replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof MisuseError) throw error
    throw new MisuseError(`the facts ${path} cannot be read: not valid JSON: ${(error as Error).message}`)
  }
  if (typeof facts === 'object' && facts !== null && !Array.isArray(facts) && Object.values(facts).every(isText))
    return facts as Record<string, string>
  throw new MisuseError(`${path}: facts are written { "the event in the contract's words": "YYYY-MM-DD" }`)
}

const isText = (value: unknown): value is string => typeof value === 'string'

function text(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new MisuseError(`the ${what} ${path} cannot be read: ${describeCause(error)}`)
  }
}
