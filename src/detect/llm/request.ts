import type { Prompt } from './prompt.ts'
import type { Question } from './question.ts'
import type { ReplySchema } from './reply.ts'

/** One request, the same for both protocols: instructions of ours, and the contract as data in one JSON object. */
export interface ModelRequest {
  /** `find-milestones@1`. */
  readonly prompt: string
  readonly model: string
  readonly schema: ReplySchema
  readonly instructions: string
  readonly input: string
  readonly mostOutputTokens: number
}

/** Contract text stands in JSON strings: it cannot end the place where it stands, whatever is in it. */
export const requestOf = (
  { id, schema, instructions }: Prompt,
  { context, parts }: Question,
  model: string,
  mostOutputTokens: number,
): ModelRequest => ({
  prompt: id,
  model,
  schema,
  instructions,
  input: JSON.stringify({ context, passages: parts.map(({ id, content }) => ({ id, ...content })) }),
  mostOutputTokens,
})
