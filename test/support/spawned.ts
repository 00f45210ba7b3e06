import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The command as a process group of its own, as a shell starts it. */
export class Spawned {
  readonly process: ChildProcess
  readonly ended: Promise<Ended>
  #out = ''
  #err = ''
  #waiting: { readonly lines: number; readonly go: () => void }[] = []

  constructor(...args: string[]) {
    this.process = spawn(process.execPath, [main, ...args], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    onTestFinished(() => this.signal('SIGKILL'))
    this.process.stdout?.on('data', (data) => {
      this.#out += data
    })
    this.process.stderr?.on('data', (data) => {
      this.#err += data
      this.#wake()
    })
    this.ended = new Promise((resolve) => {
      this.process.once('close', (code) => {
        resolve({ code, out: this.#out, err: this.#err })
        for (const { go } of this.#waiting) go()
      })
    })
  }

  /** Until it has written so many lines to standard error, or has ended. */
  lines(lines: number): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push({ lines, go })
      this.#wake()
    })
  }

  /** To the whole group, as a terminal does. */
  signal(signal: NodeJS.Signals): void {
    try {
      process.kill(-(this.process.pid ?? 0), signal)
    } catch {
      // It has ended.
    }
  }

  #wake(): void {
    const count = this.#err.split('\n').length - 1
    for (const { lines, go } of this.#waiting) if (count >= lines) go()
    this.#waiting = this.#waiting.filter(({ lines }) => count < lines)
  }
}
