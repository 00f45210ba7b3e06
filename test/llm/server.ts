import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** One request as the server got it. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  // biome-ignore lint/suspicious/noExplicitAny: whatever was sent
  readonly body: any
}

/** What the server does with a request; `say` gives what a good server would wrap around the reply. */
export type Behaviour = (received: Received, response: ServerResponse, count: number) => void | Promise<void>

export interface Loopback {
  readonly url: string
  /** Requests for replies and batches, in order. */
  readonly received: Received[]
  readonly connections: () => number
}

/** A server on this machine that speaks both protocols and does what it is told; gone when the test is over. */
export async function loopback(behave: Behaviour): Promise<Loopback> {
  const received: Received[] = []
  let connections = 0
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => {})
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8')
      const isJson = request.headers['content-type']?.includes('json') ?? false
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: isJson && raw !== '' ? JSON.parse(raw) : raw,
      }
      received.push(one)
      void behave(one, response, received.length)
    })
  })
  server.on('connection', () => {
    connections++
  })
  server.on('clientError', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/v1`, received, connections: () => connections }
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

const USAGE = { input: 1000, output: 200 }

/** A reply as `responses` gives it. */
export const responsesReply = (text: string, more: Record<string, unknown> = {}) => ({
  id: 'resp_1',
  object: 'response',
  created_at: 0,
  model: 'test-model',
  status: 'completed',
  error: null,
  incomplete_details: null,
  output: [
    {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      status: 'completed',
      content: [{ type: 'output_text', text, annotations: [] }],
    },
  ],
  usage: {
    input_tokens: USAGE.input,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: USAGE.output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: USAGE.input + USAGE.output,
  },
  ...more,
})

/** A reply as `chat.completions` gives it. */
export const chatReply = (
  content: string | null,
  choice: Record<string, unknown> = {},
  message: Record<string, unknown> = {},
) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 0,
  model: 'test-model',
  choices: [
    {
      index: 0,
      finish_reason: 'stop',
      logprobs: null,
      message: { role: 'assistant', content, refusal: null, ...message },
      ...choice,
    },
  ],
  usage: { prompt_tokens: USAGE.input, completion_tokens: USAGE.output, total_tokens: USAGE.input + USAGE.output },
})

/** The reply in the protocol that was asked in. */
export const replyTo = ({ path }: Received, text: string): unknown =>
  path.endsWith('/responses') ? responsesReply(text) : chatReply(text)

/** The data of a request, as the model would see it. */
export function inputOf({ path, body }: Received): {
  readonly passages: readonly Record<string, string>[]
  readonly context: Record<string, string>
} {
  return JSON.parse(path.endsWith('/responses') ? body.input : body.messages[1].content)
}
