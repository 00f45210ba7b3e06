import { join } from 'node:path'
import { runArchive } from '../batch/engine/archive-run.ts'
import type { ArchiveRequest } from '../batch/engine/request.ts'
import { RunControl } from '../batch/engine/run-control.ts'
import { fingerprintOf } from '../batch/fingerprint.ts'
import type { Ledger } from '../batch/ledger/ledger.ts'
import { SqliteLedger } from '../batch/ledger/sqlite-ledger.ts'
import { OutputFolder } from '../batch/output-folder.ts'
import { CSV_FILE, csvHeader, csvRow } from '../emit/csv.ts'
import { LEDGER_FILE } from '../emit/index.ts'
import { EXIT } from './exit-code.ts'
import { jsonLog } from './json-log.ts'
import { type OpenLlm, tellUsage } from './llm.ts'
import { progressWatch } from './progress-watch.ts'
import { stopOnSignals } from './stop-signals.ts'
import { writeSummary } from './summary.ts'
import type { Terminal } from './terminal.ts'

export interface ExtractRequest extends ArchiveRequest {
  readonly out: string
  /** Rights of the files that are written. */
  readonly mode: number
  readonly jsonLog: boolean
  /** The language model, where one is to be asked. */
  readonly llm?: OpenLlm
}

/** Reads all files of the request, writes their results, and says at the end what came of it. */
export async function extract(request: ExtractRequest, terminal: Terminal): Promise<number> {
  const output = new OutputFolder(request.out, request.mode)
  const ledger = new SqliteLedger(join(request.out, LEDGER_FILE), 'write')
  const control = new RunControl()
  const desk = request.llm?.desk
  control.onStop(() => control.isAborted && desk?.stop())
  const watch = request.jsonLog ? jsonLog(terminal) : progressWatch(terminal)
  const deafen = stopOnSignals(control, request.reader === 'in-process')
  try {
    const { outcome, unreadableFolders } = await runArchive({
      request: { ...request, ...(desk && { models: (document: string) => desk.modelFor(document) }) },
      fingerprint: fingerprintOf(request.options),
      ledger,
      output,
      watch,
      control,
      now: () => new Date().toISOString(),
    })
    if (outcome === 'stopped') {
      watch.stopped((await ledger.stats({ run: 'last' })).left)
      return EXIT.stopped
    }
    if (request.formats.includes('csv')) await output.writeParts(CSV_FILE, csvOf(ledger))
    await writeSummary(ledger, request.out, terminal)
    const { unreadable } = await ledger.stats({ run: 'last' })
    return unreadable + unreadableFolders > 0 ? EXIT.unreadable : EXIT.ok
  } finally {
    deafen()
    if (request.llm) tellUsage(request.llm, request, terminal)
    await ledger.close()
  }
}

/** The milestones of all contracts of the last run. */
async function* csvOf(ledger: Ledger): AsyncGenerator<string> {
  yield csvHeader()
  for await (const row of ledger.milestones({ run: 'last' })) yield csvRow(row, row.milestone)
}
