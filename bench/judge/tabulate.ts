import type { Measured, Table } from '../../src/confidence/estimate.ts'
import type { Sample } from './samples.ts'

/**
 * Results of one document are alike (one drafter, one layout): those of a class count together as no more than this many,
 * lest a single long table decide for all contracts.
 */
const MOST_OF_DOCUMENT = 2

export function tabulate(samples: readonly Sample[], prior: number): Table {
  const byClass = new Map<string, Map<string, [number, number]>>()
  for (const { document, classes, right } of samples) {
    for (const name of [classes.source, ...classes.chain]) {
      const documents = byClass.get(name) ?? new Map<string, [number, number]>()
      byClass.set(name, documents)
      const count = documents.get(document) ?? [0, 0]
      documents.set(document, [count[0] + 1, count[1] + (right ? 1 : 0)])
    }
  }
  const classes = [...byClass]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, documents]) => [name, weighed([...documents.values()])] as const)
  return { prior, classes: Object.fromEntries(classes) }
}

function weighed(documents: readonly (readonly [number, number])[]): Measured {
  const weight = (results: number): number => Math.min(results, MOST_OF_DOCUMENT) / results
  const sum = (part: 0 | 1): number => documents.reduce((total, count) => total + count[part] * weight(count[0]), 0)
  return [Math.round(sum(0) * 100) / 100, Math.round(sum(1) * 100) / 100]
}
