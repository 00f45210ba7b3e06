import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer, Model } from '../detect/llm/question.ts'
import type { DraftPage } from '../ingest/draft.ts'
import type { Limits } from './limits.ts'
import { MemoryWatch } from './memory-watch.ts'
import type { FromChild, Outcome, ToChild } from './protocol.ts'

/** How a child's work on one document ended. */
export type Ending = { readonly peakBytes: number } & (
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly residentBytes: number }
  | {
      readonly kind: 'stopped'
      readonly why: 'memory' | 'time' | 'crash'
      /** What it had. */
      readonly milliseconds: number
      /** What was read by then; empty when reading was over and the analysis was stopped. */
      readonly pages: readonly (DraftPage | undefined)[]
    }
)

// Run from the sources in tests, from the build otherwise.
const script = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url))

/** A process that reads one document at a time, watched: over a limit it is killed, and gone for good. */
export class ReaderProcess {
  readonly #process: ChildProcess
  readonly #limits: Limits
  readonly #exited: Promise<void>
  #done = 0
  #alive = true

  constructor(limits: Limits) {
    this.#limits = limits
    // The heap's own limit makes the collector work before the watch must kill.
    const heap = Math.max(64, Math.floor((0.75 * limits.bytes) / 1024 ** 2))
    this.#process = fork(script, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heap}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#exited = new Promise((resolve) => {
      const gone = (): void => {
        this.#alive = false
        resolve()
      }
      this.#process.once('exit', gone)
      this.#process.once('error', gone)
    })
    this.#process.unref()
    this.#process.channel?.unref()
  }

  get alive(): boolean {
    return this.#alive
  }

  /** Documents read so far. */
  get done(): number {
    return this.#done
  }

  async run(message: ToChild, model?: Model): Promise<Ending> {
    let resolve: (ending: Ending) => void = () => {}
    const ended = new Promise<Ending>((settle) => {
      resolve = settle
    })
    let pages: (DraftPage | undefined)[] = []
    let why: 'memory' | 'time' | 'crash' = 'crash'
    const kill = (reason: 'memory' | 'time'): void => {
      why = reason
      this.kill()
    }
    const watch = new MemoryWatch(this.#process.pid ?? 0, this.#limits.bytes, () => kill('memory'))
    let { milliseconds } = this.#limits
    let started = performance.now()
    let timer = setTimeout(() => kill('time'), milliseconds)
    const listen = (heard: FromChild): void => {
      if (heard.kind === 'pages') {
        pages.length = Math.max(pages.length, heard.total)
        for (const { index, page } of heard.pages) pages[index] = page
      } else if (heard.kind === 'recognising') {
        clearTimeout(timer)
        milliseconds += this.#limits.millisecondsPerRecognisedPage * heard.pages
        timer = setTimeout(() => kill('time'), milliseconds - (performance.now() - started))
      } else if (heard.kind === 'analysing') {
        pages = []
      } else if (heard.kind === 'ask') {
        // A model takes its own time, which is no fault of the document.
        clearTimeout(timer)
        const asked = performance.now()
        const answer = (answers: readonly Answer[]): void => {
          started += performance.now() - asked
          timer = setTimeout(() => kill('time'), milliseconds - (performance.now() - started))
          if (this.#alive) this.#process.send({ kind: 'answers', answers } satisfies ToChild, () => {})
        }
        const none = (): readonly Answer[] =>
          heard.questions.map(() => ({ kind: 'failed', reason: 'there is no model to ask' }))
        void (model === undefined ? Promise.resolve(none()) : model.ask(heard.questions)).then(answer, () =>
          answer(none()),
        )
      } else {
        resolve({
          kind: 'done',
          outcome: heard.outcome,
          residentBytes: heard.residentBytes,
          peakBytes: Math.max(watch.peak, heard.residentBytes),
        })
      }
    }
    this.#process.ref()
    this.#process.channel?.ref()
    this.#process.on('message', listen)
    void this.#exited.then(() =>
      resolve({ kind: 'stopped', why, milliseconds, pages: Array.from(pages), peakBytes: watch.peak }),
    )
    // A child that is already gone cannot be written to; its exit is the answer.
    this.#process.send(message, () => {})
    const ending = await ended
    clearTimeout(timer)
    watch.stop()
    this.#process.off('message', listen)
    this.#process.unref()
    this.#process.channel?.unref()
    this.#done += 1
    return ending
  }

  kill(): void {
    this.#process.kill('SIGKILL')
  }
}
