import { closeSync, openSync } from 'node:fs'

/** Makes the file, for its owner only, where it is not there: SQLite would give it the rights that all new files have. */
export const touch = (path: string): void => closeSync(openSync(path, 'a', 0o600))
