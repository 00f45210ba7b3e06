import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import { FORMATS } from '../emit/index.ts'
import { parseOptions } from '../options.ts'
import { readConfig } from './config.ts'
import { extract } from './extract.ts'
import type { Terminal } from './terminal.ts'

interface Flags {
  readonly out: string
  readonly format: readonly string[]
  readonly jobs: number
  readonly asOf?: string
  readonly config?: string
  readonly include: readonly string[]
}

export function extractCommand(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  program
    .command('extract')
    .description('read contracts and write their schedules')
    .argument('<files or folders...>', 'PDF, DOCX or text files, or folders that are searched for PDF and DOCX files')
    .option('--out <folder>', 'where the results go', 'output')
    .option('--format <list>', `which results, with commas between: ${FORMATS.join(', ')}`, formats, FORMATS)
    .option('--jobs <number>', 'how many files are read at a time', jobs, Math.min(4, availableParallelism()))
    .option('--as-of <date>', 'YYYY-MM-DD: adds the term that runs on that day; the clock is never read')
    .option('--config <file>', 'JSON file: { "ourParties": [...], "dateOrder": "dmy", ... }')
    .option(
      '--include <glob>',
      'in folders, take these files too: "*.txt", "letters/**/*.md" (repeatable)',
      repeated,
      [],
    )
    .addHelpText('after', '\nExit code: 0 all were read, 1 some could not be read, 2 called wrongly.')
    .action(async (paths: string[], flags: Flags) => {
      const fromFile = flags.config === undefined ? {} : readConfig(flags.config)
      const options = parseOptions({ ...fromFile, ...(flags.asOf !== undefined && { asOf: flags.asOf }) })
      const { out, format, include } = flags
      done(await extract({ paths, out, formats: format, jobs: flags.jobs, include, options }, terminal))
    })
}

function formats(list: string): string[] {
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !FORMATS.includes(name))
  if (unknown.length > 0)
    throw new InvalidArgumentError(`There is no format "${unknown[0]}". Known: ${FORMATS.join(', ')}.`)
  return names
}

function jobs(text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < 1 || number > 256) throw new InvalidArgumentError('A whole number from 1 to 256.')
  return number
}

const repeated = (glob: string, before: readonly string[]): string[] => [...before, glob]
