import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Answer } from '../../detect/llm/question.ts'
import type { ModelRequest } from '../../detect/llm/request.ts'
import { writeFileAtomically } from '../../emit/write-file.ts'
import { makeFolder } from '../make-folder.ts'

/** Only what the model itself has answered is worth keeping: failures are tried again. */
const storedSchema = z.strictObject({
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('reply'), text: z.string() }),
    z.strictObject({ kind: z.literal('truncated') }),
    z.strictObject({ kind: z.literal('refused') }),
    z.strictObject({ kind: z.literal('filtered') }),
  ]),
})

/** Hex SHA-256 of all that a reply depends on: prompt and its version, model, protocol and the request itself. */
export const keyOf = (request: ModelRequest, api: string): string => {
  const { prompt, model, schema, instructions, input, mostOutputTokens } = request
  return createHash('sha256')
    .update(JSON.stringify([prompt, model, api, schema, instructions, input, mostOutputTokens]))
    .digest('hex')
}

/** Replies in files by their key, for their owner alone: they hold words of contracts. */
export class ReplyCache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** undefined where there is none, or none that can be read. */
  get(key: string): Answer | undefined {
    try {
      const stored = storedSchema.safeParse(JSON.parse(readFileSync(this.#path(key), 'utf8')))
      return stored.success ? stored.data.answer : undefined
    } catch {
      return undefined
    }
  }

  put(key: string, answer: Answer): void {
    const stored = storedSchema.safeParse({ answer })
    if (!stored.success) return
    makeFolder(this.#folder)
    writeFileAtomically(this.#path(key), JSON.stringify(stored.data))
  }

  #path(key: string): string {
    return join(this.#folder, `${key}.json`)
  }
}
