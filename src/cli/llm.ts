import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { describeCause } from '../batch/cause.ts'
import { describeTally, mostCost } from '../batch/model/account.ts'
import { type DeskMode, ModelDesk } from '../batch/model/desk.ts'
import { readPrompts } from '../batch/model/read-prompts.ts'
import { ReplyCache } from '../batch/model/reply-cache.ts'
import type { ModelClient } from '../detect/llm/client.ts'
import type { ModelRequest } from '../detect/llm/request.ts'
import { apiOf, type LlmSettings, OWN_URL, settingsSchema, wrongAddress } from '../detect/llm/settings.ts'
import { writeFileAtomically } from '../emit/write-file.ts'
import { MisuseError } from '../errors.ts'
import { REDACTIONS, type Redaction } from '../model/prompts.ts'
import type { OptionsInput } from '../options.ts'
import { printable, type Terminal } from './terminal.ts'

export interface LlmFlags {
  readonly llm?: true
  readonly llmModel?: string
  readonly llmBaseUrl?: string
  readonly llmApi?: LlmSettings['api']
  readonly llmKeyFile?: string
  readonly llmCache?: string
  readonly llmBudget?: number
  readonly llmVerify?: true
  readonly redact?: readonly Redaction[]
  readonly llmOffline?: true
  readonly llmDryRun?: true
}

/** A model that is ready to be asked, and what of it results depend on. */
export interface OpenLlm {
  readonly desk: ModelDesk
  readonly option: NonNullable<OptionsInput['llm']>
  readonly cache: ReplyCache
  readonly cacheFolder: string
  readonly connect: () => Promise<ModelClient>
}

const KEY_VARIABLE = 'OPENAI_API_KEY'
const USAGE_FILE = 'llm-usage.json'

/** The options that all commands have which ask a model. There is none for the key: command lines are seen by others. */
export const llmOptions = (command: Command): Command =>
  command
    .option('--llm', 'ask a language model too: passages of the contracts are sent to a server')
    .option('--llm-model <name>', 'its name there')
    .option('--llm-base-url <url>', 'a server that speaks the protocol of OpenAI (default: OpenAI)')
    .option('--llm-api <protocol>', 'auto, responses or chat (default: auto)', protocol)
    .option('--llm-key-file <file>', `the key, in a file (default: the variable ${KEY_VARIABLE})`)
    .option('--llm-cache <folder>', 'where replies are kept (default: llm-cache in the output folder)')
    .option('--llm-budget <amount>', 'ends asking before it costs more, by the prices of the configuration', amount)
    .option('--llm-verify', 'ask again about doubtful results, each against its own passage')
    .option('--redact <list>', `replaced before sending: ${REDACTIONS.join(', ')}`, redactions)

/** @throws MisuseError where the flags or the settings do not fit together. */
export function openLlm(
  flags: LlmFlags,
  fromFile: LlmSettings | undefined,
  out: string,
  terminal: Terminal,
  wanted?: DeskMode,
): OpenLlm | undefined {
  if (!flags.llm) {
    const stray = Object.keys(flags).find((name) => (name.startsWith('llm') || name === 'redact') && name !== 'llm')
    if (stray === undefined) return undefined
    throw new MisuseError('nothing is sent without --llm: name it too, or leave the other options of the model out')
  }
  const settings = { ...settingsSchema.parse({}), ...fromFile, ...(flags.llmApi && { api: flags.llmApi }) }
  const model = flags.llmModel ?? settings.model
  if (model === undefined)
    throw new MisuseError('--llm needs the name of a model: --llm-model, or "model" in the configuration')
  const baseUrl = flags.llmBaseUrl ?? settings.baseUrl ?? OWN_URL
  const wrong = wrongAddress(baseUrl)
  if (wrong !== undefined) throw new MisuseError(`the address of the model cannot be used: ${wrong}`)
  const price = settings.prices[model]
  if (flags.llmBudget !== undefined && price === undefined)
    throw new MisuseError(
      `--llm-budget needs the price of ${model}: "llm": { "prices": { "${model}": { "input": …, "output": … } } } in the configuration, per million tokens`,
    )
  const mode = wanted ?? (flags.llmDryRun ? 'dry-run' : flags.llmOffline ? 'offline' : 'send')
  const api = apiOf(settings, baseUrl)
  const cacheFolder = flags.llmCache ?? join(out, 'llm-cache')
  const cache = new ReplyCache(cacheFolder)
  // Read now: a run of hours must not end at a file that is not there.
  const key = mode === 'send' || mode === 'gather' ? readKey(flags.llmKeyFile, baseUrl) : ''
  const connect = async (): Promise<ModelClient> => {
    const { openaiClient } = await import('../detect/llm/openai.ts')
    const { timeoutSeconds, retries } = settings
    return openaiClient({ baseUrl, key, api, timeoutSeconds, retries })
  }
  const desk = new ModelDesk({
    mode,
    model,
    api,
    settings,
    prompts: readPrompts(),
    cache,
    connect,
    ...(price && { price }),
    ...(flags.llmBudget !== undefined && { budget: flags.llmBudget }),
    ...(mode === 'dry-run' && { watch: printer(terminal, price) }),
  })
  const option = { model, verify: flags.llmVerify ?? false, redact: [...(flags.redact ?? [])] }
  return { desk, option, cache, cacheFolder, connect }
}

/** What was asked and what it cost: in all on the terminal, by document in a file beside the results. */
export function tellUsage(
  { desk }: OpenLlm,
  { out, jsonLog }: { readonly out: string; readonly jsonLog: boolean },
  terminal: Terminal,
): void {
  const { run, documents } = desk.account
  terminal.err(jsonLog ? `${JSON.stringify({ level: 30, msg: 'model', ...run })}\n` : `model: ${describeTally(run)}\n`)
  const byDocument = Object.fromEntries([...documents].sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileAtomically(join(out, USAGE_FILE), `${JSON.stringify({ run, documents: byDocument }, undefined, 2)}\n`)
}

const printer =
  (terminal: Terminal, price: LlmSettings['prices'][string] | undefined) =>
  (document: string, request: ModelRequest): void => {
    const cost = price === undefined ? 'no price is known' : `at most ${mostCost(request, price).toFixed(4)}`
    terminal.out(
      `would be sent of ${printable(document)} (${request.prompt}; ${cost}):\n${printable(request.input)}\n\n`,
    )
  }

function readKey(file: string | undefined, baseUrl: string): string {
  const key = file === undefined ? process.env[KEY_VARIABLE] : readText(file)
  if (key?.trim()) return key.trim()
  // Servers on this machine seldom want one, but the SDK does.
  if (baseUrl.startsWith('http:')) return 'none'
  throw new MisuseError(`there is no key for the model: set ${KEY_VARIABLE}, or name a file with --llm-key-file`)
}

function readText(path: string): string {
  try {
    return readFileSync(resolve(path), 'utf8')
  } catch (error) {
    throw new MisuseError(`the key file ${path} cannot be read: ${describeCause(error)}`)
  }
}

function protocol(text: string): string {
  if (['auto', 'responses', 'chat'].includes(text)) return text
  throw new InvalidArgumentError('auto, responses or chat.')
}

function amount(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  throw new InvalidArgumentError('An amount, such as 5.00.')
}

function redactions(list: string): Redaction[] {
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !REDACTIONS.some((known) => known === name))
  if (unknown.length > 0)
    throw new InvalidArgumentError(`There is no "${unknown[0]}". Known: ${REDACTIONS.join(', ')}.`)
  return names as Redaction[]
}
