import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { htmlReport, INDEX, type Reported } from '../batch/report/html-report.ts'
import { markdownReport, xlsxReport } from '../batch/report/plain-reports.ts'
import { ownerOnly } from '../emit/write-file.ts'
import { parseOptions } from '../options.ts'
import { EXIT } from './exit-code.ts'
import { fileMode, repeated, wholeNumber } from './option-values.ts'
import { readPasswords } from './password-file.ts'
import { printable, type Terminal } from './terminal.ts'

interface Flags {
  readonly out?: string
  readonly format: readonly string[]
  readonly asOf?: string
  readonly jobs: number
  readonly source: readonly string[]
  readonly pages: boolean
  readonly passwordFile?: string
  readonly fileMode: number
}

const FORMATS = ['html', 'xlsx', 'markdown']

export function reportCommand(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  program
    .command('report')
    .description('make pages, a workbook or a summary of what was extracted')
    .argument('<output>', 'the output folder of milestones extract')
    .option('--out <folder>', 'where the report goes; without it, the folder report in the output folder')
    .option('--format <list>', `which, with commas between: ${FORMATS.join(', ')}`, formats, ['html'])
    .option(
      '--as-of <date>',
      "YYYY-MM-DD: the day that dates ahead are counted from; without it, the reader's own clock",
    )
    .option(
      '--source <folder>',
      'look here for contracts that are no longer where they were read (repeatable)',
      repeated,
      [],
    )
    .option('--no-pages', 'show the text instead of pictures of the pages')
    .option('--password-file <file>', 'passwords for encrypted PDF files, one a line')
    .option(
      '--jobs <number>',
      'how many contracts are drawn at a time',
      wholeNumber(1, 64),
      Math.min(4, availableParallelism()),
    )
    .option('--file-mode <rights>', 'of the report: 600, only their owner; 640, the group too', fileMode, ownerOnly)
    .addHelpText('after', '\nExit code: 0 all are in the report, 1 some are not, 2 called wrongly.')
    .action(async (results: string, flags: Flags) => done(await report(results, flags, terminal)))
}

async function report(results: string, flags: Flags, terminal: Terminal): Promise<number> {
  const asOf = parseOptions(flags.asOf === undefined ? {} : { asOf: flags.asOf }).asOf ?? undefined
  const passwords = flags.passwordFile === undefined ? [] : readPasswords(flags.passwordFile)
  const out = flags.out ?? join(results, 'report')
  const problems = new Set<string>()
  const say = (reported: Reported, what: string): void => {
    for (const problem of reported.problems) problems.add(problem)
    terminal.out(
      `${reported.contracts} ${reported.contracts === 1 ? 'contract' : 'contracts'} in ${printable(join(out, what))}\n`,
    )
  }
  if (flags.format.includes('html')) {
    const source = { pages: flags.pages ? 'auto' : 'never', folders: flags.source, passwords } as const
    const step = (count: number): void => {
      if (terminal.isLive && count % 10 === 0) terminal.err(`\r${count} reports`)
    }
    say(await htmlReport({ results, asOf, jobs: flags.jobs, source, mode: flags.fileMode }, out, step), INDEX)
  }
  const plain = { results, out, mode: flags.fileMode }
  if (flags.format.includes('xlsx')) say(await xlsxReport(plain), 'contracts.xlsx')
  if (flags.format.includes('markdown')) say(await markdownReport(plain), 'summary.md')
  for (const problem of problems) terminal.err(`${printable(problem)}\n`)
  return problems.size === 0 ? EXIT.ok : EXIT.unreadable
}

function formats(list: string): string[] {
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !FORMATS.includes(name))
  if (unknown === undefined) return names
  throw new InvalidArgumentError(`There is no format "${unknown}". Known: ${FORMATS.join(', ')}.`)
}
