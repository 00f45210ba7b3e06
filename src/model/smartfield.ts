import { z } from 'zod'
import { evidenceSchema } from './evidence-json.ts'
import { confidence, currency, decimal, duration, partialDate, precision, review, sources } from './values.ts'

/** The value once more, for programs that need no parsing. */
const typedValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), date: partialDate, precision }),
  z.object({ kind: z.literal('duration'), duration }),
  z.object({ kind: z.literal('money'), value: decimal, currency: currency.nullable(), per: z.string().nullable() }),
  z.object({ kind: z.literal('percent'), percent: decimal, of: z.string().nullable() }),
  z.object({ kind: z.literal('choice'), choice: z.string() }),
  z.object({
    kind: z.literal('parties'),
    parties: z.array(z.object({ party: z.string().nullable(), name: z.string() })),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
])

export const smartfieldSchema = z
  .object({
    uid: z.string().regex(/^[a-z0-9_-]+$/),
    title: z.string().min(1),
    type: z.enum(['calendar', 'number', 'text', 'text area', 'choice', 'companies', 'email']),
    value: z.string().nullable().describe('always a string; null where nothing was found or nothing can be fixed'),
    typedValue: typedValueSchema.nullable(),
    milestone: z.string().nullable().describe('the milestone it was made from'),
    status: z
      .enum(['stated', 'computed', 'waiting', 'blank', 'conflict', 'absent'])
      .describe('absent: looked for and not found'),
    confidence,
    sources,
    review,
    evidence: z.array(evidenceSchema),
    reminders: z.array(z.object({ offset: z.string().regex(/^-P\d+D$/) })),
  })
  .describe('A tagged value that a contract management system can import, filter on and set reminders by')

export type TypedValue = z.infer<typeof typedValueSchema>
export type Smartfield = z.infer<typeof smartfieldSchema>
