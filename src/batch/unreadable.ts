import { unreadableSchedule } from '../assemble/unreadable.ts'
import type { Result } from '../emit/emitter.ts'
import type { Task } from './protocol.ts'

/** The result of a file of which nothing could be read. `reason`: cause and mend, without the last full stop. */
export const unreadable = ({ fileName, options }: Task, code: string, reason: string, sha256?: string): Result => ({
  schedule: unreadableSchedule(
    { fileName, code, message: `${fileName}: ${reason}.`, ...(sha256 === undefined ? {} : { sha256 }) },
    options,
  ),
  text: '',
})
