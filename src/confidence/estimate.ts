import type { Classes } from './classes.ts'

/** How many results of a class were measured, and how many of them were right. */
export type Measured = readonly [results: number, right: number]

export interface Table {
  /** Pseudo-results of the class above that each class starts with (the strength of a Beta prior). */
  readonly prior: number
  readonly classes: Readonly<Record<string, Measured>>
}

/** The share that the widest class starts from, before anything is measured. */
const UNKNOWN = 0.5

/**
 * The share of right results in the narrowest class, where each class starts from the share of the one above. undefined
 * where the source was never measured: there is no number without data.
 */
export function estimate({ source, chain }: Classes, { prior, classes }: Table): number | undefined {
  if ((classes[source]?.[0] ?? 0) === 0) return undefined
  return chain.reduce((share, name) => {
    const [results, right] = classes[name] ?? [0, 0]
    return (right + prior * share) / (results + prior)
  }, UNKNOWN)
}
