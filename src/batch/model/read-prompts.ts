import { readFileSync } from 'node:fs'
import { type Prompt, parsePrompt } from '../../detect/llm/prompt.ts'
import { FIND_PROMPT, VERIFY_PROMPT } from '../../model/prompts.ts'

/** `prompts/` of the package: as far from the sources as from the build. */
const folder = new URL('../../../prompts/', import.meta.url)

export const readPrompts = (): ReadonlyMap<string, Prompt> =>
  new Map(
    [FIND_PROMPT, VERIFY_PROMPT].map((name) => [
      name,
      parsePrompt(readFileSync(new URL(`${name}.md`, folder), 'utf8')),
    ]),
  )
