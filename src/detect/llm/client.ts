import type { Answer } from './question.ts'
import type { ModelRequest } from './request.ts'

export interface Usage {
  readonly input: number
  /** Of these, read from the server's own cache. */
  readonly cachedInput: number
  readonly output: number
}

/** What came of one request. */
export interface Sent {
  readonly answer: Answer
  /** undefined where the server does not tell. */
  readonly usage?: Usage
  /** No other request will fare better: a wrong key, an unknown model. */
  readonly isFinal?: true
}

export interface BatchEntry {
  readonly key: string
  readonly request: ModelRequest
}

export interface BatchState {
  /** `ended`: failed, expired or cancelled; what was done by then is there. */
  readonly status: 'running' | 'done' | 'ended'
  readonly files: readonly string[]
}

export type BatchOutcome = Sent & { readonly key: string }

/** A server with a language model. `send` never throws; the others throw where the server cannot be used. */
export interface ModelClient {
  send(request: ModelRequest, signal: AbortSignal): Promise<Sent>
  /** Many requests at half price, done within a day; gives the batch's id. */
  submit(entries: readonly BatchEntry[]): Promise<string>
  look(batch: string): Promise<BatchState>
  outcomes(file: string): Promise<readonly BatchOutcome[]>
}
