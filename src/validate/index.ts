import { type Schedule, scheduleSchema } from '../model/schedule.ts'
import { CHECKS } from './checks/index.ts'

/** Runs all checks on a finished schedule and adds what they find; `text` is what its offsets point into. */
export function validate(schedule: Schedule, text: string): Schedule {
  const found = CHECKS.flatMap((check) => check.run(schedule, text))
  return validateSchedule({ ...schedule, diagnostics: [...schedule.diagnostics, ...found] })
}

/**
 * Holds any value to the public schema.
 *
 * @throws ZodError that lists each place where it departs.
 */
export const validateSchedule = (value: unknown): Schedule => scheduleSchema.parse(value)
