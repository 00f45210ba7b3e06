import { z } from 'zod'
import { evidenceSchema } from './evidence-json.ts'
import { confidence, currency, decimal, duration, partialDate, precision, review, sources } from './values.ts'

const dueSchema = z.object({
  type: z.enum(['absolute', 'relative', 'recurring', 'event', 'none']),
  date: partialDate.nullable().describe('resolved due date; null while it cannot be fixed; of a window the first day'),
  endDate: partialDate.nullable().describe('last day of a window or of a recurrence'),
  precision,
  offset: duration.nullable(),
  direction: z.enum(['after', 'before']).nullable(),
  anchor: z.string().nullable().describe("what the offset counts from, in the contract's words"),
  anchorMilestone: z.string().nullable(),
  recurrence: z
    .string()
    .nullable()
    .describe('daily, weekly, biweekly, monthly, quarterly, semiannual, annual, or short free text'),
  rrule: z.string().nullable().describe('RFC 5545, where exact'),
  event: z.string().nullable(),
  status: z.enum(['stated', 'computed', 'waiting', 'blank', 'conflict']),
  derivation: z.array(z.string()).describe('one step a line'),
})

const amountSchema = z
  .object({
    value: decimal.optional(),
    currency: currency.optional(),
    percent: decimal.optional(),
    of: z.string().optional(),
    per: z.string().optional(),
  })
  .describe('A sum, a share, or both; `per` makes it a rate')

const partyReferenceSchema = z.object({
  party: z.string().nullable().describe('id of the party; null where the name could not be joined to one'),
  name: z.string(),
  role: z.string().nullable(),
})

export const milestoneSchema = z.object({
  id: z.string().regex(/^m-[0-9a-f]{10}(-\d+)?$/),
  kind: z.enum(['payment', 'deliverable', 'completion', 'review', 'term', 'notice']),
  code: z.string().nullable(),
  title: z.string().min(1),
  due: dueSchema,
  amounts: z.array(amountSchema),
  shareOfTotal: decimal.nullable().describe('where the total is known'),
  consequence: z.array(evidenceSchema).describe('what missing it costs'),
  responsible: z.array(partyReferenceSchema),
  beneficiary: z.array(partyReferenceSchema),
  owner: z.string().nullable(),
  dependsOn: z.array(z.string()),
  evidence: z.array(evidenceSchema).min(1),
  sources: sources.min(1),
  confidence,
  review,
  progress: z.object({
    status: z.enum(['open', 'met', 'missed', 'waived', 'moved']),
    date: z.string().optional(),
    by: z.string().optional(),
    reason: z.string().optional(),
  }),
})

export type Milestone = z.infer<typeof milestoneSchema>
