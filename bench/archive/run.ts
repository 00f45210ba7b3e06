import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { project } from '../shared.ts'

export interface Measured {
  /** At each so many documents, as far as the command still ran. */
  readonly samples: readonly Sample[]
  readonly documents: number
  readonly seconds: number
}

export interface Sample {
  /** Documents dealt with. */
  readonly documents: number
  readonly seconds: number
  /** Of the command and its readers, from the start. */
  readonly cpuSeconds: number
  /** Resident memory of the command, and of all its readers together. */
  readonly bytes: number
  readonly readerBytes: number
}

const ticksPerSecond = 100

interface Seen {
  readonly cpuSeconds: number
  readonly bytes: number
}

function seen(pid: number): Seen | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number)
    // utime, stime, and those of children that have ended (proc_pid_stat(5)).
    const ticks = fields[11]! + fields[12]! + fields[13]! + fields[14]!
    const bytes = 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    return { cpuSeconds: ticks / ticksPerSecond, bytes }
  } catch {
    return undefined
  }
}

const childrenOf = (pid: number): number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return []
  }
}

/** The command with these arguments, looked at each time it has dealt with so many documents. */
export async function runArchive(args: readonly string[], every: number): Promise<Measured> {
  const started = performance.now()
  const command = spawn(process.execPath, [join(project, 'dist/cli/main.js'), 'extract', '--json-log', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const pid = command.pid!
  const samples: Sample[] = []
  let documents = 0
  const look = (): void => {
    const own = seen(pid)
    const readers = childrenOf(pid).flatMap((child) => seen(child) ?? [])
    const sum = (of: (one: Seen) => number) => readers.reduce((total, one) => total + of(one), 0)
    if (own === undefined) return
    samples.push({
      documents,
      seconds: (performance.now() - started) / 1000,
      cpuSeconds: own.cpuSeconds + sum(({ cpuSeconds }) => cpuSeconds),
      bytes: own.bytes,
      readerBytes: sum(({ bytes }) => bytes),
    })
  }
  for await (const line of createInterface({ input: command.stderr })) {
    if (!/"msg":"(?:settled|unreadable)"/.test(line)) continue
    documents++
    if (documents % every === 0) look()
  }
  return { samples, documents, seconds: (performance.now() - started) / 1000 }
}
