import { z } from 'zod'
import { chainSchema } from '../src/model/chain.ts'
import { questionsFileSchema } from '../src/model/questions.ts'
import { SCHEMA_VERSION, scheduleSchema, smartfieldsFileSchema } from '../src/model/schedule.ts'

const published = (name: string, title: string, schema: z.ZodType) => ({
  fileName: `${name}.schema.json`,
  json: `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:contract-milestones:${name}:${SCHEMA_VERSION}`,
      title,
      // As input: later versions may add fields, and a reader who validates must not refuse them.
      ...z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }),
    },
    null,
    2,
  )}\n`,
})

/** The JSON Schemas of the public files, made from the zod schemas. */
export const publishedSchemas = () => [
  published('schedule', 'Schedule of a contract', scheduleSchema),
  published('smartfields', 'Smartfields of a contract', smartfieldsFileSchema),
  published('chain', 'Schedule in force of a contract with its amendments', chainSchema),
  published('questions', 'Questions for counsel', questionsFileSchema),
]
