import { z } from 'zod'
import { amendsSchema } from './amendment.ts'
import { evidenceSchema } from './evidence-json.ts'
import { milestoneSchema } from './milestone.ts'
import { smartfieldSchema } from './smartfield.ts'
import { currency, decimal, duration, partialDate } from './values.ts'

/** Any change of meaning raises it; new fields do not. */
export const SCHEMA_VERSION = '1.0'

const documentSchema = z.object({
  contractId: z.string().min(1).describe('survives new bytes of the same contract'),
  id: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .nullable()
    .describe('of the bytes; null where not even they could be had'),
  textSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('of <name>.text.txt'),
  fileName: z.string(),
  mediaType: z.string().nullable(),
  pages: z.int().nonnegative().nullable(),
  title: z.string().nullable(),
  contractType: z.string().nullable(),
  language: z.string().nullable().describe('ISO 639-1'),
  governingLaw: z.string().nullable().describe('ISO 3166 where it can be told'),
  ocrPages: z.array(z.int().positive()),
  amends: amendsSchema.nullable().describe('what it says it amends'),
})

const partySchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  aliases: z.array(z.string()),
  side: z.enum(['us', 'them']).nullable().describe('from the option ourParties'),
  evidence: z.array(evidenceSchema),
})

const keyDatesSchema = z.object({
  agreementDate: partialDate.nullable(),
  effectiveDate: partialDate.nullable(),
  expirationDate: z
    .union([partialDate, z.literal('perpetual')])
    .nullable()
    .describe('end of the initial term'),
  term: duration.nullable(),
  renewalTerm: duration.nullable(),
  renewalType: z.enum(['automatic', 'option', 'evergreen', 'none']).nullable(),
  noticePeriodToTerminateRenewal: duration.nullable(),
  renewalNoticeDate: partialDate.nullable().describe('last day to stop the first renewal'),
  currentTerm: z
    .object({
      start: partialDate,
      end: partialDate,
      renewal: z.int().nonnegative(),
      noticeDate: partialDate.nullable(),
    })
    .nullable()
    .describe('only with the option asOf'),
})

const diagnosticSchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  severity: z.enum(['info', 'warning', 'error']),
  stage: z.enum(['ingest', 'structure', 'detect', 'link', 'resolve', 'validate']),
  message: z.string(),
  question: z.string().optional().describe('what counsel should be asked; absent where there is nothing to ask'),
  milestones: z.array(z.string()),
  evidence: z.array(evidenceSchema),
})

export const scheduleSchema = z
  .object({
    schemaVersion: z.literal(SCHEMA_VERSION),
    generator: z.object({ name: z.literal('contract-milestones'), version: z.string() }),
    options: z
      .object({
        asOf: z.string().nullable(),
        dateOrder: z.enum(['auto', 'dmy', 'mdy']),
        holidays: z.union([z.string(), z.array(z.string())]).describe('auto, none, a place (US-NY) or a list of days'),
        facts: z.record(z.string(), z.string()).describe('events that were given a day, in the words of the option'),
        ourParties: z.array(z.string()),
        ocr: z.enum(['auto', 'always', 'never']),
        tracked: z.enum(['accepted', 'original']),
        profiles: z.array(z.string()).describe("ids of the user's own profiles"),
        llm: z
          .object({
            model: z.string(),
            prompts: z.array(z.string()),
            verify: z.boolean(),
            redact: z.array(z.string()),
          })
          .optional()
          .describe('only where a language model was asked'),
      })
      .describe('what the result depends on besides the bytes'),
    document: documentSchema,
    status: z
      .enum(['complete', 'partial', 'unreadable'])
      .describe('partial: something could not be read; unreadable: one diagnostic says why'),
    parties: z.array(partySchema),
    keyDates: keyDatesSchema,
    totalValue: z.object({ value: decimal, currency: currency.nullable() }).nullable(),
    milestones: z.array(milestoneSchema).describe('in order of the document'),
    doubtful: z
      .array(milestoneSchema)
      .optional()
      .describe('results that did not hold when a language model was asked about them; only with that option'),
    smartfields: z.array(smartfieldSchema),
    diagnostics: z.array(diagnosticSchema),
  })
  .describe('The schedule of one contract')

/** What `<name>.smartfields.json` holds. */
export const smartfieldsFileSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  document: documentSchema,
  smartfields: z.array(smartfieldSchema),
})

export type Schedule = z.infer<typeof scheduleSchema>
export type ScheduleDiagnostic = z.infer<typeof diagnosticSchema>
export type SmartfieldsFile = z.infer<typeof smartfieldsFileSchema>
