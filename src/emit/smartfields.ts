import type { SmartfieldsFile } from '../model/schedule.ts'
import type { Emitter } from './emitter.ts'
import { toJson } from './json.ts'

/** The tagged values alone, for systems that import, filter and remind by them. */
export const smartfields: Emitter = {
  format: 'smartfields',
  suffix: '.smartfields.json',
  emit: ({ schedule: { schemaVersion, document, smartfields } }) =>
    toJson({ schemaVersion, document, smartfields } satisfies SmartfieldsFile),
}
