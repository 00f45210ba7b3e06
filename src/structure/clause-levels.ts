import type { Label, Reading } from './label.ts'

/** An open clause: the way from the outermost to the current one is a stack of these. */
export interface Level {
  readonly reading: Reading
  readonly path: string
  readonly block: number
  /** Where its first line starts, to tell what stands below it from what stands beside it. */
  readonly left: number
  heading?: string
  /** Block of the words that lead its list in, where they are not the clause's own: `The steps are:`. */
  lead?: number
}

/** Where a label goes: how many of the open levels stay, and the level it opens. */
export interface Placement {
  readonly keep: number
  readonly level: Level
}

/**
 * Finds a label's place by sequence: after the label before it in some open list, at the head of a new one, or, with
 * a gap, later in an open one. `next` is the label that follows in the text, to tell `(i)`, the letter, from `(i)`, the numeral.
 * undefined where a weak label fits nowhere: then it is no label.
 */
export const placeLabel = (
  levels: readonly Level[],
  label: Label,
  next: Label | undefined,
  at: { readonly block: number; readonly left: number },
): Placement | undefined => {
  const first = label.readings[0]!
  if (first.style === 'decimal' || first.style === 'article') return placeNumber(levels, label, at)
  const reading = ordered(label.readings, next)
  for (const r of reading) {
    const keep = successorAt(levels, r)
    if (keep !== undefined) return { keep, level: open(levels, keep, r, label, at) }
  }
  const head = reading.find((r) => r.value[0] === 1)
  if (head !== undefined) {
    const same = levels.findLastIndex((level) => level.reading.style === head.style)
    const keep = same < 0 ? levels.length : same
    return { keep, level: open(levels, keep, head, label, at) }
  }
  if (label.weak) return undefined
  for (const r of reading) {
    const keep = levels.findLastIndex(
      (level) => level.reading.style === r.style && level.reading.value[0]! < r.value[0]!,
    )
    if (keep >= 0) return { keep, level: open(levels, keep, r, label, at) }
  }
  return { keep: levels.length, level: open(levels, levels.length, reading[0]!, label, at) }
}

/** Where the following label continues one of the readings, it is that. */
const ordered = (readings: readonly Reading[], next: Label | undefined): readonly Reading[] => {
  const continued = readings.filter((r) =>
    next?.readings.some((n) => n.style === r.style && n.value[0] === r.value[0]! + 1),
  )
  return continued.length === 0 ? readings : continued
}

const successorAt = (levels: readonly Level[], reading: Reading): number | undefined => {
  const at = levels.findLastIndex(
    (l) => l.reading.style === reading.style && l.reading.value[0] === reading.value[0]! - 1,
  )
  return at < 0 ? undefined : at
}

const placeNumber = (
  levels: readonly Level[],
  label: Label,
  at: { readonly block: number; readonly left: number },
): Placement | undefined => {
  const reading = label.readings[0]!
  const place = (keep: number, r = reading): Placement => ({ keep, level: open(levels, keep, r, label, at) })
  const outer = outerDepth(levels)
  if (reading.style === 'article') {
    const same = levels.findIndex((l) => l.reading.style === 'article')
    return place(same >= 0 ? same : partDepth(levels))
  }
  if (reading.value.length > 1) {
    const parent = levels.findLastIndex((l) => isPrefix(l.reading, reading.value))
    if (parent >= 0) return place(parent + 1)
    return place(outer)
  }
  const value = reading.value[0]!
  const single = (l: Level): boolean => l.reading.style === 'decimal' && l.reading.value.length === 1
  const successor = levels.findLastIndex((l) => single(l) && l.reading.value[0] === value - 1)
  if (successor >= 0) return place(successor)
  if (value === 1)
    return place(levels.some(single) && levels.at(-1)!.reading.style !== 'decimal' ? levels.length : outer)
  if (label.weak && !/^[S§]/i.test(label.text)) return undefined
  const before = levels.findIndex((l) => single(l) && l.reading.value[0]! < value)
  return place(before >= 0 ? before : outer)
}

const isPrefix = (reading: Reading, value: readonly number[]): boolean =>
  (reading.style === 'decimal' || reading.style === 'article') &&
  reading.value.length < value.length &&
  reading.value.every((n, i) => n === value[i])

const partDepth = (levels: readonly Level[]): number => (levels[0]?.reading.style === 'part' ? 1 : 0)

/** Depth below part and article. */
const outerDepth = (levels: readonly Level[]): number => {
  const part = partDepth(levels)
  return levels[part]?.reading.style === 'article' ? part + 1 : part
}

const open = (
  levels: readonly Level[],
  keep: number,
  reading: Reading,
  label: Label,
  at: { readonly block: number; readonly left: number },
): Level => ({ reading, path: pathOf(levels[keep - 1], reading, label), ...at })

/** `4.2(a)(i)`: numbers as they are, everything below them behind its parent. Parts and articles do not precede numbers. */
const pathOf = (parent: Level | undefined, reading: Reading, label: Label): string => {
  const own = label.text
  const { style } = reading
  if (style === 'part' || style === 'article') return own
  const outer = parent === undefined || parent.reading.style === 'part' || parent.reading.style === 'article'
  if (style === 'decimal') {
    // As written: 3.01 is referred to as Section 3.01.
    const number = /\d[\d.]*$/.exec(own)?.[0] ?? reading.value.join('.')
    return outer || reading.value.length > 1 ? number : `${parent.path}.${number}`
  }
  if (outer) return own
  return own.startsWith('(') ? `${parent.path}${own}` : `${parent.path}.${own.replace(/\)$/, '')}`
}
