import { assemble } from '../src/assemble/index.ts'
import { detect } from '../src/detect/index.ts'
import { schedule as scheduleEmitter } from '../src/emit/schedule.ts'
import { ingest } from '../src/ingest/index.ts'
import { link } from '../src/link/index.ts'
import { defaultOptions } from '../src/options.ts'
import { resolve } from '../src/resolve/index.ts'
import { structure } from '../src/structure/index.ts'
import { validate } from '../src/validate/index.ts'

const STAGES = ['ingest', 'structure', 'detect', 'link', 'resolve', 'assemble', 'validate', 'emit'] as const
export type StageTimes = Map<string, number>

/** CPU seconds that `work` takes, of this process with all its threads. */
export async function cpuSeconds<T>(work: () => T | Promise<T>): Promise<{ value: T; seconds: number }> {
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return { value, seconds: (user + system) / 1e6 }
}

/** One contract, stage by stage; adds the CPU seconds of each to `times`. Gives the number of pages. */
export async function timeStages(bytes: Uint8Array, fileName: string, times: StageTimes): Promise<number> {
  const timed = async <T>(stage: (typeof STAGES)[number], work: () => T | Promise<T>): Promise<T> => {
    const { value, seconds } = await cpuSeconds(work)
    times.set(stage, (times.get(stage) ?? 0) + seconds)
    return value
  }
  const document = await timed('ingest', () => ingest(bytes, fileName))
  const contract = await timed('structure', () => structure(document))
  const detection = await timed('detect', () => detect(contract))
  const linked = await timed('link', () => link(detection))
  const resolved = await timed('resolve', () => resolve(linked, defaultOptions))
  const assembled = await timed('assemble', () => assemble(resolved, defaultOptions))
  const schedule = await timed('validate', () => validate(assembled, document.text))
  await timed('emit', () => scheduleEmitter.emit({ schedule, text: document.text }))
  return document.pages.length
}
