import PQueue from 'p-queue'
import type { ModelClient, Sent } from '../../detect/llm/client.ts'
import type { Prompt } from '../../detect/llm/prompt.ts'
import type { Answer, Model, Question } from '../../detect/llm/question.ts'
import { parseReply, REPLY_SCHEMAS } from '../../detect/llm/reply.ts'
import { type ModelRequest, requestOf } from '../../detect/llm/request.ts'
import type { LlmSettings, Price } from '../../detect/llm/settings.ts'
import { Account, mostCost } from './account.ts'
import { keyOf, type ReplyCache } from './reply-cache.ts'

/** `send`: ask the server. The others ask nobody: use the cache alone, tell what would be sent, or gather it for a batch. */
export type DeskMode = 'send' | 'offline' | 'dry-run' | 'gather'

export interface DeskParts {
  readonly mode: DeskMode
  readonly model: string
  readonly api: 'responses' | 'chat'
  readonly settings: LlmSettings
  readonly prompts: ReadonlyMap<string, Prompt>
  readonly cache: ReplyCache
  /** Loaded and connected only when there is something to send. */
  readonly connect: () => Promise<ModelClient>
  readonly price?: Price
  /** The most that the run may cost. Needs a price. */
  readonly budget?: number
  /** Of each request that is not in the cache, before it is sent or not. */
  readonly watch?: (document: string, request: ModelRequest) => void
}

const MINUTE = 60_000

/**
 * The one place from which a run asks a model: some requests at a time and a minute, from the cache where they are in it, within the
 * budget. Several documents may ask at once; each gets its answers in the order of its questions.
 */
export class ModelDesk {
  readonly account: Account
  /** With the mode `gather`: what is not in the cache, by key. */
  readonly gathered = new Map<string, ModelRequest>()
  readonly #parts: DeskParts
  readonly #queue: PQueue
  readonly #abort = new AbortController()
  readonly #inWork = new Map<string, Promise<Answer>>()
  #client: Promise<ModelClient> | undefined
  #reserved = 0
  /** A wrong key or model: nobody needs to be asked again. */
  #ended: Answer | undefined

  constructor(parts: DeskParts) {
    this.#parts = parts
    this.account = new Account(parts.price)
    this.#queue = new PQueue({
      concurrency: parts.settings.concurrency,
      intervalCap: parts.settings.requestsPerMinute,
      interval: MINUTE,
    })
  }

  /** The model as one document's stages see it. */
  modelFor(document: string): Model {
    return { ask: (questions) => Promise.all(questions.map((question) => this.#ask(document, question))) }
  }

  /** Ends what is in work: its answers say that the run was stopped. */
  stop(): void {
    this.#abort.abort()
  }

  async #ask(document: string, question: Question): Promise<Answer> {
    const { prompts, model, settings, api, cache, mode, watch } = this.#parts
    const prompt = prompts.get(question.prompt)
    if (prompt === undefined) return { kind: 'failed', reason: `there is no prompt ${question.prompt}` }
    const request = requestOf(prompt, question, model, settings.mostOutputTokens)
    const key = keyOf(request, api)
    const known = cache.get(key)
    if (known !== undefined) {
      this.account.add(document, { fromCache: 1 })
      return known
    }
    watch?.(document, request)
    if (mode !== 'send') {
      if (mode === 'gather') this.gathered.set(key, request)
      this.account.add(document, { notAsked: 1 })
      return { kind: 'unasked', reason: mode === 'gather' ? 'pending' : mode }
    }
    // The same words in two documents, such as a copy, are asked about once.
    const same = this.#inWork.get(key)
    if (same !== undefined) return same
    const answer = this.#queue.add(() => this.#send(document, request, key))
    this.#inWork.set(key, answer)
    try {
      return await answer
    } finally {
      this.#inWork.delete(key)
    }
  }

  async #send(document: string, request: ModelRequest, key: string): Promise<Answer> {
    if (this.#abort.signal.aborted) return { kind: 'failed', reason: 'the run was stopped' }
    if (this.#ended !== undefined) return this.#ended
    const { price, budget, cache } = this.#parts
    const most = price === undefined ? 0 : mostCost(request, price)
    const spent = (this.account.run.cost ?? 0) + this.#reserved
    if (budget !== undefined && spent + most > budget) {
      this.account.add(document, { notAsked: 1 })
      return { kind: 'unasked', reason: 'budget' }
    }
    this.#reserved += most
    try {
      const { answer, usage, isFinal } = await this.#twice(request)
      const isFailure = answer.kind === 'failed'
      this.account.add(document, { requests: 1, failed: isFailure ? 1 : 0 }, usage ?? this.#guess(request, answer))
      if (isFinal) this.#ended = answer
      if (isUsable(request, answer)) cache.put(key, answer)
      return answer
    } finally {
      this.#reserved -= most
    }
  }

  /** A reply of another form than the one that was asked for is asked for once more. */
  async #twice(request: ModelRequest): Promise<Sent> {
    this.#client ??= this.#parts.connect()
    const client = await this.#client
    const first = await client.send(request, this.#abort.signal)
    if (first.answer.kind !== 'reply' || isUsable(request, first.answer)) return first
    const second = await client.send(request, this.#abort.signal)
    const [a, b] = [first.usage, second.usage]
    return {
      ...second,
      ...(a &&
        b && {
          usage: { input: a.input + b.input, cachedInput: a.cachedInput + b.cachedInput, output: a.output + b.output },
        }),
    }
  }

  /** Where the server tells no usage. */
  #guess(
    { instructions, input }: ModelRequest,
    answer: Answer,
  ): { input: number; cachedInput: number; output: number } | undefined {
    if (answer.kind === 'failed') return undefined
    const output = answer.kind === 'reply' ? answer.text.length : 0
    return { input: Math.ceil((instructions.length + input.length) / 4), cachedInput: 0, output: Math.ceil(output / 4) }
  }
}

const isUsable = ({ schema }: ModelRequest, answer: Answer): boolean =>
  answer.kind !== 'reply' || parseReply<unknown>(REPLY_SCHEMAS[schema], answer.text) !== undefined
