import type { RunWatch } from '../batch/engine/run-watch.ts'
import { Progress } from './progress.ts'
import { counted } from './summary.ts'
import type { Terminal } from './terminal.ts'

/** A run as a person or a log sees it. */
export function progressWatch(terminal: Terminal): RunWatch {
  const progress = new Progress(terminal, 0)
  return {
    planned: (documents) => progress.more(documents),
    more: (documents) => progress.more(documents),
    settled({ resultName, isReadable, errors }) {
      for (const { message } of errors) progress.say(message)
      progress.finished(resultName, isReadable)
    },
    unreadableFolder: (path, reason) =>
      progress.say(`${path}: the folder cannot be read: ${reason}. Its files are missing`),
    stopping: (inWork) =>
      progress.say(
        `stopping: ${counted(inWork, 'contract')} in work ${inWork === 1 ? 'is' : 'are'} finished first; stop again to give ${inWork === 1 ? 'it' : 'them'} back`,
      ),
    stopped: (left) => progress.say(`stopped with ${left} to go; the same command goes on from there`),
  }
}
