import { printable, type Terminal } from './terminal.ts'

const LOG_EVERY_MS = 5000
const NAME_WIDTH = 50
/** The rate is that of the last half minute: what went before says little of what is to come. */
const WINDOW_MS = 30_000

/** How far the run is: one line that rewrites itself for a person, elsewhere a line every few seconds. */
export class Progress {
  readonly #terminal: Terminal
  #total: number
  readonly #now: () => number
  #done = 0
  #failed = 0
  #spoken: number
  #samples: { readonly at: number; readonly done: number }[]

  constructor(terminal: Terminal, total: number, now: () => number = Date.now) {
    this.#terminal = terminal
    this.#total = total
    this.#now = now
    this.#spoken = now()
    this.#samples = [{ at: this.#spoken, done: 0 }]
  }

  finished(name: string, readable: boolean): void {
    this.#done++
    if (!readable) this.#failed++
    this.#sample()
    if (this.#terminal.isLive) {
      this.#terminal.err(`\r\u001b[K${this.#state()} ${printable(name).slice(0, NAME_WIDTH)}`)
      if (this.#done === this.#total) this.clear()
    } else if (this.#now() - this.#spoken >= LOG_EVERY_MS) {
      this.#spoken = this.#now()
      this.#terminal.err(`${this.#state()}\n`)
    }
  }

  /** Files were found, in folders or inside a file. */
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

  #sample(): void {
    const at = this.#now()
    if (at - this.#samples.at(-1)!.at < 1000) return
    this.#samples.push({ at, done: this.#done })
    while (this.#samples.length > 2 && at - this.#samples[1]!.at >= WINDOW_MS) this.#samples.shift()
  }

  #state(): string {
    const parts = [`${this.#done} of ${this.#total} read`]
    if (this.#failed > 0) parts.push(`${this.#failed} unreadable`)
    const [first] = this.#samples
    const seconds = (this.#now() - first!.at) / 1000
    const rate = seconds < 1 ? 0 : (this.#done - first!.done) / seconds
    if (rate > 0) parts.push(`${rateWords(rate)}, ${timeWords((this.#total - this.#done) / rate)} left`)
    return parts.join(', ')
  }
}

const rateWords = (perSecond: number): string =>
  perSecond >= 1 ? `${perSecond.toFixed(perSecond < 10 ? 1 : 0)} a second` : `${(60 * perSecond).toFixed(1)} a minute`

function timeWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
