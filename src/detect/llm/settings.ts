import { z } from 'zod'

/** Per million tokens, in the currency in which the budget is told. */
const priceSchema = z.strictObject({
  input: z.number().nonnegative(),
  cachedInput: z.number().nonnegative().optional(),
  output: z.number().nonnegative(),
})
export type Price = z.infer<typeof priceSchema>

/** The part `llm` of the configuration file: how a model is asked. What a result depends on are options. */
export const settingsSchema = z.strictObject({
  model: z.string().min(1).optional(),
  baseUrl: z.string().min(1).optional(),
  /** `responses` where the server is OpenAI's own, `chat` elsewhere. */
  api: z.enum(['auto', 'responses', 'chat']).default('auto'),
  /** By name of the model. Prices change: none are built in. */
  prices: z.record(z.string(), priceSchema).default({}),
  concurrency: z.int().min(1).max(64).default(4),
  requestsPerMinute: z.int().min(1).default(120),
  /** Of one attempt. */
  timeoutSeconds: z.number().positive().default(180),
  /** After the first attempt, by the SDK: they obey `retry-after`. */
  retries: z.int().min(0).max(10).default(4),
  mostOutputTokens: z.int().min(256).default(16_000),
})
export type LlmSettings = z.infer<typeof settingsSchema>

const OWN_HOST = 'api.openai.com'
export const OWN_URL = `https://${OWN_HOST}/v1`
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** What is wrong with an address to send contracts to; undefined for a good one. */
export function wrongAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return 'it is no URL'
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return 'a key or password must not stand in it'
  if (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))) return undefined
  return 'contracts are sent by https only, or to this machine itself'
}

export const apiOf = ({ api }: LlmSettings, address: string): 'responses' | 'chat' =>
  api !== 'auto' ? api : new URL(address).hostname === OWN_HOST ? 'responses' : 'chat'
