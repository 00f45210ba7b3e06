import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Pages of memory are 4 KiB on nearly all machines; where they are larger, too little would be seen: /proc/pid/status tells kB. */
const RESIDENT = /^VmRSS:\s+(\d+) kB$/m
const PEAK = /^VmHWM:\s+(\d+) kB$/m

export interface Resident {
  readonly bytes: number
  /** The most since the process began, where the system tells it. */
  readonly peak: number
}

/** undefined where there is no /proc (macOS, Windows), or no such process. About 20 µs. */
export const residentMemory = (pid: number): Resident | undefined => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    const bytes = Number(RESIDENT.exec(status)?.[1] ?? 0) * 1024
    return { bytes, peak: Math.max(bytes, Number(PEAK.exec(status)?.[1] ?? 0) * 1024) }
  } catch {
    return undefined
  }
}

/** The same through `ps`, which takes milliseconds; undefined where there is none (Windows). */
export const residentMemoryByPs = (pid: number): Promise<Resident | undefined> =>
  new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, output) => {
      const bytes = Number(output) * 1024
      resolve(error || !(bytes > 0) ? undefined : { bytes, peak: bytes })
    })
  })
