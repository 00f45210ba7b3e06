import { basename } from 'node:path'
import type { Command } from 'commander'
import { defaultLimits } from '../batch/limits.ts'
import { openReader } from '../batch/open-reader.ts'
import { OutputFolder } from '../batch/output-folder.ts'
import { resultNames } from '../batch/result-names.ts'
import { collectFiles } from '../batch/walk.ts'
import { type ChainDocument, chain } from '../chain/index.ts'
import { toJson } from '../emit/json.ts'
import { parseOptions } from '../options.ts'
import { chainTable } from './chain-table.ts'
import { readConfig } from './config.ts'
import { EXIT } from './exit-code.ts'
import { readProfiles } from './read-profiles.ts'
import { printable, type Terminal } from './terminal.ts'

interface Flags {
  readonly out: string
  readonly config?: string
  readonly profiles?: string
  readonly inProcess?: true
}

/** `milestones chain`: a contract with its amendments, as one schedule in force. */
export function chainCommand(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  program
    .command('chain')
    .description('lay amendments over their contract and write the schedule in force')
    .argument('<files or folders...>', 'the contract and its amendments, in any order')
    .option('--out <folder>', 'where the results go', 'output')
    .option('--config <file>', 'JSON file: { "ourParties": [...], "dateOrder": "dmy", ... }')
    .option('--profiles <folder>', 'contract types and smartfields of your own, one .json file each')
    .option('--in-process', 'read in this process, without limits of memory and time')
    .addHelpText('after', '\nExit code: 0 all were read, 1 some could not be read, 2 called wrongly.')
    .action(async (paths: string[], flags: Flags) => done(await run(paths, flags, terminal)))
}

async function run(paths: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const options = parseOptions({
    ...(flags.config !== undefined && readConfig(flags.config).options),
    ...(flags.profiles !== undefined && { profiles: readProfiles(flags.profiles) }),
  })
  const inputs = await collectFiles(paths)
  if (inputs.length === 0) {
    terminal.out('no contracts found\n')
    return EXIT.ok
  }
  const output = new OutputFolder(flags.out)
  const names = await resultNames(inputs)
  const documents: ChainDocument[] = []
  let unread = 0
  const reader = openReader(flags.inProcess ? 'in-process' : defaultLimits)
  try {
    for (const [i, { path, relative }] of inputs.entries()) {
      const result = await reader.read({
        path,
        fileName: basename(path),
        options: { ...options, contractId: relative },
      })
      output.writeResult(names[i]!, result, ['schedule', 'text'])
      if (result.schedule.status !== 'unreadable') documents.push(result)
      else {
        unread++
        for (const { message } of result.schedule.diagnostics) terminal.err(`${printable(message)}\n`)
      }
    }
  } finally {
    reader.close()
  }
  if (documents.length > 0) {
    const result = chain(documents)
    const master = inputs.findIndex(({ relative }) => relative === result.documents[0]?.document)
    const name = `${names[Math.max(0, master)]!}.chain.json`
    output.write(name, toJson(result))
    terminal.out(
      `${chainTable(result)}\nresults in ${printable(flags.out)}, the schedule in force in ${printable(name)}\n`,
    )
  }
  return unread > 0 ? EXIT.unreadable : EXIT.ok
}
