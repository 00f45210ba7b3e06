import { Command, CommanderError } from 'commander'
import { MisuseError } from '../errors.ts'
import { VERSION } from '../version.ts'
import { calendarCommand } from './calendar-command.ts'
import { chainCommand } from './chain-command.ts'
import { dueCommand } from './due-command.ts'
import { EXIT } from './exit-code.ts'
import { extractCommand } from './extract-command.ts'
import { llmCommand } from './llm-command.ts'
import { reportCommand } from './report-command.ts'
import { statusCommand } from './status-command.ts'
import type { Terminal } from './terminal.ts'

const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isLive: process.stderr.isTTY === true,
}

/** Runs one command line (without `node` and the script) and gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  let code: number = EXIT.ok
  const program = new Command('milestones')
    .description('Reads contracts and gives the schedule inside them, every value traced to its words.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
  const done = (result: number) => {
    code = result
  }
  extractCommand(program, terminal, done)
  llmCommand(program, terminal, done)
  chainCommand(program, terminal, done)
  reportCommand(program, terminal, done)
  statusCommand(program, terminal, done)
  dueCommand(program, terminal, done)
  calendarCommand(program, terminal, done)
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    // Commander has already said what is wrong; help and version end this way too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.misuse
    if (!(error instanceof MisuseError)) throw error
    terminal.err(`milestones: ${error.message}\n`)
    return EXIT.misuse
  }
}
