import { z } from 'zod'
import { changeSchema } from './amendment.ts'
import { evidenceSchema } from './evidence-json.ts'
import { milestoneSchema } from './milestone.ts'
import { SCHEMA_VERSION, scheduleSchema } from './schedule.ts'
import { currency, decimal, partialDate } from './values.ts'

/** Where a value comes from: the document, and its instruction where it is an amendment that changed the value. */
const originSchema = z.object({
  document: z.string().describe('contractId of the document'),
  change: z
    .int()
    .nonnegative()
    .nullable()
    .describe('position in `changes`; null where the value stands in the document itself'),
  evidence: z.array(evidenceSchema).describe("offsets point into that document's text"),
})

const effectSchema = z.object({
  milestone: z.string(),
  title: z.string(),
  field: z.enum(['milestone', 'due', 'amounts']),
  from: z.string().nullable().describe('null where the milestone is new'),
  to: z.string().nullable().describe('null where the milestone is gone'),
})

const chainMilestoneSchema = milestoneSchema.extend({
  id: z.string(),
  document: z.string().describe('contractId of the document whose text `evidence` points into'),
  origins: z.object({ due: originSchema, amounts: originSchema }),
})

const { generator, diagnostics } = scheduleSchema.shape

export const chainSchema = z
  .object({
    schemaVersion: z.literal(SCHEMA_VERSION),
    generator,
    documents: z
      .array(
        z.object({
          document: z.string(),
          fileName: z.string(),
          id: z.string().nullable(),
          textSha256: z.string(),
          title: z.string().nullable(),
          role: z.enum(['master', 'amendment']),
          number: z.string().nullable(),
          date: partialDate.nullable(),
          status: z.enum(['complete', 'partial', 'unreadable']),
        }),
      )
      .describe('in the order in which they were applied'),
    keyDates: z.record(z.string(), z.object({ value: z.string(), document: z.string() }).nullable()),
    totalValue: z.object({ value: decimal, currency: currency.nullable(), document: z.string() }).nullable(),
    milestones: z.array(chainMilestoneSchema).describe('in force after all amendments'),
    changes: z
      .array(
        changeSchema.extend({
          document: z.string(),
          status: z.enum(['applied', 'no-effect', 'not-placed']).describe('no-effect: it touches no milestone'),
          effects: z.array(effectSchema),
        }),
      )
      .describe('what the amendments changed, in order'),
    diagnostics,
  })
  .describe('The schedule in force of a contract with its amendments')

export type Chain = z.infer<typeof chainSchema>
export type ChainMilestone = z.infer<typeof chainMilestoneSchema>
export type ChainChange = Chain['changes'][number]
export type Effect = z.infer<typeof effectSchema>
export type Origin = z.infer<typeof originSchema>
