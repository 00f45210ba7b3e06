import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { MisuseError } from '../../errors.ts'
import { describeCause } from '../cause.ts'
import { TABLES, TABLES_VERSION } from './tables.ts'
import { touch } from './touch.ts'

/**
 * Commits survive the end of the process, however it ends. A power cut may undo the last ones, whole: these contracts are
 * then read again.
 */
export function openDatabase(path: string, access: 'write' | 'read'): DatabaseSync {
  const isFile = path !== ':memory:'
  if (isFile && access === 'read' && !existsSync(path)) {
    throw new MisuseError(`${path}: there is no ledger of a run. Run milestones extract with this output folder first`)
  }
  let database: DatabaseSync | undefined
  try {
    if (isFile && access === 'write') touch(path)
    database = new DatabaseSync(path, { readOnly: isFile && access === 'read', timeout: 10_000 })
    if (access === 'write') {
      database.exec('pragma journal_mode = wal; pragma synchronous = normal')
      if (versionOf(database) === 0) {
        database.exec(
          `begin immediate; ${versionOf(database) === 0 ? TABLES : ''}; pragma user_version = ${TABLES_VERSION}; commit`,
        )
      }
    }
  } catch (error) {
    database?.close()
    throw new MisuseError(`the ledger ${path} cannot be opened: ${describeCause(error)}`)
  }
  const version = versionOf(database)
  if (version === TABLES_VERSION) return database
  database.close()
  throw new MisuseError(
    `the ledger ${path} was made by another version of the program. Choose another folder with --out, or remove the ledger: all contracts are then read again`,
  )
}

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('pragma user_version').get()?.user_version)
