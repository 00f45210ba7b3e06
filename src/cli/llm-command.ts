import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { defaultLimits } from '../batch/limits.ts'
import { Batches } from '../batch/model/batches.ts'
import type { LlmSettings } from '../detect/llm/settings.ts'
import { ownerOnly } from '../emit/write-file.ts'
import { MisuseError } from '../errors.ts'
import { parseOptions } from '../options.ts'
import { readConfig } from './config.ts'
import { EXIT } from './exit-code.ts'
import { extract } from './extract.ts'
import { type LlmFlags, llmOptions, type OpenLlm, openLlm } from './llm.ts'
import type { Terminal } from './terminal.ts'

interface Flags extends LlmFlags {
  readonly out: string
  readonly config?: string
  readonly include: readonly string[]
  readonly inProcess?: true
}

/** `milestones llm submit` and `collect`: asks for a whole archive at once, at half price and within a day. */
export function llmCommand(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  const llm = program.command('llm').description('ask a language model about many contracts at once, at half price')
  llmOptions(
    llm
      .command('submit')
      .description('send what the contracts raise and no reply is known to; then collect, then extract with --llm')
      .argument('<files or folders...>', 'as for extract')
      .option('--out <folder>', 'where the results will go', 'output')
      .option('--config <file>', 'JSON file, as for extract')
      .option(
        '--include <glob>',
        'in folders, take these files too (repeatable)',
        (glob: string, before: string[]) => [...before, glob],
        [],
      )
      .option('--in-process', 'read in this process, without limits of memory and time'),
  ).action(async (paths: string[], flags: Flags) => {
    const open = opened(flags, terminal)
    await gather(paths, flags, open, terminal)
    const { batches, requests, waiting } = await asked(async () =>
      batchesOf(open).submit(await open.connect(), open.desk.gathered),
    )
    const later = waiting > 0 ? `; ${waiting} are under way already` : ''
    terminal.out(`${requests} requests sent in ${batches} ${batches === 1 ? 'batch' : 'batches'}${later}\n`)
    done(EXIT.ok)
  })
  llmOptions(
    llm
      .command('collect')
      .description('take the replies that are ready; exit code 1 while some are not')
      .option('--out <folder>', 'as for submit', 'output')
      .option('--config <file>', 'JSON file, as for extract'),
  ).action(async (flags: Flags) => {
    const open = opened(flags, terminal)
    const { replies, failed, running } = await asked(async () => batchesOf(open).collect(await open.connect()))
    terminal.out(`${replies} replies collected, ${failed} failed, ${running} batches still running\n`)
    done(running > 0 ? EXIT.unreadable : EXIT.ok)
  })
}

function opened(flags: Flags, terminal: Terminal): OpenLlm {
  const settings: LlmSettings | undefined = flags.config === undefined ? undefined : readConfig(flags.config).llm
  const open = openLlm(flags, settings, flags.out, terminal, 'gather')
  if (open === undefined) throw new MisuseError('passages of the contracts are sent to a server: say so with --llm')
  return open
}

const batchesOf = ({ cacheFolder, cache }: OpenLlm): Batches => new Batches(cacheFolder, cache)

/** Reads the contracts as extract would, into a folder that is thrown away: only the questions are wanted. */
async function gather(paths: readonly string[], flags: Flags, llm: OpenLlm, terminal: Terminal): Promise<void> {
  const options = parseOptions({
    ...(flags.config === undefined ? {} : readConfig(flags.config).options),
    llm: llm.option,
  })
  const out = mkdtempSync(join(tmpdir(), 'milestones-'))
  try {
    const quiet: Terminal = { out: () => {}, err: terminal.err, isLive: terminal.isLive }
    await extract(
      {
        paths,
        out,
        formats: [],
        jobs: 2,
        include: flags.include,
        options,
        passwords: [],
        reader: flags.inProcess ? 'in-process' : defaultLimits,
        mode: ownerOnly,
        force: false,
        retryFailed: false,
        jsonLog: false,
        llm,
      },
      quiet,
    )
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** The SDK's own words stay away: they may hold what was sent. */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const status = typeof error === 'object' && error !== null && 'status' in error ? ` (${String(error.status)})` : ''
    if (error instanceof Error && /cannot be read: the batches/.test(error.message))
      throw new MisuseError(error.message)
    throw new MisuseError(
      `the server takes or gives no batches${status}. What it has is not lost: run the same command again`,
    )
  }
}
