import { join } from 'node:path'
import type { LedgerDocument } from '../../src/batch/ledger/ledger.ts'
import { SqliteLedger } from '../../src/batch/ledger/sqlite-ledger.ts'

/** What the ledger of an output folder knows, by contract id. */
export async function documentsIn(out: string): Promise<Record<string, LedgerDocument>> {
  const ledger = new SqliteLedger(join(out, 'milestones.db'), 'read')
  const documents: Record<string, LedgerDocument> = {}
  for await (const document of ledger.documents()) documents[document.contractId] = document
  await ledger.close()
  return documents
}
