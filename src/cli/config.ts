import { readFileSync } from 'node:fs'
import { describeCause } from '../batch/cause.ts'
import { MisuseError } from '../errors.ts'
import { describeIssues, type OptionsInput, optionsSchema } from '../options.ts'

/** One contract's id makes no sense for a whole run. */
const configSchema = optionsSchema.omit({ contractId: true })

/** @throws MisuseError where the file cannot be read, is no JSON, or says something unknown. */
export function readConfig(path: string): OptionsInput {
  const parsed = configSchema.safeParse(json(path))
  if (parsed.success) return parsed.data
  throw new MisuseError(`${path}: ${describeIssues(parsed.error)}`)
}

function json(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = error instanceof SyntaxError ? `not valid JSON: ${error.message}` : describeCause(error)
    throw new MisuseError(`the configuration ${path} cannot be read: ${reason}`)
  }
}
