import { createHash } from 'node:crypto'
import { estimate } from '../../src/confidence/estimate.ts'
import type { Sample } from './samples.ts'
import { tabulate } from './tabulate.ts'

export interface Forecast {
  readonly confidence: number
  readonly right: boolean
}

/** Each result's confidence by a table of the other folds' documents; results without data have none. */
export function crossValidated(samples: readonly Sample[], prior: number, folds = 10): Forecast[] {
  const foldOf = (document: string): number => createHash('sha256').update(document).digest().readUInt32BE(0) % folds
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const table = tabulate(
      samples.filter((s) => foldOf(s.document) !== fold),
      prior,
    )
    return samples
      .filter((s) => foldOf(s.document) === fold)
      .flatMap(({ classes, right }) => {
        const confidence = estimate(classes, table)
        return confidence === undefined ? [] : [{ confidence, right }]
      })
  })
}

export interface Bin {
  readonly from: number
  readonly results: number
  /** Mean confidence and share of right ones. */
  readonly said: number
  readonly right: number
}

export function bins(forecasts: readonly Forecast[], width = 0.1): Bin[] {
  const count = Math.round(1 / width)
  return Array.from({ length: count }, (_, i) => {
    const inside = forecasts.filter((f) => Math.min(count - 1, Math.floor(f.confidence / width + 1e-9)) === i)
    const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / (values.length || 1)
    return {
      from: i * width,
      results: inside.length,
      said: mean(inside.map((f) => f.confidence)),
      right: mean(inside.map((f) => Number(f.right))),
    }
  }).filter((bin) => bin.results > 0)
}

/** Expected calibration error: how far confidence and truth lie apart, weighed by the results of each bin. */
export function calibrationError(forecasts: readonly Forecast[]): number {
  return bins(forecasts).reduce(
    (sum, bin) => sum + (bin.results / forecasts.length) * Math.abs(bin.said - bin.right),
    0,
  )
}

/** Of results with at least this confidence: how many there are, and the share of right ones. */
export function above(forecasts: readonly Forecast[], least: number): { results: number; right: number } {
  const sure = forecasts.filter((f) => f.confidence >= least - 0.005)
  return { results: sure.length, right: sure.filter((f) => f.right).length / (sure.length || 1) }
}
