import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { LedgerBusyError } from './busy-error.ts'
import type * as L from './ledger.ts'
import { Lists } from './lists.ts'
import { MilestoneRows } from './milestone-rows.ts'
import { joinNearDuplicates } from './near-duplicates.ts'
import { openDatabase } from './open-database.ts'
import { Planning } from './planning.ts'
import { DOCUMENT_COLUMNS, type DocumentRow, toDocument } from './rows.ts'
import { RunLock } from './run-lock.ts'
import { readStats } from './stats.ts'

/** The ledger as one SQLite file; `:memory:` for a run that leaves none behind. */
export class SqliteLedger implements L.Ledger {
  readonly #path: string
  readonly #database: DatabaseSync
  readonly #planning: Planning
  readonly #milestones: MilestoneRows
  readonly #lists: Lists
  #lock: RunLock | undefined
  #run = 0

  /** @throws MisuseError where it is not there (`read`) or cannot be opened. */
  constructor(path: string, access: 'write' | 'read') {
    this.#path = path
    this.#database = openDatabase(path, access)
    this.#planning = new Planning(this.#database)
    this.#milestones = new MilestoneRows(this.#database)
    this.#lists = new Lists(this.#database)
  }

  async begin({ at, fingerprint }: L.RunStart): Promise<number> {
    if (this.#path !== ':memory:') {
      this.#lock = RunLock.take(lockOf(this.#path))
      if (this.#lock === undefined) throw new LedgerBusyError(this.#path.replace(/[\\/][^\\/]*$/, ''))
    }
    this.#transaction(() => {
      this.#do(`update document set state = ${stateBefore} where state = 'working'`)
      this.#do("update run set outcome = 'killed' where outcome is null")
      this.#do('delete from passed_over')
      const { lastInsertRowid } = this.#do('insert into run (started_at, fingerprint) values (?, ?)', at, fingerprint)
      this.#run = Number(lastInsertRowid)
    })
    return this.#run
  }

  async sweep(roots: readonly string[], unreadableFolders: readonly string[]): Promise<void> {
    this.#transaction(() => {
      for (const root of roots) {
        const unseen = `run <> ? and root = ? and state <> 'vanished'${unreadableFolders
          .map(() => ' and substr(path, 1, length(?)) <> ?')
          .join('')}`
        const given = [this.#run, root, ...unreadableFolders.flatMap((folder) => [`${folder}/`, `${folder}/`])]
        this.#do(
          `update milestone set sequence = sequence + 1 where gone = 0
           and contract_id in (select contract_id from document where ${unseen})`,
          ...given,
        )
        const { changes } = this.#do(`update document set state = 'vanished' where ${unseen}`, ...given)
        if (changes > 0) this.#do('update note set changed = 1')
      }
    })
  }

  async end({ at, outcome }: L.RunEnd): Promise<void> {
    this.#do('update run set ended_at = ?, outcome = ? where id = ?', at, outcome, this.#run)
    this.#lock?.release()
    this.#lock = undefined
  }

  async plan(files: readonly L.FoundFile[]): Promise<readonly L.Planned[]> {
    return this.#transaction(() => files.map((file) => this.#planning.meet(file, this.#run)))
  }

  async naming(work: () => Promise<void>): Promise<void> {
    this.#database.exec('begin immediate')
    try {
      await work()
      this.#database.exec('commit')
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback')
      throw error
    }
  }

  offerNames(offers: Iterable<L.NameOffer> | AsyncIterable<L.NameOffer>): Promise<void> {
    return this.#planning.offerNames(offers)
  }

  async nameOne(offer: L.NameOffer): Promise<void> {
    this.#planning.nameOne(offer)
  }

  async passOver(files: readonly L.PassedOver[]): Promise<void> {
    this.#transaction(() => {
      for (const { path, reason } of files)
        this.#do('insert into passed_over values (?, ?, ?)', path, reason, this.#run)
    })
  }

  async lookup(contractId: string): Promise<L.LedgerDocument | undefined> {
    const row = this.#database
      .prepare(`select ${DOCUMENT_COLUMNS} from document d where contract_id = ?`)
      .get(contractId)
    return row && toDocument(row as unknown as DocumentRow)
  }

  async findResults(sha256: string, fingerprint: string, thisRun: boolean): Promise<readonly L.LedgerDocument[]> {
    const rows = this.#database
      .prepare(
        `select ${DOCUMENT_COLUMNS} from document d where sha256 = ? and fingerprint = ?
         and json_extract(summary, '$.status') <> 'unreadable' and (? = 0 or read_in = ?) order by contract_id limit 10`,
      )
      .all(sha256, fingerprint, thisRun ? 1 : 0, this.#run)
    return (rows as unknown as DocumentRow[]).map(toDocument)
  }

  async start(contractId: string): Promise<void> {
    this.#do("update document set state = 'working', attempts = attempts + 1 where contract_id = ?", contractId)
  }

  async giveBack(contractId: string): Promise<void> {
    this.#do(
      `update document set state = ${stateBefore}, attempts = attempts - 1 where contract_id = ? and state = 'working'`,
      contractId,
    )
  }

  async commit(contractId: string, result: L.Committed): Promise<void> {
    this.#settle(contractId, result, 'done')
  }

  async fail(contractId: string, result: L.Committed): Promise<void> {
    this.#settle(contractId, result, 'failed')
  }

  async commitArchive(
    contractId: string,
    { sha256, stamp, fingerprint, at, members }: L.CommittedArchive,
  ): Promise<void> {
    this.#transaction(() => {
      this.#milestones.replace(contractId, [])
      this.#do(
        `update document set state = 'done', sha256 = ?, stamp = ?, fingerprint = ?, made_at = ?, members = ?, settled_in = ?,
         read_in = ?, milliseconds = null, files = '{}', summary = null, signature = null where contract_id = ?`,
        ...[sha256, stamp ?? null, fingerprint, at, JSON.stringify(members), this.#run, this.#run, contractId],
      )
    })
  }

  async confirm(contractId: string, stamp: string | undefined): Promise<void> {
    this.#do(
      `update document set settled_in = ?, stamp = ?,
       state = case when json_extract(summary, '$.status') = 'unreadable' then 'failed' else 'done' end where contract_id = ?`,
      ...[this.#run, stamp ?? null, contractId],
    )
  }

  async joinNearDuplicates(): Promise<void> {
    if (this.#database.prepare('select changed from note').get()?.changed === 0) return
    joinNearDuplicates(this.#database)
    this.#do('update note set changed = 0')
  }

  async stats({ run }: { readonly run?: 'last' } = {}): Promise<L.LedgerStats> {
    const isRunning = this.#path !== ':memory:' && this.#lock === undefined && RunLock.isHeld(lockOf(this.#path))
    return readStats(this.#database, run === 'last', isRunning || this.#lock !== undefined)
  }

  documents(filter: L.DocumentFilter = {}): AsyncIterable<L.LedgerDocument> {
    return this.#lists.documents(filter)
  }

  results(filter: L.DocumentFilter = {}): AsyncIterable<L.LedgerResult> {
    return this.#lists.results(filter)
  }

  milestones(filter: L.MilestoneFilter = {}): AsyncIterable<L.LedgerMilestone> {
    return this.#lists.milestones(filter)
  }

  passedOver(): AsyncIterable<L.PassedOver> {
    return this.#lists.passedOver()
  }

  async close(): Promise<void> {
    this.#lock?.release()
    this.#lock = undefined
    try {
      // One file without companions, which can be read from a read-only place too. Refused while others read: then it stays.
      this.#database.exec('pragma journal_mode = delete')
    } catch {
      // Nothing is lost by it.
    }
    this.#database.close()
  }

  #settle(contractId: string, result: L.Committed, state: 'done' | 'failed'): void {
    const { sha256, stamp, fingerprint, at, milliseconds, files, summary, milestones, signature } = result
    this.#transaction(() => {
      this.#milestones.replace(contractId, milestones)
      this.#do('update note set changed = 1')
      this.#do(
        `update document set state = ?, sha256 = ?, stamp = ?, fingerprint = ?, made_at = ?, milliseconds = ?, files = ?,
         summary = ?, signature = ?, members = null, settled_in = ?, read_in = ? where contract_id = ?`,
        ...[state, sha256 ?? null, stamp ?? null, fingerprint, at, milliseconds ?? null, JSON.stringify(files)],
        ...[JSON.stringify(summary), signature ?? null, this.#run, this.#run, contractId],
      )
    })
  }

  #do(sql: string, ...values: SQLInputValue[]) {
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement.run(...values)
  }
  readonly #statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()

  #transaction<T>(work: () => T): T {
    this.#database.exec('begin immediate')
    try {
      const made = work()
      this.#database.exec('commit')
      return made
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback')
      throw error
    }
  }
}

/** What a document was before it was taken into work: its result of then still stands. */
const stateBefore = `case when summary is null and members is null then 'planned'
  when json_extract(summary, '$.status') = 'unreadable' then 'failed' else 'done' end`

const lockOf = (path: string): string => `${path}-lock`
