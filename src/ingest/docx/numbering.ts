import { formatNumber } from './number-format.ts'
import { child, elements, numberValue, toggle, value, type XmlElement } from './xml.ts'

/** One level of a list (w:lvl). */
interface Level {
  readonly start: number
  readonly format: string
  /** `%1.%2`, `Article %1`, or a bullet. */
  readonly text: string
  /** All numbers of the label in decimal, whatever their own levels' formats (w:isLgl). */
  readonly legal: boolean
  /** 1-based level whose use restarts this one; 0 never; undefined any higher one. */
  readonly restart?: number
  readonly style?: string
}

interface List {
  readonly abstractId: string
  readonly levels: readonly (Level | undefined)[]
  readonly startOverrides: ReadonlyMap<number, number>
}

export interface Numbering {
  /** The level of this list that a style is tied to (w:pStyle). */
  levelOfStyle(numId: string, styleId: string): number | undefined
  /** Counts one paragraph of this list and level; undefined where there is no label to be seen. */
  next(numId: string, level: number): string | undefined
}

/** `styleNumId` finds the list of a numbering style: lists may be defined through one (w:numStyleLink). */
export const readNumbering = (
  root: XmlElement | undefined,
  styleNumId: (styleId: string) => string | undefined,
): Numbering => {
  const lists = readLists(root, styleNumId)
  // Counters belong to the abstract list: its instances go on counting from each other.
  const counters = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()
  return {
    levelOfStyle: (numId, styleId) => {
      const level = lists.get(numId)?.levels.findIndex((each) => each?.style === styleId) ?? -1
      return level < 0 ? undefined : level
    },
    next: (numId, level) => {
      const list = lists.get(numId)
      const own = list?.levels[level]
      if (list === undefined || own === undefined) return undefined
      const counts = counters.get(list.abstractId) ?? []
      counters.set(list.abstractId, counts)
      const override = list.startOverrides.get(level)
      const key = `${numId} ${level}`
      if (override !== undefined && !started.has(key)) counts[level] = override
      else counts[level] = counts[level] === undefined ? (override ?? own.start) : counts[level] + 1
      started.add(key)
      beginHigher(counts, list, level)
      restartDeeper(counts, list, level)
      return label(list, counts, own)
    },
  }
}

/** A higher level that was never used counts as begun, whether its number is shown or not: the next one of it is the second. */
const beginHigher = (counts: (number | undefined)[], list: List, level: number): void => {
  for (let higher = 0; higher < level; higher += 1)
    counts[higher] ??= list.startOverrides.get(higher) ?? list.levels[higher]?.start ?? 1
}

const restartDeeper = (counts: (number | undefined)[], list: List, level: number): void => {
  for (let deeper = level + 1; deeper < counts.length; deeper += 1) {
    const restart = list.levels[deeper]?.restart
    if (restart === undefined ? true : restart > level) counts[deeper] = undefined
  }
}

const label = (list: List, counts: (number | undefined)[], own: Level): string | undefined => {
  if (own.format === 'bullet') return bullet(own.text)
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return formatNumber(counts[at] ?? 0, shownFormat(own, list.levels[at]))
  })
  return text.trim() || undefined
}

/** Legal numbering shows I as 1, but keeps the nought of 1.01. */
const shownFormat = (own: Level, other: Level | undefined): string => {
  const format = other?.format ?? 'decimal'
  return own.legal && format !== 'decimalZero' && format !== 'none' ? 'decimal' : format
}

/** Bullets are characters of symbol fonts; which one says nothing. */
const bullet = (text: string): string | undefined => {
  const sign = text.trim()
  return sign === '' ? undefined : /^[-–—]$/.test(sign) ? sign : '•'
}

const readLists = (
  root: XmlElement | undefined,
  styleNumId: (styleId: string) => string | undefined,
): Map<string, List> => {
  const abstracts = new Map<string, XmlElement>()
  const instances = new Map<string, XmlElement>()
  for (const element of elements(root)) {
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes.abstractNumId ?? '', element)
    if (element.name === 'w:num') instances.set(element.attributes.numId ?? '', element)
  }
  const abstractOf = (num: XmlElement | undefined, hops = 0): { id: string; element: XmlElement } | undefined => {
    const id = value(num, 'w:abstractNumId') ?? ''
    const element = abstracts.get(id)
    const link = value(element, 'w:numStyleLink')
    if (element === undefined || link === undefined || hops > 5) return element && { id, element }
    return abstractOf(instances.get(styleNumId(link) ?? ''), hops + 1) ?? { id, element }
  }
  const lists = new Map<string, List>()
  for (const [numId, num] of instances) {
    const abstract = abstractOf(num)
    if (abstract !== undefined) lists.set(numId, readList(abstract.id, abstract.element, num))
  }
  return lists
}

const readList = (abstractId: string, abstract: XmlElement, num: XmlElement): List => {
  const levels: (Level | undefined)[] = []
  const startOverrides = new Map<number, number>()
  const put = (element: XmlElement): void => {
    const at = Number(element.attributes.ilvl)
    if (at >= 0 && at <= 8) levels[at] = readLevel(element)
  }
  for (const element of elements(abstract)) if (element.name === 'w:lvl') put(element)
  for (const override of elements(num)) {
    if (override.name !== 'w:lvlOverride') continue
    const lvl = child(override, 'w:lvl')
    if (lvl !== undefined) put(lvl)
    const start = numberValue(override, 'w:startOverride')
    if (start !== undefined) startOverrides.set(Number(override.attributes.ilvl), start)
  }
  return { abstractId, levels, startOverrides }
}

const readLevel = (element: XmlElement): Level => {
  const restart = numberValue(element, 'w:lvlRestart')
  const style = value(element, 'w:pStyle')
  return {
    start: numberValue(element, 'w:start') ?? 0,
    format: value(element, 'w:numFmt') ?? 'decimal',
    text: value(element, 'w:lvlText') ?? '',
    legal: toggle(element, 'w:isLgl') ?? false,
    ...(restart === undefined ? {} : { restart }),
    ...(style === undefined ? {} : { style }),
  }
}
