import { pino } from 'pino'
import type { RunWatch } from '../batch/engine/run-watch.ts'
import type { Terminal } from './terminal.ts'

/**
 * A run as lines of JSON for a log collector. Never contract text: messages may quote a contract, so only their codes are
 * told. Paths are told.
 */
export function jsonLog(terminal: Terminal): RunWatch {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line) => terminal.err(line) })
  return {
    planned: (documents) => log.info({ documents }, 'planned'),
    more: (documents) => log.info({ documents }, 'found inside'),
    settled({ contractId, how, isReadable, errors, milliseconds }) {
      const line = { contractId, how, codes: errors.map(({ code }) => code), milliseconds }
      if (isReadable) log.info(line, 'settled')
      else log.error(line, 'unreadable')
    },
    unreadableFolder: (path, reason) => log.error({ path, reason }, 'unreadable folder'),
    stopping: (inWork) => log.warn({ inWork }, 'stopping'),
    stopped: (left) => log.warn({ left }, 'stopped'),
  }
}
