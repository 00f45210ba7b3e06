import { printable, type Terminal } from './terminal.ts'

const LOG_EVERY_MS = 5000
const NAME_WIDTH = 50

/** How far the run is: one line that rewrites itself for a person, elsewhere a line every few seconds. */
export class Progress {
  readonly #terminal: Terminal
  #total: number
  readonly #now: () => number
  #done = 0
  #failed = 0
  #spoken: number

  constructor(terminal: Terminal, total: number, now: () => number = Date.now) {
    this.#terminal = terminal
    this.#total = total
    this.#now = now
    this.#spoken = now()
  }

  finished(name: string, readable: boolean): void {
    this.#done++
    if (!readable) this.#failed++
    if (this.#terminal.isLive) {
      this.#terminal.err(`\r\u001b[K${this.#state()} ${printable(name).slice(0, NAME_WIDTH)}`)
      if (this.#done === this.#total) this.clear()
    } else if (this.#now() - this.#spoken >= LOG_EVERY_MS) {
      this.#spoken = this.#now()
      this.#terminal.err(`${this.#state()}\n`)
    }
  }

  /** Files were found inside a file. */
  more(files: number): void {
    this.#total += files
  }

  /** A line of its own about a problem, above the progress. */
  say(line: string): void {
    this.clear()
    this.#terminal.err(`${printable(line)}\n`)
  }

  clear(): void {
    if (this.#terminal.isLive) this.#terminal.err('\r\u001b[K')
  }

  #state(): string {
    return `${this.#done} of ${this.#total} read${this.#failed > 0 ? `, ${this.#failed} unreadable` : ''}`
  }
}
