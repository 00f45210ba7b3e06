import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ModelClient } from '../../detect/llm/client.ts'
import type { ModelRequest } from '../../detect/llm/request.ts'
import { writeFileAtomically } from '../../emit/write-file.ts'
import { makeFolder } from '../make-folder.ts'
import type { ReplyCache } from './reply-cache.ts'

/** Servers take at most 50,000 requests a batch; smaller ones come back sooner. */
const MOST_REQUESTS = 2_000
const MOST_CHARACTERS = 80_000_000

const stateSchema = z.strictObject({
  batches: z.array(z.strictObject({ id: z.string(), keys: z.array(z.string()) })),
})
type State = z.infer<typeof stateSchema>

export interface Submitted {
  readonly batches: number
  readonly requests: number
  /** Sent with an earlier batch that is not collected yet. */
  readonly waiting: number
}

export interface Collected {
  readonly replies: number
  readonly failed: number
  readonly running: number
}

/** The batches that are under way, kept beside the replies: submitting and collecting may be stopped at any point and go on later. */
export class Batches {
  readonly #folder: string
  readonly #cache: ReplyCache

  constructor(folder: string, cache: ReplyCache) {
    this.#folder = folder
    this.#cache = cache
  }

  /** Sends what is in no batch yet. Each batch is written down as soon as the server has it. */
  async submit(client: ModelClient, requests: ReadonlyMap<string, ModelRequest>): Promise<Submitted> {
    const known = new Set(this.#read().batches.flatMap(({ keys }) => keys))
    const entries = [...requests].filter(([key]) => !known.has(key)).map(([key, request]) => ({ key, request }))
    let batches = 0
    for (let at = 0; at < entries.length; ) {
      let size = 0
      const some = entries.slice(at, at + MOST_REQUESTS).filter(({ request }, i) => {
        size += request.input.length + request.instructions.length
        return i === 0 || size <= MOST_CHARACTERS
      })
      const id = await client.submit(some)
      this.#write({ batches: [...this.#read().batches, { id, keys: some.map(({ key }) => key) }] })
      batches++
      at += some.length
    }
    return { batches, requests: entries.length, waiting: requests.size - entries.length }
  }

  /** Takes the replies of finished batches into the cache; those that failed are submitted with the next batch. */
  async collect(client: ModelClient): Promise<Collected> {
    let [replies, failed, running] = [0, 0, 0]
    for (const { id, keys } of this.#read().batches) {
      const { status, files } = await client.look(id)
      if (status === 'running') {
        running++
        continue
      }
      const wanted = new Set(keys)
      for (const file of files)
        for (const { key, answer } of await client.outcomes(file)) {
          if (!wanted.delete(key)) continue
          if (answer.kind === 'failed') failed++
          else {
            this.#cache.put(key, answer)
            replies++
          }
        }
      failed += wanted.size
      this.#write({ batches: this.#read().batches.filter((batch) => batch.id !== id) })
    }
    return { replies, failed, running }
  }

  #read(): State {
    try {
      return stateSchema.parse(JSON.parse(readFileSync(this.#path(), 'utf8')))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { batches: [] }
      throw new Error(`${this.#path()} cannot be read: the batches under way are not known. Remove it to begin anew`)
    }
  }

  #write(state: State): void {
    makeFolder(this.#folder)
    writeFileAtomically(this.#path(), JSON.stringify(state))
  }

  #path(): string {
    return join(this.#folder, 'batches.json')
  }
}
