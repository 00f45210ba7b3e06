import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PageImage, SourceState } from '../report/page-image.ts'
import type { DrawTask, FromDrawer } from './draw-protocol.ts'
import { MemoryWatch } from './memory-watch.ts'

export interface DrawLimits {
  /** Resident memory of the process. */
  readonly bytes: number
  /** For all pages of one file. */
  readonly milliseconds: number
}

export const drawLimits: DrawLimits = { bytes: 768 * 1024 ** 2, milliseconds: 60_000 }

export interface Drawing {
  readonly state: SourceState
  /** In the order of the contract. */
  readonly pages: readonly PageImage[]
}

// Run from the sources in tests, from the build otherwise.
const script = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './draw-child.ts' : './draw-child.js', import.meta.url),
)
const mostFiles = 500

/**
 * Draws pages in a child process that is ended over its limits of time and memory: a hostile file costs its own pictures, of
 * which those done by then are kept. One file at a time.
 */
export class PageDrawer {
  readonly #limits: DrawLimits
  #child: ChildProcess | undefined
  #done = 0

  constructor(limits: DrawLimits = drawLimits) {
    this.#limits = limits
  }

  async draw(task: DrawTask): Promise<Drawing> {
    const child = this.#start()
    const pages: PageImage[] = []
    const state = await new Promise<SourceState>((resolve) => {
      const kill = (): void => void child.kill('SIGKILL')
      const watch = new MemoryWatch(child.pid ?? 0, this.#limits.bytes, kill)
      const timer = setTimeout(kill, this.#limits.milliseconds)
      const heard = (message: FromDrawer): void => {
        if (message.kind === 'page') pages.push(message.image)
        else end(message.state)
      }
      const gone = (): void => {
        this.#child = undefined
        end(pages.length > 0 ? 'drawn' : 'failed')
      }
      const end = (result: SourceState): void => {
        clearTimeout(timer)
        watch.stop()
        child.off('message', heard).off('exit', gone).off('error', gone)
        resolve(result)
      }
      child.on('message', heard).once('exit', gone).once('error', gone)
      child.send(task, () => {})
    })
    this.#done += 1
    if (this.#done % mostFiles === 0) this.close()
    return { state, pages: pages.sort((a, b) => a.page - b.page) }
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }

  #start(): ChildProcess {
    const heap = Math.max(64, Math.floor((0.75 * this.#limits.bytes) / 1024 ** 2))
    this.#child ??= fork(script, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heap}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return this.#child
  }
}
