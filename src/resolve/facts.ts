import type { CoreDiagnostic } from '../model/resolved.ts'

/** What `facts` of the options say: events in the contract's words, and the day they came about. */
export interface Fact {
  readonly name: string
  readonly date: string
}

const SMALL = new Set(
  'the a an of its their such any each this that said by to for on upon at in date day time receipt occurrence'.split(
    ' ',
  ),
)

/** The words that tell an event: `the date of acceptance of the Beta Version` → acceptance, beta, version. */
const telling = (words: string): readonly string[] => {
  const all = (words.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => word.replace(/(?<=[a-z]{3})s$/, ''))
  const kept = all.filter((word) => !SMALL.has(word))
  return kept.length > 0 ? kept : all
}

const key = (words: string): string => [...telling(words)].sort().join(' ')

/**
 * Finds the fact of an event. Its words must be those of the anchor, small words and order aside; a shorter name
 * (`acceptance`) counts where only one event of the contract has these words.
 */
export class Facts {
  readonly #facts: readonly (Fact & { readonly key: string; readonly words: readonly string[] })[]
  readonly #events: readonly (readonly string[])[]
  readonly #used = new Set<string>()
  readonly #ambiguous = new Set<string>()

  constructor(facts: Readonly<Record<string, string>>, events: readonly string[]) {
    this.#facts = Object.entries(facts).map(([name, date]) => ({ name, date, key: key(name), words: telling(name) }))
    this.#events = [...new Map(events.map((words) => [key(words), telling(words)])).values()]
  }

  find(words: string): Fact | undefined {
    if (this.#facts.length === 0) return undefined
    const wanted = key(words)
    const same = this.#facts.find((fact) => fact.key === wanted)
    const inside = same ? [] : this.#facts.filter((fact) => isInside(fact.words, telling(words)))
    const part = inside.length === 1 ? inside[0] : undefined
    if (part && this.#events.filter((event) => isInside(part.words, event)).length > 1) {
      this.#ambiguous.add(part.name)
      return undefined
    }
    const found = same ?? part
    if (found) this.#used.add(found.name)
    return found
  }

  /** Facts that told nothing: a slip in a name would else go unseen. */
  diagnostics(): CoreDiagnostic[] {
    return this.#facts
      .filter(({ name }) => !this.#used.has(name))
      .map(({ name }) => ({
        code: this.#ambiguous.has(name) ? 'fact-ambiguous' : 'fact-unused',
        severity: 'warning' as const,
        stage: 'resolve' as const,
        message: this.#ambiguous.has(name)
          ? `Several events of the contract have the words of the fact "${name}": name the one that is meant in the contract's words.`
          : `Nothing in the contract waits for the fact "${name}".`,
      }))
  }
}

const isInside = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length > 0 && part.every((word) => whole.includes(word))
