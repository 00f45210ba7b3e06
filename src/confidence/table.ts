import { z } from 'zod'
import json from './table.json' with { type: 'json' }

/** No whole numbers: many results of one document weigh less. */
const count = z.number().nonnegative()
/** Built by `npm run calibrate` from annotated contracts; never written by hand. */
export const tableSchema = z.strictObject({
  prior: z.number().positive(),
  classes: z.record(
    z.string(),
    z.tuple([count, count]).refine(([results, right]) => right <= results, 'more right than results'),
  ),
})

export const table = tableSchema.parse(json)
