import type { Answer, Model } from '../detect/llm/question.ts'
import type { ReadWatch } from '../ingest/watch.ts'
import type { FromChild, ToChild } from './protocol.ts'
import { readFileOutcome, salvage } from './read-file.ts'

// The child process: reads the documents that the parent names, one after the other. It ends with its parent.

/** Pages are told in batches, and only of documents that take longer than this: most are done before. */
const quiet = 2_000

const tell = (message: FromChild): void => void process.send?.(message)

class PageReport implements ReadWatch {
  readonly #since = performance.now()
  #waiting: Extract<FromChild, { kind: 'pages' }>['pages'][number][] = []
  #told = 0

  page(...[index, page, total]: Parameters<ReadWatch['page']>): void {
    this.#waiting.push({ index, page })
    const now = performance.now() - this.#since
    if (now - this.#told < quiet) return
    tell({ kind: 'pages', pages: this.#waiting, total })
    this.#waiting = []
    this.#told = now
  }

  recognising(pages: number): void {
    tell({ kind: 'recognising', pages })
  }

  finished(): void {
    if (this.#told > 0) tell({ kind: 'analysing' })
  }
}

let answered: ((answers: readonly Answer[]) => void) | undefined

/** The language model, as far as a child knows one: its parent, who alone has the key and the way to it. */
const model: Model = {
  ask: (questions) =>
    new Promise((resolve) => {
      answered = resolve
      tell({ kind: 'ask', questions })
    }),
}

process.on('message', async (message: ToChild) => {
  if (message.kind === 'answers') {
    answered?.(message.answers)
    return
  }
  const outcome =
    message.kind === 'read'
      ? await readFileOutcome(message.task, { watch: new PageReport(), model })
      : await salvage(message.task, message.kept, model)
  tell({ kind: 'done', outcome, residentBytes: process.memoryUsage.rss() })
})
process.on('disconnect', () => process.exit())
// Ctrl-C and the end of a service go to the whole group: the parent decides what becomes of the work.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
