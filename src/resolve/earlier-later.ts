import type { Choice, Resolution } from '../model/due.ts'
import { compare, firstDay, fromIso, lastDay } from '../text/civil-date.ts'
import { isKnown } from './resolution.ts'

/** One of several days, with the words that say it. */
interface Contender {
  readonly words: string
  readonly result: Resolution
}

/**
 * The earlier or later of several days, where all are known; of those that are known the bound, with the others named.
 * undefined where none is known.
 */
export function earlierOrLater(pick: Choice['pick'], contenders: readonly Contender[]): Resolution | undefined {
  const known = contenders.filter(({ result }) => isKnown(result))
  const best = known.reduce<Contender | undefined>(
    (a, b) => (a === undefined || isBefore(b.result, a.result) === (pick === 'earlier') ? b : a),
    undefined,
  )
  if (best === undefined) return undefined
  const others = known.filter((one) => one !== best).map(({ words, result }) => `${words} = ${result.date}`)
  const open = contenders.filter(({ result }) => !isKnown(result))
  const { endDate: _, ...result } = best.result
  return {
    ...result,
    derivation: [
      ...best.result.derivation,
      ...others,
      `the ${pick} of them: ${result.date}`,
      ...open.map(({ words }) => `it may be ${pick === 'earlier' ? 'sooner' : 'later'}: "${words}" has no date yet`),
    ],
  }
}

function isBefore(a: Resolution, b: Resolution): boolean {
  const [x, y] = [lastDay(fromIso(a.date ?? '') ?? {}), firstDay(fromIso(b.date ?? '') ?? {})]
  return x !== undefined && y !== undefined && compare(x, y) < 0
}
