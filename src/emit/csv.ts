import { stringify } from 'csv-stringify/sync'
import type { Milestone } from '../model/milestone.ts'

/** The batch file: one row a milestone, all contracts of a run in one table. */
export const CSV_FILE = 'milestones.csv'

type Cell = string | null

/** The contract of a row. */
export interface CsvContract {
  readonly contractId: string
  readonly fileName: string
  readonly sha256: string | undefined
}

/** Column name and where its value comes from, in the order of the file. */
const COLUMNS: readonly (readonly [string, (contract: CsvContract, milestone: Milestone) => Cell])[] = [
  ['contract_id', ({ contractId }) => contractId],
  ['source_file', ({ fileName }) => fileName],
  ['sha256', ({ sha256 }) => sha256 ?? null],
  ['milestone_id', (_, m) => m.id],
  ['kind', (_, m) => m.kind],
  ['code', (_, m) => m.code],
  ['title', (_, m) => m.title],
  ['due_type', (_, m) => m.due.type],
  ['due_date', (_, m) => m.due.date],
  ['end_date', (_, m) => m.due.endDate],
  ['due_status', (_, m) => m.due.status],
  ['offset', (_, m) => m.due.offset],
  ['direction', (_, m) => m.due.direction],
  ['anchor', (_, m) => m.due.anchor],
  ['recurrence', (_, m) => m.due.recurrence],
  ['event', (_, m) => m.due.event],
  ['amount', (_, m) => joined(m.amounts.map((a) => a.value))],
  ['currency', (_, m) => joined(m.amounts.map((a) => a.currency))],
  ['percent', (_, m) => joined(m.amounts.map((a) => a.percent))],
  ['responsible', (_, m) => joined(m.responsible.map((r) => r.name))],
  ['confidence', (_, m) => (m.confidence === null ? null : String(m.confidence))],
  ['page', (_, m) => (m.evidence[0]?.page ? String(m.evidence[0].page) : null)],
  ['clause', (_, m) => m.evidence[0]?.clause ?? null],
  ['quote', (_, m) => m.evidence.map((e) => e.quote).join(' … ')],
  ['derivation', (_, m) => joined(m.due.derivation)],
]

/** Several values of one cell; a missing one keeps its place, so that sums and their currencies stay in step. */
const joined = (values: readonly (string | undefined)[]): Cell =>
  values.some((value) => value !== undefined) ? values.map((value) => value ?? '').join('; ') : null

/** The exact passage is in the schedule; a cell with the line breaks of a page is read badly by many importers. */
const oneLine = (cell: Cell): Cell => cell?.replace(/\s+/g, ' ').trim() ?? null

/** RFC 4180; a cell that a spreadsheet would run as a formula is made plain text by an apostrophe. */
const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(oneLine)),
    { escape_formulas: true, record_delimiter: '\r\n' },
  )

export const csvHeader = (): string => toCsv([COLUMNS.map(([name]) => name)])

export const csvRow = (contract: CsvContract, milestone: Milestone): string =>
  toCsv([COLUMNS.map(([, value]) => value(contract, milestone))])
