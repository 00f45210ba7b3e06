import { z } from 'zod'

/** Evidence as the public JSON writes it: `null` where the format has no such thing. */
export const evidenceSchema = z
  .object({
    quote: z.string().min(1),
    start: z.int().nonnegative().describe('UTF-16 offset into <name>.text.txt'),
    end: z.int().positive().describe('UTF-16 offset into <name>.text.txt, not included'),
    page: z.int().positive().nullable().describe('from 1; null where the format has no pages'),
    clause: z.string().nullable().describe('label path of the clause, such as 4.2(a)'),
    boxes: z
      .array(
        z.object({
          page: z.int().positive(),
          x: z.number(),
          y: z.number(),
          width: z.number(),
          height: z.number(),
        }),
      )
      .describe('PDF points, origin at the top left of the page'),
  })
  .meta({
    id: 'Evidence',
    description: 'A passage of the document, exactly as <name>.text.txt has it: text.slice(start, end) === quote',
  })

export type EvidenceJson = z.infer<typeof evidenceSchema>
