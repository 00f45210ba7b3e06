import { basename, dirname } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { nameKey } from '../name-key.ts'
import type { FoundFile, NameOffer, Planned } from './ledger.ts'

/** Which contract a file is, and what its results are called. */
export class Planning {
  readonly #database: DatabaseSync
  readonly #bySource: StatementSync
  readonly #runOf: StatementSync
  readonly #meet: StatementSync
  readonly #enter: StatementSync
  readonly #back: StatementSync
  readonly #name: StatementSync
  readonly #isTaken: StatementSync

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#bySource = database.prepare('select contract_id, run, state from document where source = ?')
    this.#runOf = database.prepare('select run, state from document where contract_id = ?')
    this.#meet = database.prepare(
      `update document set source = ?, path = ?, root = ?, relative = ?, place = ?, "inner" = ?, run = ?,
       state = case state when 'vanished' then 'planned' else state end where contract_id = ?`,
    )
    this.#enter = database.prepare(
      `insert into document (source, path, root, relative, place, "inner", run, contract_id, state)
       values (?, ?, ?, ?, ?, ?, ?, ?, 'planned')`,
    )
    // What a calendar has taken back is shown again.
    this.#back = database.prepare('update milestone set sequence = sequence + 1 where contract_id = ? and gone = 0')
    this.#name = database.prepare('update document set result_name = ?, name_key = ? where contract_id = ?')
    this.#isTaken = database.prepare('select 1 from document where name_key = ?')
  }

  meet(file: FoundFile, run: number): Planned {
    const inner = file.inner === undefined || file.inner.length === 0 ? undefined : file.inner
    const source = inner === undefined ? file.path : `${file.path}#${inner.join('.')}`
    const known = this.#bySource.get(source) as { contract_id: string; run: number; state: string } | undefined
    if (known?.run === run) return { contractId: known.contract_id, again: true }
    const contractId = known?.contract_id ?? this.#freeId(file, run)
    const before = this.#runOf.get(contractId) as { state: string } | undefined
    const { path, root, relative, place } = file
    const row = [source, path, root, relative, place, inner ? JSON.stringify(inner) : null, run, contractId] as const
    if (before === undefined) this.#enter.run(...row)
    else this.#meet.run(...row)
    if (before?.state === 'vanished') this.#back.run(contractId)
    return { contractId, again: false }
  }

  /** The path in the folder that was named; where the run has met another file of that path, with folders before it. */
  #freeId({ path, relative, inner }: FoundFile, run: number): string {
    const isFree = (id: string) => (this.#runOf.get(id) as { run: number } | undefined)?.run !== run
    if (isFree(relative)) return relative
    if (inner === undefined) {
      const above = path.slice(0, path.length - relative.length)
      let id = relative
      for (let folder = dirname(`${above}x`); basename(folder) !== ''; folder = dirname(folder)) {
        id = `${basename(folder)}/${id}`
        if (isFree(id)) return id
      }
    }
    for (let n = 2; ; n++) if (isFree(`${relative}~${n}`)) return `${relative}~${n}`
  }

  nameOne({ contractId, name }: NameOffer): void {
    const has = this.#database.prepare('select result_name as name from document where contract_id = ?').get(contractId)
    if (has?.name) return
    let free = name
    for (let n = 2; this.#isTaken.get(nameKey(free)) !== undefined; n++) free = `${name}-${n}`
    this.#name.run(free, nameKey(free), contractId)
  }

  async offerNames(offers: Iterable<NameOffer> | AsyncIterable<NameOffer>): Promise<void> {
    this.#database.exec('create temp table if not exists offer (contract_id text primary key, name text, key text)')
    const add = this.#database.prepare('insert into offer values (?, ?, ?)')
    for await (const { contractId, name } of offers) add.run(contractId, name, nameKey(name))
    this.#database.exec(`
      create index temp.offer_key on offer (key);
      update document set result_name = offer.name, name_key = offer.key from offer
      where offer.contract_id = document.contract_id and document.result_name is null
        and (select count(*) from offer same where same.key = offer.key) = 1
        and not exists (select 1 from document other where other.name_key = offer.key);
      drop table offer`)
  }
}
