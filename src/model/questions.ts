import { z } from 'zod'
import { evidenceSchema } from './evidence-json.ts'
import { SCHEMA_VERSION } from './schedule.ts'

/** What `<name>.questions.json` holds: what counsel should be asked, with the passages that raise it. */
export const questionsFileSchema = z
  .object({
    schemaVersion: z.literal(SCHEMA_VERSION),
    contractId: z.string(),
    fileName: z.string(),
    questions: z.array(
      z.object({
        code: z.string().describe('the diagnostic that asks: stable'),
        severity: z.enum(['info', 'warning', 'error']),
        question: z.string().min(1),
        why: z.string(),
        milestones: z.array(z.string()),
        evidence: z.array(evidenceSchema),
      }),
    ),
  })
  .describe('Questions for counsel, the gravest first')

export type QuestionsFile = z.infer<typeof questionsFileSchema>
