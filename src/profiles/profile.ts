import { z } from 'zod'

const phrase = z.string().min(2).max(80)
const pattern = z
  .string()
  .min(1)
  .max(500)
  .refine(isPattern, 'is no valid regular expression')
  .describe('regular expression, case does not count; its first group, or the whole match, is the value')

/** What milestones a smartfield may be read from, and what of them. */
const fromMilestone = z.strictObject({
  code: z.string().min(1).optional(),
  kind: z.enum(['payment', 'deliverable', 'completion', 'review', 'term', 'notice']).optional(),
  title: pattern.optional(),
  take: z.enum(['date', 'amount', 'responsible', 'title']).default('date'),
})

/** Uids of the fields that every schedule has; a user's field cannot take one. */
export const RESERVED_UIDS: readonly string[] = [
  'title',
  'contract_type',
  'parties',
  'execution_date',
  'effective_date',
  'expiration_date',
  'term_length',
  'renewal_type',
  'renewal_term_length',
  'renewal_notice_period',
  'renewal_notice_date',
  'total_agreement_value',
  'governing_law',
]

/** A field of the user's own, looked for in contracts of the profile's type. */
export const customFieldSchema = z
  .strictObject({
    uid: z
      .string()
      .regex(/^[a-z0-9_-]+$/, 'lower case letters, digits, _ and - only')
      .refine((uid) => !RESERVED_UIDS.includes(uid) && !uid.startsWith('milestone_'), 'is a uid of the program'),
    title: z.string().min(1),
    type: z.enum(['calendar', 'number', 'text', 'text area', 'choice', 'companies', 'email']).default('text'),
    pattern: pattern.optional(),
    milestone: fromMilestone.optional(),
  })
  .refine(
    (field) => (field.pattern === undefined) !== (field.milestone === undefined),
    'needs either a pattern or a milestone',
  )

/** What a contract of a type should have; where it lacks one, that is a question for counsel. */
export const EXPECTATIONS = [
  'payments',
  'deliverables',
  'completion',
  'review',
  'total-value',
  'expiration',
  'renewal-notice',
  'retention',
  'consequence',
] as const

/**
 * A contract type as data: words of its title, words of its body, what it should have, and fields of the user's own. A `*`
 * in a title phrase stands for the rest of a word; case and the number of spaces do not count.
 */
export const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower case letters, digits and - only'),
  name: z.string().min(1),
  title: z.record(phrase, z.number().positive()).default({}).describe('phrase of the title and its weight'),
  words: z.record(phrase, z.number().positive()).default({}).describe('phrase of the body and its weight'),
  expects: z.array(z.enum(EXPECTATIONS)).default([]),
  smartfields: z.array(customFieldSchema).default([]),
})

export type Profile = z.infer<typeof profileSchema>
export type ProfileInput = z.input<typeof profileSchema>
export type CustomField = z.infer<typeof customFieldSchema>
export type Expectation = (typeof EXPECTATIONS)[number]

/** The profile whose fields are looked for in every contract, whatever its type. */
export const ANY_TYPE = 'any'

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'i') !== undefined
  } catch {
    return false
  }
}
