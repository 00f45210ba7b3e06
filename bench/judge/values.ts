/** When a due point and the sums of a result count as those of the annotation: the rules of the scorer. */

export interface Due {
  readonly type: string
  readonly date?: string | null
  readonly offset?: string | null
  readonly direction?: string | null
  readonly recurrence?: string | null
  readonly rrule?: string | null
  readonly acceptDates?: readonly (string | null)[]
  readonly acceptOffsets?: readonly string[]
}

export interface Amount {
  readonly value?: string | number | undefined
  readonly currency?: string | null | undefined
  readonly percent?: string | number | undefined
}

export function durationKey(written: string | null | undefined): string | null {
  const match = /^PT?(\d+(?:\.\d+)?)([DWMYBH])$/.exec(written ?? '')
  if (!match) return written ?? null
  const amount = Number(match[1])
  if (match[2] === 'Y') return `${amount * 12}M`
  if (match[2] === 'W') return `${amount * 7}D`
  return match[2] === 'H' && amount % 24 === 0 ? `${amount / 24}D` : `${amount}${match[2]}`
}

export const dateMatches = (
  gold: string | null | undefined,
  found: string | null | undefined,
  accept: readonly (string | null)[] = [],
): boolean =>
  found != null &&
  [gold, ...accept].some(
    (g) => g != null && (g === found || (g.length < 10 && !g.includes('Q') && found.startsWith(g))),
  )

const SAME_RULE: Readonly<Record<string, string>> = {
  yearly: 'annual',
  annually: 'annual',
  semiannually: 'semiannual',
  'semi-annual': 'semiannual',
  biannual: 'semiannual',
  fortnightly: 'biweekly',
}
const rule = (recurrence: string | null | undefined): string => {
  const key = (recurrence ?? '').toLowerCase().trim()
  return SAME_RULE[key] ?? key
}

export function dueMatches(gold: Due = { type: 'none' }, found: Due = { type: 'none' }): boolean {
  if (gold.type === 'recurring') {
    const sameRule = rule(gold.recurrence) === rule(found.recurrence) || (!!gold.rrule && gold.rrule === found.rrule)
    return (
      found.type === 'recurring' &&
      sameRule &&
      (found.date == null || dateMatches(gold.date, found.date, gold.acceptDates))
    )
  }
  if (gold.type === 'event' && found.type === 'event' && found.date == null) return true
  if (gold.date != null) return dateMatches(gold.date, found.date, gold.acceptDates)
  if (found.date != null) return (gold.acceptDates ?? []).includes(found.date)
  if (gold.type === 'relative') {
    const offsets = [gold.offset, ...(gold.acceptOffsets ?? [])].map(durationKey)
    const sameSide = gold.direction == null || gold.direction === (found.direction ?? 'after')
    return found.type === 'relative' && offsets.includes(durationKey(found.offset)) && sameSide
  }
  if (gold.type === 'absolute') return true
  if (gold.type === 'event') return found.type === 'event' || (found.type === 'relative' && !found.offset)
  return found.type !== 'relative' || !found.offset
}

export function amountsMatch(gold: readonly Amount[] = [], found: readonly Amount[] = []): boolean {
  const sums = (list: readonly Amount[]) =>
    new Set(
      list
        .filter((a) => a.value != null)
        .map((a) => `${(a.currency ?? 'USD').toUpperCase()} ${Math.round(Number(a.value) * 100) / 100}`),
    )
  const shares = (list: readonly Amount[]) =>
    new Set(list.filter((a) => a.percent != null).map((a) => Number(a.percent)))
  const same = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => a.size === b.size && [...a].every((x) => b.has(x))
  const [goldSums, goldShares, foundSums, foundShares] = [sums(gold), shares(gold), sums(found), shares(found)]
  if (goldSums.size + goldShares.size === 0) return foundSums.size + foundShares.size === 0
  if (goldSums.size > 0 && foundSums.size > 0)
    return (
      same(goldSums, foundSums) && (goldShares.size === 0 || foundShares.size === 0 || same(goldShares, foundShares))
    )
  return goldShares.size > 0 && same(goldShares, foundShares)
}
