import type { RunControl } from '../batch/engine/run-control.ts'
import { EXIT } from './exit-code.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ctrl-C, the end of a service or of the terminal stop the run; gives what takes the listeners off again. */
export function stopOnSignals(control: RunControl, readsInProcess: boolean): () => void {
  const stop = (): void => {
    control.stop()
    // Nothing can stop a reading in this process; what is done is kept in any case.
    if (control.isAborted && readsInProcess) process.exit(EXIT.stopped)
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}
