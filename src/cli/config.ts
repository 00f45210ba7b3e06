import { readFileSync } from 'node:fs'
import { describeCause } from '../batch/cause.ts'
import { type LlmSettings, settingsSchema } from '../detect/llm/settings.ts'
import { MisuseError } from '../errors.ts'
import { describeIssues, type OptionsInput, optionsSchema } from '../options.ts'

/** One contract's id makes no sense for a whole run. */
const configSchema = optionsSchema.omit({ contractId: true, llm: true }).extend({ llm: settingsSchema.optional() })

export interface Config {
  readonly options: OptionsInput
  /** How a language model is asked; what a result depends on of it comes from the command line. */
  readonly llm?: LlmSettings
}

/** @throws MisuseError where the file cannot be read, is no JSON, or says something unknown. */
export function readConfig(path: string): Config {
  const parsed = configSchema.safeParse(json(path))
  if (parsed.success) {
    const { llm, ...options } = parsed.data
    return { options, ...(llm && { llm }) }
  }
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
