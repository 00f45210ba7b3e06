import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, toFile } from 'openai'
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod'
import type { ChatCompletion } from 'openai/resources/chat/completions'
import type { Response } from 'openai/resources/responses/responses'
import type { BatchOutcome, BatchState, ModelClient, Sent, Usage } from './client.ts'
import type { Answer } from './question.ts'
import { REPLY_SCHEMAS } from './reply.ts'
import type { ModelRequest } from './request.ts'

/** The only place that knows the SDK: everything else knows `ModelClient`. */
export interface Access {
  readonly baseUrl: string
  readonly key: string
  readonly api: 'responses' | 'chat'
  readonly timeoutSeconds: number
  readonly retries: number
}

/** A client that tells nothing to the SDK's log and follows no redirect to another server. */
export function openaiClient({ baseUrl, key, api, timeoutSeconds, retries }: Access): ModelClient {
  const sdk = new OpenAI({
    baseURL: baseUrl,
    apiKey: key,
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: retries,
    timeout: timeoutSeconds * 1000,
    logLevel: 'off',
    fetchOptions: { redirect: 'error' },
  })
  return {
    send: async (request, signal) => {
      try {
        return api === 'responses'
          ? fromResponse(await sdk.responses.parse(responsesBody(request), { signal, parseAs: null }))
          : fromCompletion(await sdk.chat.completions.create(chatBody(request), { signal }))
      } catch (error) {
        return failed(error)
      }
    },
    submit: async (entries) => {
      const lines = entries.map(({ key, request }) => JSON.stringify(batchLine(api, key, request))).join('\n')
      const file = await sdk.files.create({
        purpose: 'batch',
        file: await toFile(Buffer.from(`${lines}\n`), 'batch.jsonl'),
      })
      const batch = await sdk.batches.create({
        input_file_id: file.id,
        endpoint: api === 'responses' ? '/v1/responses' : '/v1/chat/completions',
        completion_window: '24h',
      })
      return batch.id
    },
    look: async (id) => {
      const batch = await sdk.batches.retrieve(id)
      const files = [batch.output_file_id, batch.error_file_id].filter((file) => typeof file === 'string')
      return { status: statusOf(batch.status), files }
    },
    outcomes: async (file) => {
      const content = await (await sdk.files.content(file)).text()
      return content.split('\n').flatMap((line) => outcomeOf(api, line) ?? [])
    },
  }
}

const responsesBody = ({ model, instructions, input, schema, mostOutputTokens }: ModelRequest) => ({
  model,
  instructions,
  input,
  text: { format: zodTextFormat(REPLY_SCHEMAS[schema], schema) },
  max_output_tokens: mostOutputTokens,
  store: false,
})

const chatBody = ({ model, instructions, input, schema, mostOutputTokens }: ModelRequest) => ({
  model,
  messages: [
    { role: 'system' as const, content: instructions },
    { role: 'user' as const, content: input },
  ],
  response_format: zodResponseFormat(REPLY_SCHEMAS[schema], schema),
  // Servers that do not know it leave it aside.
  max_completion_tokens: mostOutputTokens,
})

const batchLine = (api: Access['api'], key: string, request: ModelRequest) => ({
  custom_id: key,
  method: 'POST',
  url: api === 'responses' ? '/v1/responses' : '/v1/chat/completions',
  body: api === 'responses' ? responsesBody(request) : chatBody(request),
})

/** Servers that only say they are compatible may leave out anything. */
type Loose<T> = { readonly [K in keyof T]?: T[K] | null | undefined }

function fromResponse(response: Loose<Response>): Sent {
  const usage = response.usage
  const counted: Usage | undefined = usage
    ? {
        input: usage.input_tokens ?? 0,
        cachedInput: usage.input_tokens_details?.cached_tokens ?? 0,
        output: usage.output_tokens ?? 0,
      }
    : undefined
  return { answer: answerOfResponse(response), ...(counted && { usage: counted }) }
}

function answerOfResponse({ status, incomplete_details, output }: Loose<Response>): Answer {
  if (incomplete_details?.reason === 'content_filter') return { kind: 'filtered' }
  if (status === 'incomplete') return { kind: 'truncated' }
  if (!Array.isArray(output)) return { kind: 'failed', reason: 'the server does not speak this protocol' }
  if (status === 'failed') return { kind: 'failed', reason: 'the server could not make a reply' }
  const content = output.flatMap((item) => (item.type === 'message' ? (item.content ?? []) : []))
  if (content.some(({ type }) => type === 'refusal')) return { kind: 'refused' }
  const text = content.map((part) => (part.type === 'output_text' ? part.text : '')).join('')
  return { kind: 'reply', text }
}

function fromCompletion(completion: Loose<ChatCompletion>): Sent {
  const usage = completion.usage
  const counted: Usage | undefined = usage
    ? {
        input: usage.prompt_tokens ?? 0,
        cachedInput: usage.prompt_tokens_details?.cached_tokens ?? 0,
        output: usage.completion_tokens ?? 0,
      }
    : undefined
  return { answer: answerOfCompletion(completion), ...(counted && { usage: counted }) }
}

function answerOfCompletion({ choices }: Loose<ChatCompletion>): Answer {
  const choice = choices?.[0]
  if (!choice?.message) return { kind: 'failed', reason: 'the server does not speak this protocol' }
  if (choice.finish_reason === 'content_filter') return { kind: 'filtered' }
  if (choice.finish_reason === 'length') return { kind: 'truncated' }
  if (choice.message.refusal) return { kind: 'refused' }
  return { kind: 'reply', text: choice.message.content ?? '' }
}

/** Never the server's own words: they may repeat what was sent, or the key. */
function failed(error: unknown): Sent {
  if (error instanceof APIUserAbortError) return failure('the run was stopped')
  if (error instanceof APIConnectionTimeoutError) return failure('the server did not answer in time')
  if (error instanceof APIConnectionError) return failure('the server cannot be reached, or broke the connection off')
  if (!(error instanceof APIError)) return failure('the server sent what is no answer')
  const { status } = error
  if (status === 401 || status === 403)
    return { ...failure(`the server does not accept the key (${status})`), isFinal: true }
  if (status === 404) return { ...failure('the server knows no such model or address (404)'), isFinal: true }
  if (status === 429) return failure('the server wants fewer requests, or no credit is left (429)')
  if (status !== undefined && status >= 500) return failure(`the server failed (${status})`)
  return failure(
    status === undefined ? 'the server sent what is no answer' : `the server does not take the request (${status})`,
  )
}

const failure = (reason: string): Sent => ({ answer: { kind: 'failed', reason } })

const statusOf = (status: string): BatchState['status'] =>
  status === 'completed' ? 'done' : ['failed', 'expired', 'cancelled'].includes(status) ? 'ended' : 'running'

function outcomeOf(api: Access['api'], line: string): BatchOutcome | undefined {
  if (line.trim() === '') return undefined
  try {
    const { custom_id: key, response } = JSON.parse(line)
    if (typeof key !== 'string') return undefined
    if (response?.status_code !== 200) return { key, ...failure('the server could not make a reply') }
    return { key, ...(api === 'responses' ? fromResponse(response.body) : fromCompletion(response.body)) }
  } catch {
    return undefined
  }
}
