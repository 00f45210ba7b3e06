import { z } from 'zod'
import { MisuseError } from './errors.ts'
import { FIND_PROMPT, REDACTIONS, VERIFY_PROMPT } from './model/prompts.ts'
import { profileSchema } from './profiles/profile.ts'

/** A civil date as written in options: it must exist in the calendar. */
const isoDate = z.iso.date('a date is written YYYY-MM-DD and must exist in the calendar')

/**
 * What a result depends on besides the bytes. The same bytes and options give the same schedule, byte for byte.
 */
export const optionsSchema = z.strictObject({
  /** The day from which the current term is told. The clock is never read: without it there is no `currentTerm`. */
  asOf: isoDate.nullable().default(null),
  /** How 03/04/2024 is read. `auto` lets the contract's other dates decide. */
  dateOrder: z.enum(['auto', 'dmy', 'mdy']).default('auto'),
  /**
   * Which days are no business days besides weekends. `auto`: the holidays of the place that the contract's definition of a
   * business day names, else of its governing law. `none`: weekends only. A place as ISO 3166 code (`US-NY`), or the days
   * themselves.
   */
  holidays: z
    .union([
      z.enum(['auto', 'none']),
      z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'a place is written as ISO 3166 code: US-NY, GB-ENG, DE'),
      z.array(isoDate),
    ])
    .default('auto'),
  /**
   * What the contract cannot know, as days: `{ "acceptance of the Beta Version": "2026-03-01" }`. The key is the event in
   * the contract's words. Dues that wait for it get their dates; what the contract itself dates is never overwritten.
   */
  facts: z.record(z.string().min(1), isoDate).default({}),
  /** Text recognition: of the pages of a PDF that are pictures, of all, or of none. */
  ocr: z.enum(['auto', 'always', 'never']).default('auto'),
  /** Of tracked changes in a DOCX: the text as if all were accepted, or as it was before them. */
  tracked: z.enum(['accepted', 'original']).default('accepted'),
  /** Survives new bytes of the same contract. By default the source path. */
  contractId: z.string().min(1).nullable().default(null),
  /** Names of our side, as far as they are enough to know it: `["Harbour Foods"]`. Decides `parties[].side`. */
  ourParties: z.array(z.string().min(1)).default([]),
  /**
   * A language model as one more detector: its name, and what of its pass a result depends on. The model itself is given besides.
   * `redact`: what is replaced by placeholders before anything is sent.
   */
  llm: z
    .strictObject({
      model: z.string().min(1),
      prompts: z.array(z.string()).default([FIND_PROMPT, VERIFY_PROMPT]),
      verify: z.boolean().default(false),
      redact: z.array(z.enum(REDACTIONS)).default([]),
    })
    .nullable()
    .default(null),
  /** Contract types of the user's own, and fields to look for in contracts of a type. */
  profiles: z.array(profileSchema).default([]),
})

export type Options = z.infer<typeof optionsSchema>
/** Options as callers write them: everything may be left out. */
export type OptionsInput = z.input<typeof optionsSchema>

export const defaultOptions: Options = optionsSchema.parse({})

/** @throws MisuseError that lists every option that is wrong. */
export function parseOptions(input: OptionsInput): Options {
  const parsed = optionsSchema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new MisuseError(`wrong options: ${describeIssues(parsed.error)}`)
}

/** `asOf: a date is written YYYY-MM-DD; dateOrder: …` */
export const describeIssues = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join('; ')
