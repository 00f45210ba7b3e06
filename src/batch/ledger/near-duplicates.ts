import type { DatabaseSync } from 'node:sqlite'
import { bandKeys, likeness } from './signature.ts'

/** From here on two texts are listed as nearly the same: drafts of one contract, or one form filled in twice. */
const leastLikeness = 0.85

/**
 * Joins each contract to the first one, in the order of their ids, that it is nearly the same as. Only first ones are
 * compared with, so a thousand copies of one form cost a thousand comparisons, and the outcome does not depend on the order
 * in which contracts were read.
 */
export function joinNearDuplicates(database: DatabaseSync): void {
  database.exec(`
    create temp table first_one (contract_id text primary key, signature blob not null) without rowid;
    create temp table band (band integer, key integer, contract_id text, primary key (band, key, contract_id)) without rowid;
    begin`)
  try {
    const page = database.prepare(`
      select contract_id, signature from document d
      where contract_id > ? and state = 'done' and signature is not null and contract_id = (
        select min(contract_id) from document o where o.sha256 = d.sha256 and o.state = 'done' and o.members is null)
      order by contract_id limit 500`)
    const withBand = database.prepare('select contract_id from band where band = ? and key = ?')
    const signatureOf = database.prepare('select signature from first_one where contract_id = ?')
    const addFirst = database.prepare('insert into first_one values (?, ?)')
    const addBand = database.prepare('insert into band values (?, ?, ?)')
    const join = database.prepare('update document set near_id = ?, near_share = ? where contract_id = ?')
    database.exec('update document set near_id = null, near_share = null where near_id is not null')
    for (let after = ''; ; ) {
      const rows = page.all(after) as { contract_id: string; signature: Uint8Array }[]
      for (const { contract_id, signature } of rows) {
        const keys = bandKeys(signature)
        const candidates = new Set(
          keys.flatMap((key, band) => withBand.all(band, key).map((row) => String(row.contract_id))),
        )
        let best: { readonly id: string; readonly share: number } | undefined
        for (const id of [...candidates].sort()) {
          const share = likeness(signature, signatureOf.get(id)?.signature as Uint8Array)
          if (share >= leastLikeness && share > (best?.share ?? 0)) best = { id, share }
        }
        if (best !== undefined) join.run(best.id, best.share, contract_id)
        else {
          addFirst.run(contract_id, signature)
          for (const [band, key] of keys.entries()) addBand.run(band, key, contract_id)
        }
      }
      const last = rows.at(-1)
      if (last === undefined) break
      after = last.contract_id
    }
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  } finally {
    database.exec('drop table band; drop table first_one')
  }
}
