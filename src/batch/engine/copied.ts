import { extname } from 'node:path'
import type { Result } from '../../emit/emitter.ts'

/**
 * The result of a file, from that of another with the same bytes; undefined where the name might matter: by its extension, or
 * because a message says it.
 */
export function copied({ schedule, text }: Result, contractId: string, fileName: string): Result | undefined {
  const { fileName: before } = schedule.document
  if (before !== fileName) {
    if (extname(before).toLowerCase() !== extname(fileName).toLowerCase()) return undefined
    if (schedule.diagnostics.some(({ message }) => message.includes(before))) return undefined
  }
  return { schedule: { ...schedule, document: { ...schedule.document, contractId, fileName } }, text }
}
