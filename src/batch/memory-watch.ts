import { type Resident, residentMemory, residentMemoryByPs } from './resident-memory.ts'

/** A process can fill some 2 GB a second: in this time 100 MB at most, well within a tenth of the limit. */
const every = 25
const everyByPs = 250

/** Looks at a process's memory until stopped, and calls `tooMuch` once where it has more than `limit` bytes. */
export class MemoryWatch {
  #peak = 0
  readonly #timer: NodeJS.Timeout
  #stopped = false

  constructor(pid: number, limit: number, tooMuch: () => void) {
    const judge = (seen: Resident | undefined): void => {
      if (this.#stopped || seen === undefined) return
      // The peak may be of an earlier document: what counts is now.
      this.#peak = Math.max(this.#peak, seen.bytes)
      if (seen.bytes > limit) {
        this.stop()
        tooMuch()
      }
    }
    const direct = residentMemory(pid) !== undefined
    this.#timer = direct
      ? setInterval(() => judge(residentMemory(pid)), every)
      : setInterval(() => void residentMemoryByPs(pid).then(judge), everyByPs)
  }

  get peak(): number {
    return this.#peak
  }

  stop(): void {
    this.#stopped = true
    clearInterval(this.#timer)
  }
}
