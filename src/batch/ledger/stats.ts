import type { DatabaseSync } from 'node:sqlite'
import type { DocumentState, LedgerRun, LedgerStats } from './ledger.ts'

interface RunRow {
  readonly id: number
  readonly started_at: string
  readonly ended_at: string | null
  readonly outcome: 'finished' | 'stopped' | 'killed' | null
}

export function readStats(database: DatabaseSync, lastRunOnly: boolean, isRunning: boolean): LedgerStats {
  const present = `d.state <> 'vanished'${lastRunOnly ? ' and d.run = (select max(id) from run)' : ''}`
  const first = `(select min(o.contract_id) from document o where o.sha256 = d.sha256 and o.state = 'done' and o.members is null)`
  const number = (sql: string): number => Number(Object.values(database.prepare(sql).get() ?? {})[0] ?? 0)
  const states: Record<DocumentState, number> = { planned: 0, working: 0, done: 0, failed: 0, vanished: 0 }
  const scope = lastRunOnly ? ' where d.run = (select max(id) from run)' : ''
  for (const row of database.prepare(`select state, count(*) as count from document d${scope} group by state`).all()) {
    states[row.state as DocumentState] = Number(row.count)
  }
  const status = (name: string): number =>
    number(`select count(*) from document d where json_extract(summary, '$.status') = '${name}' and ${present}`)
  const duplicates = `from document d where d.state = 'done' and d.members is null and ${present}`
  return {
    states,
    complete: status('complete'),
    partial: status('partial'),
    unreadable: status('unreadable'),
    milestones: number(`select sum(json_extract(summary, '$.milestones')) from document d where ${present}`),
    duplicates: number(`select count(*) ${duplicates} and d.contract_id <> ${first}`),
    nearDuplicates: number(`select count(*) ${duplicates} and d.near_id is not null`),
    passedOver: number('select count(*) from passed_over'),
    left: number(
      `select count(*) from document d where d.run = (select max(id) from run) and d.settled_in is not d.run and ${present}`,
    ),
    failures: database
      .prepare(
        `select json_extract(summary, '$.errors[0].code') as code, count(*) as count from document d
         where d.state = 'failed' and ${present} group by 1 order by 2 desc, 1`,
      )
      .all()
      .map(({ code, count }) => ({ code: String(code), count: Number(count) })),
    lastRun: lastRun(database, isRunning),
  }
}

function lastRun(database: DatabaseSync, isRunning: boolean): LedgerRun | undefined {
  const row = database.prepare('select * from run order by id desc limit 1').get() as RunRow | undefined
  if (row === undefined) return undefined
  return {
    id: row.id,
    startedAt: row.started_at,
    endedAt: row.ended_at ?? undefined,
    outcome: row.outcome ?? (isRunning ? 'running' : 'killed'),
  }
}
