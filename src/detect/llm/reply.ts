import { z } from 'zod'

/**
 * What a model answers to `find-milestones`. Flat, every field required and nullable, plain strings: the subset of JSON
 * Schema that all servers with structured outputs understand. All strings but `kind` are copied from the contract: there are no
 * dates, sums or offsets in it.
 */
export const foundSchema = z.object({
  milestones: z.array(
    z.object({
      block: z.string().nullable(),
      quote: z.string().nullable(),
      kind: z.string().nullable(),
      due: z.string().nullable(),
      /** What a period counts from, where that stands apart from it. */
      dueFrom: z.string().nullable(),
      amounts: z.array(z.string()).nullable(),
      responsible: z.string().nullable(),
      beneficiary: z.string().nullable(),
      /** Further passages that the value needs, such as the sentence that says when a row is due: two lists of one length. */
      alsoBlocks: z.array(z.string()).nullable(),
      alsoQuotes: z.array(z.string()).nullable(),
    }),
  ),
})
export type FoundItem = z.infer<typeof foundSchema>['milestones'][number]

/** What a model answers to `verify-milestone`: one entry a result, by its id, and the words that speak against it. */
export const verifiedSchema = z.object({
  results: z.array(z.object({ id: z.string().nullable(), holds: z.string().nullable(), words: z.string().nullable() })),
})

/** The schemas that a prompt file may name. */
export const REPLY_SCHEMAS = { milestones: foundSchema, verification: verifiedSchema } as const
export type ReplySchema = keyof typeof REPLY_SCHEMAS

/** The reply's content, or undefined where it is no JSON or of another shape. Nothing is repaired. */
export function parseReply<T>(schema: z.ZodType<T>, text: string): T | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = schema.safeParse(json)
  return parsed.success ? parsed.data : undefined
}
