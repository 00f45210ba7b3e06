import { availableParallelism, totalmem } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { defaultLimits, type Limits } from '../batch/limits.ts'
import type { ReaderChoice } from '../batch/open-reader.ts'
import { FORMATS } from '../emit/index.ts'
import { ownerOnly } from '../emit/write-file.ts'
import { type Options, parseOptions } from '../options.ts'
import { readConfig } from './config.ts'
import { extract } from './extract.ts'
import { type LlmFlags, llmOptions, openLlm } from './llm.ts'
import { fileMode, repeated, wholeNumber } from './option-values.ts'
import { readPasswords } from './password-file.ts'
import { readFacts, readHolidays } from './read-inputs.ts'
import { readProfiles } from './read-profiles.ts'
import type { Terminal } from './terminal.ts'

interface Flags extends LlmFlags {
  readonly out: string
  readonly format: readonly string[]
  readonly jobs: number
  readonly asOf?: string
  readonly holidays?: string
  readonly facts?: string
  readonly config?: string
  readonly include: readonly string[]
  readonly profiles?: string
  readonly passwordFile?: string
  readonly ocr?: Options['ocr']
  readonly tracked?: Options['tracked']
  readonly maxMemory: number
  readonly maxTime: number
  readonly inProcess?: true
  readonly force?: true
  readonly retryFailed?: true
  readonly jsonLog?: true
  readonly fileMode: number
}

export function extractCommand(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  const command = program
    .command('extract')
    .description('read contracts and write their schedules')
    .argument(
      '<files or folders...>',
      'PDF, DOCX, RTF, HTML or text files, mails and ZIP archives with them, folders of them, or patterns ("deals/**/*.pdf")',
    )
    .option('--out <folder>', 'where the results go', 'output')
    .option('--format <list>', `which results, with commas between: ${FORMATS.join(', ')}`, formats, FORMATS)
    .option(
      '--jobs <number>',
      'how many files are read at a time',
      wholeNumber(1, 256),
      // As many as there are cores, if each may take all the memory it is allowed.
      Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / defaultLimits.bytes) - 1)),
    )
    .option('--as-of <date>', 'YYYY-MM-DD: adds the term that runs on that day; the clock is never read')
    .option('--holidays <where>', 'auto (the governing law), none, a place such as US-NY, or a file with a day a line')
    .option('--facts <file>', 'JSON file of what came about: { "acceptance of the Beta Version": "2026-03-01" }')
    .option('--config <file>', 'JSON file: { "ourParties": [...], "dateOrder": "dmy", ... }')
    .option(
      '--include <glob>',
      'in folders, take these files too: "*.txt", "letters/**/*.md" (repeatable)',
      repeated,
      [],
    )
    .option('--profiles <folder>', 'contract types and smartfields of your own, one .json file each')
    .addOption(
      new Option('--ocr <when>', 'text recognition of pages: auto, those that are pictures (default)').choices([
        'auto',
        'always',
        'never',
      ]),
    )
    .addOption(
      new Option('--tracked <reading>', 'of tracked changes in DOCX: accepted (default)').choices([
        'accepted',
        'original',
      ]),
    )
    .option('--password-file <file>', 'passwords for encrypted PDF files, one a line')
    .option('--max-memory <MiB>', 'for one file', wholeNumber(128, 65_536), defaultLimits.bytes / 1024 ** 2)
    .option(
      '--max-time <seconds>',
      'for one file; scans have more',
      wholeNumber(1, 86_400),
      defaultLimits.milliseconds / 1000,
    )
    .option('--in-process', 'read in this process, without limits of memory and time')
    .option('--force', 'read all again, also what has not changed')
    .option('--retry-failed', 'read again what was unreadable')
    .option('--json-log', 'progress as lines of JSON on standard error, without contract text')
    .option(
      '--file-mode <octal>',
      'rights of the files that are written: 640 lets a group read them',
      fileMode,
      ownerOnly,
    )
    .addHelpText(
      'after',
      '\nExit code: 0 all were read, 1 some could not be read, 2 called wrongly, 130 stopped.\nA run goes on where the last one on the same output folder ended; what has not changed is not read again.',
    )
  llmOptions(command)
    .option('--llm-offline', 'use the replies of earlier runs alone, send nothing')
    .option('--llm-dry-run', 'print what would be sent and what it would cost at most, send nothing')
    .action(async (paths: string[], flags: Flags) => {
      const config = flags.config === undefined ? undefined : readConfig(flags.config)
      const llm = openLlm(flags, config?.llm, flags.out, terminal)
      const options = parseOptions({
        ...config?.options,
        ...(llm && { llm: llm.option }),
        ...(flags.asOf !== undefined && { asOf: flags.asOf }),
        ...(flags.holidays !== undefined && { holidays: readHolidays(flags.holidays) }),
        ...(flags.facts !== undefined && { facts: readFacts(flags.facts) }),
        ...(flags.ocr !== undefined && { ocr: flags.ocr }),
        ...(flags.tracked !== undefined && { tracked: flags.tracked }),
        ...(flags.profiles !== undefined && { profiles: readProfiles(flags.profiles) }),
      })
      const { out, format: formats, include, jobs, fileMode: mode } = flags
      const reader: ReaderChoice = flags.inProcess ? 'in-process' : limitsOf(flags)
      const passwords = flags.passwordFile === undefined ? [] : readPasswords(flags.passwordFile)
      const how = {
        force: flags.force ?? false,
        retryFailed: flags.retryFailed ?? false,
        jsonLog: flags.jsonLog ?? false,
      }
      const request = { paths, out, formats, jobs, include, options, passwords, reader, mode, ...how }
      done(await extract({ ...request, ...(llm && { llm }) }, terminal))
    })
}

function formats(list: string): string[] {
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !FORMATS.includes(name))
  if (unknown.length > 0)
    throw new InvalidArgumentError(`There is no format "${unknown[0]}". Known: ${FORMATS.join(', ')}.`)
  return names
}

const limitsOf = ({ maxMemory, maxTime }: Flags): Limits => ({
  ...defaultLimits,
  bytes: maxMemory * 1024 ** 2,
  milliseconds: maxTime * 1000,
})
