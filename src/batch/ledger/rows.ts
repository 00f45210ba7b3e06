import type { DocumentState, LedgerDocument, LedgerMilestone } from './ledger.ts'

/** A row of `document` with the two columns that are worked out. */
export interface DocumentRow {
  readonly contract_id: string
  readonly source: string
  readonly path: string
  readonly root: string
  readonly relative: string
  readonly place: string
  readonly inner: string | null
  readonly result_name: string | null
  readonly state: DocumentState
  readonly sha256: string | null
  readonly stamp: string | null
  readonly fingerprint: string | null
  readonly attempts: number
  readonly members: string | null
  readonly run: number
  readonly settled_in: number | null
  readonly read_in: number | null
  readonly milliseconds: number | null
  readonly made_at: string | null
  readonly files: string
  readonly summary: string | null
  readonly near_id: string | null
  readonly near_share: number | null
  readonly first_id: string | null
  readonly last_run: number
}

/** The signature is left out: only the search for near-duplicates reads it. */
export const DOCUMENT_COLUMNS = `d.contract_id, d.source, d.path, d.root, d.relative, d.place, d."inner", d.result_name, d.state,
  d.sha256, d.stamp, d.fingerprint, d.attempts, d.members, d.run, d.settled_in, d.read_in, d.milliseconds, d.made_at, d.files,
  d.summary, d.near_id, d.near_share, (select max(id) from run) as last_run,
  case when d.state = 'done' and d.members is null then (
    select min(o.contract_id) from document o where o.sha256 = d.sha256 and o.state = 'done' and o.members is null
  ) end as first_id`

export const toDocument = (row: DocumentRow): LedgerDocument => ({
  contractId: row.contract_id,
  path: row.path,
  root: row.root,
  relative: row.relative,
  place: row.place,
  inner: row.inner === null ? [] : JSON.parse(row.inner),
  resultName: row.result_name ?? undefined,
  state: row.state,
  sha256: row.sha256 ?? undefined,
  stamp: row.stamp ?? undefined,
  fingerprint: row.fingerprint ?? undefined,
  attempts: row.attempts,
  members: row.members === null ? undefined : JSON.parse(row.members),
  inLastRun: row.run === row.last_run,
  settledInLastRun: row.settled_in === row.last_run,
  readInLastRun: row.read_in === row.last_run,
  duplicateOf: row.first_id === null || row.first_id === row.contract_id ? undefined : row.first_id,
  nearDuplicateOf: row.near_id === null ? undefined : { contractId: row.near_id, share: row.near_share ?? 0 },
  milliseconds: row.milliseconds ?? undefined,
  madeAt: row.made_at ?? undefined,
  files: JSON.parse(row.files),
  summary: row.summary === null ? undefined : JSON.parse(row.summary),
})

export interface MilestoneRow {
  readonly contract_id: string
  readonly place: string
  readonly position: number
  readonly sha256: string | null
  readonly result_name: string
  readonly made_at: string
  readonly summary: string
  readonly sequence: number
  readonly is_gone: number
  readonly json: string
}

export const toMilestone = (row: MilestoneRow): LedgerMilestone => {
  const { fileName, keyDates, parties } = JSON.parse(row.summary)
  return {
    contractId: row.contract_id,
    fileName,
    keyDates,
    parties,
    sha256: row.sha256 ?? undefined,
    resultName: row.result_name,
    madeAt: row.made_at,
    milestone: JSON.parse(row.json),
    sequence: row.sequence,
    gone: row.is_gone !== 0,
  }
}
