import type { Usage } from '../../detect/llm/client.ts'
import type { ModelRequest } from '../../detect/llm/request.ts'
import type { Price } from '../../detect/llm/settings.ts'

/** What was asked and what it cost, of one document or the whole run. `cost` is undefined where the model has no price. */
export interface Tally {
  requests: number
  fromCache: number
  notAsked: number
  failed: number
  inputTokens: number
  outputTokens: number
  cost: number | undefined
}

/** English has some four characters a token; three, to be on the safe side with names and figures. */
const CHARACTERS_A_TOKEN = 3
const MILLION = 1_000_000

const estimatedInput = ({ instructions, input }: ModelRequest): number =>
  Math.ceil((instructions.length + input.length) / CHARACTERS_A_TOKEN)

const costOf = ({ input, cachedInput, output }: Usage, price: Price): number =>
  ((input - cachedInput) * price.input + cachedInput * (price.cachedInput ?? price.input) + output * price.output) /
  MILLION

/** The most that a request can cost: all its words, and as long a reply as it may have. */
export const mostCost = (request: ModelRequest, price: Price): number =>
  costOf({ input: estimatedInput(request), cachedInput: 0, output: request.mostOutputTokens }, price)

/** Keeps the account, by document and in all. */
export class Account {
  readonly #price: Price | undefined
  readonly run: Tally
  readonly documents = new Map<string, Tally>()

  constructor(price: Price | undefined) {
    this.#price = price
    this.run = this.#empty()
  }

  add(document: string, change: Partial<Omit<Tally, 'cost'>>, usage?: Usage): void {
    const known = this.documents.get(document) ?? this.#empty()
    this.documents.set(document, known)
    for (const tally of [known, this.run]) {
      tally.requests += change.requests ?? 0
      tally.fromCache += change.fromCache ?? 0
      tally.notAsked += change.notAsked ?? 0
      tally.failed += change.failed ?? 0
      tally.inputTokens += usage?.input ?? 0
      tally.outputTokens += usage?.output ?? 0
      if (this.#price && usage) tally.cost = (tally.cost ?? 0) + costOf(usage, this.#price)
    }
  }

  #empty(): Tally {
    const cost = this.#price === undefined ? undefined : 0
    return { requests: 0, fromCache: 0, notAsked: 0, failed: 0, inputTokens: 0, outputTokens: 0, cost }
  }
}

/** `3 requests, 2 from the cache; 4,210 tokens in, 310 out; cost 0.0132`. */
export function describeTally({
  requests,
  fromCache,
  notAsked,
  failed,
  inputTokens,
  outputTokens,
  cost,
}: Tally): string {
  const counts = [
    `${requests} ${requests === 1 ? 'request' : 'requests'} sent`,
    ...(fromCache > 0 ? [`${fromCache} from the cache`] : []),
    ...(notAsked > 0 ? [`${notAsked} not asked`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ]
  const price = cost === undefined ? 'no price is known' : `cost ${cost.toFixed(4)}`
  return `${counts.join(', ')}; ${inputTokens} tokens in, ${outputTokens} out; ${price}`
}
