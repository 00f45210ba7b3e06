import type { Emitter } from './emitter.ts'
import { toJson } from './json.ts'

/** The whole result: the public JSON. */
export const schedule: Emitter = {
  format: 'schedule',
  suffix: '.schedule.json',
  emit: (result) => toJson(result.schedule),
}
