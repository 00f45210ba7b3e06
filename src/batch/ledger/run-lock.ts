import { existsSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { touch } from './touch.ts'

/**
 * One run at a time on one output: a write lock on an empty database beside the ledger, held for as long as the run lives.
 * The operating system takes it back when the process ends, however it ends, so a killed run never blocks the next.
 */
export class RunLock {
  readonly #path: string
  readonly #held: DatabaseSync

  private constructor(path: string, held: DatabaseSync) {
    this.#path = path
    this.#held = held
  }

  /** undefined where another run has it. */
  static take(path: string): RunLock | undefined {
    for (;;) {
      touch(path)
      const file = fileOf(path)
      const database = new DatabaseSync(path, { timeout: 300 })
      try {
        database.exec('begin immediate')
      } catch {
        database.close()
        return undefined
      }
      if (file !== undefined && fileOf(path) === file) return new RunLock(path, database)
      // The one before has just removed the file that we have locked: it says nothing.
      database.close()
    }
  }

  static isHeld(path: string): boolean {
    if (!existsSync(path)) return false
    let database: DatabaseSync | undefined
    try {
      database = new DatabaseSync(path, { timeout: 0 })
      database.exec('begin immediate')
      return false
    } catch (error) {
      return error instanceof Error && error.message.includes('locked')
    } finally {
      database?.close()
    }
  }

  release(): void {
    rmSync(this.#path, { force: true })
    this.#held.close()
  }
}

const fileOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino
