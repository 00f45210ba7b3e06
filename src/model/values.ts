import { z } from 'zod'

/** The small value forms that the public JSON uses in several places. */

/** `2024-04-03`; `2024-04`, `2024-Q2` or `2024` where the contract fixes no more. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?$/)
  .describe('ISO date; 2024-04, 2024-Q2 or 2024 where the contract fixes no more')

/** ISO 8601; `P10B` is ten business days, `P2Q` two quarters (our extensions). */
export const duration = z
  .string()
  .regex(/^P(T\d+(\.\d+)?H|\d+(\.\d+)?[DWMQYB])$/)
  .describe('ISO 8601 duration with one unit; B is business days, Q quarters')

/** A decimal string: `12000.00`. */
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('decimal string')

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 4217')

/** `rule:<id>`, `model:<prompt id>@<version>`, `tag`, `reviewer`. */
export const sources = z.array(z.string().min(1)).describe('rule:<id>, model:<prompt id>@<version>, tag or reviewer')

export const confidence = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .describe('measured share of right answers among results like this one; null until measured')

export const review = z.object({
  status: z.enum(['unreviewed', 'accepted', 'corrected', 'rejected', 'later']),
  by: z.string().optional(),
  at: z.string().optional(),
  note: z.string().optional(),
})

export const precision = z.enum(['day', 'month', 'quarter', 'year'])
