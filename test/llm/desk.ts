import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { type DeskParts, ModelDesk } from '../../src/batch/model/desk.ts'
import { readPrompts } from '../../src/batch/model/read-prompts.ts'
import { ReplyCache } from '../../src/batch/model/reply-cache.ts'
import { openaiClient } from '../../src/detect/llm/openai.ts'
import { type LlmSettings, settingsSchema } from '../../src/detect/llm/settings.ts'
import type { Schedule } from '../../src/model/schedule.ts'
import type { OptionsInput } from '../../src/options.ts'

export const KEY = 'sk-test-4f1d0c9b'

export const settings = (more: Partial<LlmSettings> = {}): LlmSettings => ({
  ...settingsSchema.parse({ retries: 1, timeoutSeconds: 5 }),
  ...more,
})

/** A desk that asks the server at `url`, with a cache of its own. */
export function deskFor(url: string, api: 'responses' | 'chat', more: Partial<DeskParts> = {}): ModelDesk {
  const folder = mkdtempSync(join(tmpdir(), 'milestones-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const own = more.settings ?? settings()
  return new ModelDesk({
    mode: 'send',
    model: 'test-model',
    api,
    settings: own,
    prompts: readPrompts(),
    cache: new ReplyCache(join(folder, 'cache')),
    connect: async () =>
      openaiClient({ baseUrl: url, key: KEY, api, timeoutSeconds: own.timeoutSeconds, retries: own.retries }),
    ...more,
  })
}

/** A contract in text, read with this desk's model. */
export async function scheduleWith(
  desk: ModelDesk,
  text: string,
  llm: Partial<NonNullable<OptionsInput['llm']>> = {},
): Promise<Schedule> {
  const { schedule } = await analyze(Buffer.from(text), {
    fileName: 'a.txt',
    llm: { model: 'test-model', ...llm },
    model: desk.modelFor('a.txt'),
  })
  return schedule
}

/** By rules alone. */
export const scheduleByRules = async (text: string): Promise<Schedule> =>
  (await analyze(Buffer.from(text), { fileName: 'a.txt' })).schedule
