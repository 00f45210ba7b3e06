import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type * as L from './ledger.ts'
import { DOCUMENT_COLUMNS, type DocumentRow, type MilestoneRow, toDocument, toMilestone } from './rows.ts'

/** Rows of a list that are read at a time. */
const pageSize = 200

/** The lists of a ledger, a page at a time, each page from where the last one ended. */
export class Lists {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async *documents({
    run,
    states,
    outermost,
    unnamed,
    order = 'contractId',
  }: L.DocumentFilter = {}): AsyncGenerator<L.LedgerDocument> {
    const conditions = [
      run === undefined ? '' : ' and d.run = (select max(id) from run)',
      states === undefined ? '' : ` and d.state in (${states.map(() => '?').join(', ')})`,
      outermost ? ' and d."inner" is null' : '',
      unnamed ? ' and d.result_name is null' : '',
    ].join('')
    const key = order === 'place' ? 'd.place, d.contract_id' : 'd.contract_id, d.place'
    const sql = `select ${DOCUMENT_COLUMNS} from document d where (${key}) > (?, ?)${conditions} order by ${key} limit ${pageSize}`
    const keyOf = (row: DocumentRow) =>
      order === 'place' ? [row.place, row.contract_id] : [row.contract_id, row.place]
    for await (const row of this.#pages<DocumentRow>(sql, ['', ''], states ?? [], keyOf)) yield toDocument(row)
  }

  async *results(filter: L.DocumentFilter = {}): AsyncGenerator<L.LedgerResult> {
    for await (const document of this.documents(filter)) {
      const { summary, resultName, state } = document
      if (summary !== undefined && resultName !== undefined && state !== 'vanished') {
        yield { ...document, summary, resultName }
      }
    }
  }

  async *milestones(filter: L.MilestoneFilter = {}): AsyncGenerator<L.LedgerMilestone> {
    const { contractId, run, kind, from, to, gone = false, once = false } = filter
    const conditions: string[] = []
    const values: SQLInputValue[] = []
    const when = (isAsked: boolean, condition: string, ...given: SQLInputValue[]) => {
      if (!isAsked) return
      conditions.push(` and ${condition}`)
      values.push(...given)
    }
    when(contractId !== undefined, 'd.contract_id = ?', contractId ?? '')
    when(run !== undefined, 'd.run = (select max(id) from run)')
    when(kind !== undefined, 'm.kind = ?', kind ?? '')
    when(from !== undefined, 'm.first_day is not null and (m.last_day is null or m.last_day >= ?)', from ?? '')
    when(to !== undefined, 'm.first_day <= ?', to ?? '')
    when(!gone, "m.gone = 0 and d.state <> 'vanished'")
    when(
      once,
      `(d.state <> 'done' or d.contract_id =
        (select min(o.contract_id) from document o where o.sha256 = d.sha256 and o.state = 'done' and o.members is null))`,
    )
    const key = 'd.place, d.contract_id, m.position'
    const sql = `select d.contract_id, d.place, m.position, d.sha256, d.result_name, d.made_at, d.summary, m.sequence, m.json,
      m.gone or d.state = 'vanished' as is_gone
      from document d join milestone m on m.contract_id = d.contract_id
      where (${key}) > (?, ?, ?) and d.summary is not null${conditions.join('')} order by ${key} limit ${pageSize}`
    const keyOf = (row: MilestoneRow) => [row.place, row.contract_id, row.position]
    for await (const row of this.#pages<MilestoneRow>(sql, ['', '', -1], values, keyOf)) yield toMilestone(row)
  }

  async *passedOver(): AsyncGenerator<L.PassedOver> {
    const sql = `select rowid as row, path, reason from passed_over where (path, rowid) > (?, ?) order by path, rowid limit ${pageSize}`
    const keyOf = (last: L.PassedOver & { readonly row: number }) => [last.path, last.row]
    for await (const { path, reason } of this.#pages(sql, ['', 0], [], keyOf)) {
      yield { path, reason }
    }
  }

  /** A list a page at a time: the tables may change between two pages. */
  async *#pages<Row>(
    sql: string,
    start: readonly SQLInputValue[],
    values: readonly SQLInputValue[],
    keyOf: (row: Row) => readonly SQLInputValue[],
  ): AsyncGenerator<Row> {
    const statement = this.#database.prepare(sql)
    let after = start
    for (;;) {
      const rows = statement.all(...after, ...values) as Row[]
      yield* rows
      const last = rows.at(-1)
      if (last === undefined || rows.length < pageSize) return
      after = keyOf(last)
    }
  }
}
