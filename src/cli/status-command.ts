import { join } from 'node:path'
import type { Command } from 'commander'
import type { Ledger, LedgerRun, LedgerStats } from '../batch/ledger/ledger.ts'
import { SqliteLedger } from '../batch/ledger/sqlite-ledger.ts'
import { LEDGER_FILE } from '../emit/index.ts'
import { EXIT } from './exit-code.ts'
import { counted, totals } from './summary.ts'
import { printable, type Terminal } from './terminal.ts'

/** `milestones status`: how far a run is or was, what could not be read, and what is there twice. */
export function statusCommand(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  program
    .command('status')
    .description('tell how far a run is, what could not be read, and which contracts are there more than once')
    .argument('<output>', 'the folder with the results of milestones extract')
    .option('--json', 'the figures alone, as JSON')
    .action(async (output: string, { json }: { readonly json?: true }) => {
      const ledger = new SqliteLedger(join(output, LEDGER_FILE), 'read')
      try {
        const stats = await ledger.stats()
        if (json) terminal.out(`${JSON.stringify(stats, null, 2)}\n`)
        else await tell(ledger, stats, terminal)
      } finally {
        await ledger.close()
      }
      done(EXIT.ok)
    })
}

async function tell(ledger: Ledger, stats: LedgerStats, terminal: Terminal): Promise<void> {
  const say = (line: string): void => terminal.out(`${printable(line)}\n`)
  const part = (title: string): void => terminal.out(`\n${title}\n`)
  const { lastRun, left, states, passedOver, failures } = stats
  if (lastRun !== undefined) say(runWords(lastRun))
  say(totals(stats))
  if (left > 0) say(`${counted(left, 'file')} to go`)
  if (states.vanished > 0) say(`${counted(states.vanished, 'contract')} vanished since`)
  if (passedOver > 0) say(`${counted(passedOver, 'file')} passed over`)
  if (failures.length > 0) {
    part(`unreadable: ${failures.map(({ code, count }) => `${count} ${code}`).join(', ')}`)
    for await (const { contractId, summary } of ledger.results({ states: ['failed'] })) {
      say(`  ${contractId}: ${summary.errors[0]?.message.replace(`${summary.fileName}: `, '') ?? ''}`)
    }
  }
  if (stats.duplicates > 0) {
    part('the same bytes')
    for await (const { contractId, duplicateOf } of ledger.results()) {
      if (duplicateOf !== undefined) say(`  ${contractId} = ${duplicateOf}`)
    }
  }
  if (stats.nearDuplicates > 0) {
    part('nearly the same text')
    for await (const { contractId, nearDuplicateOf } of ledger.results()) {
      if (nearDuplicateOf === undefined) continue
      say(`  ${contractId} ~ ${nearDuplicateOf.contractId} (${Math.floor(100 * nearDuplicateOf.share)} %)`)
    }
  }
  if (states.vanished > 0) {
    part('vanished')
    for await (const { contractId } of ledger.documents({ states: ['vanished'] })) say(`  ${contractId}`)
  }
}

function runWords({ id, startedAt, endedAt, outcome }: LedgerRun): string {
  const began = `run ${id}, begun ${startedAt}`
  if (outcome === 'running') return `${began}, is at work`
  if (outcome === 'killed') return `${began}, was ended from outside: the same command goes on from there`
  return outcome === 'stopped'
    ? `${began}, stopped ${endedAt}: the same command goes on from there`
    : `${began}, finished ${endedAt}`
}
