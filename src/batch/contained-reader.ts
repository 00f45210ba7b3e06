import type { Model } from '../detect/llm/question.ts'
import { type Ending, ReaderProcess } from './child-process.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type ModelSource, nameOf } from './open-reader.ts'
import type { Outcome, Task, ToChild } from './protocol.ts'
import { hashOf } from './stamp.ts'
import { unreadable } from './unreadable.ts'

/** A child is replaced after so many documents, or when it holds this share of its memory though it does nothing. */
const mostDocuments = 500
const mostHeld = 0.45

type Stopped = Extract<Ending, { kind: 'stopped' }>

export interface Reading {
  readonly outcome: Outcome
  /** The most memory that was seen in the child, over all attempts. */
  readonly peakBytes: number
}

/**
 * Reads documents in child processes and kills those that go over the limits of memory or time, so that no document
 * can take the others with it. As many children as there are calls at a time: queue the calls.
 */
export class ContainedReader {
  readonly #limits: Limits
  readonly #models: ModelSource | undefined
  readonly #idle: ReaderProcess[] = []
  readonly #all = new Set<ReaderProcess>()
  #isClosed = false

  constructor(limits: Limits = defaultLimits, models?: ModelSource) {
    this.#limits = limits
    this.#models = models
    // The first child starts while the caller is still busy with its own start.
    this.#idle.push(this.#start())
  }

  async read(task: Task): Promise<Reading> {
    const ending = await this.#attempt({ kind: 'read', task })
    if (ending.kind === 'done') return ending
    const kept = ending.pages.some((page) => page !== undefined)
    if (!kept) return { outcome: await this.#stopped(task, ending), peakBytes: ending.peakBytes }
    const reason = `reading was stopped ${this.#because(ending)}`
    const second = await this.#attempt({ kind: 'salvage', task, kept: { pages: ending.pages, reason } })
    const peakBytes = Math.max(ending.peakBytes, second.peakBytes)
    return { outcome: second.kind === 'done' ? second.outcome : await this.#stopped(task, ending), peakBytes }
  }

  close(): void {
    this.#isClosed = true
    for (const child of this.#all) child.kill()
    this.#idle.length = 0
  }

  /**
   * Once more in a new child where an old one was stopped for the memory that earlier documents may have left in it, or where
   * the child died of itself: that may have come from outside.
   */
  async #attempt(message: ToChild): Promise<Ending> {
    const child = this.#take()
    const isUsed = child.done > 0
    const ending = await child.run(message, this.#modelOf(message))
    this.#release(child, ending)
    if (ending.kind === 'done' || this.#isClosed) return ending
    if (ending.why === 'time' || (ending.why === 'memory' && !isUsed)) return ending
    const fresh = this.#start()
    const again = await fresh.run(message, this.#modelOf(message))
    this.#release(fresh, again)
    return { ...again, peakBytes: Math.max(ending.peakBytes, again.peakBytes) }
  }

  #modelOf(message: ToChild): Model | undefined {
    return message.kind === 'answers' ? undefined : this.#models?.(nameOf(message.task))
  }

  #take(): ReaderProcess {
    for (let child = this.#idle.pop(); child !== undefined; child = this.#idle.pop()) if (child.alive) return child
    return this.#start()
  }

  #release(child: ReaderProcess, ending: Ending): void {
    if (ending.kind === 'done' && child.done < mostDocuments && ending.residentBytes < mostHeld * this.#limits.bytes) {
      this.#idle.push(child)
      return
    }
    child.kill()
    this.#all.delete(child)
  }

  #start(): ReaderProcess {
    const child = new ReaderProcess(this.#limits)
    this.#all.add(child)
    return child
  }

  async #stopped(task: Task, stopped: Stopped): Promise<Outcome> {
    const { why } = stopped
    const code = why === 'memory' ? 'too-large' : why === 'time' ? 'timeout' : 'internal-error'
    const mend =
      why === 'crash'
        ? 'Report it with the file if you may; the other files are not affected'
        : 'If the file is to be trusted, split it, or allow more with --max-memory or --max-time'
    const sha256 = task.inner === undefined ? await hashOf(task.path) : undefined
    return {
      kind: 'result',
      result: unreadable(task, code, `reading was stopped ${this.#because(stopped)}. ${mend}`, sha256),
    }
  }

  #because({ why, milliseconds }: Stopped): string {
    if (why === 'memory') return `because it took more than ${Math.round(this.#limits.bytes / 1024 ** 2)} MiB of memory`
    return why === 'time'
      ? `because it took more than ${milliseconds / 1000} seconds`
      : 'since the process that read it broke down'
  }
}
