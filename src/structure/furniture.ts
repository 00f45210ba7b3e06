import type { Page } from '../model/document.ts'
import { isFilingExhibit } from './filing-footer.ts'
import { pageNumber } from './page-number.ts'
import { tableHeads } from './table-heads.ts'
import type { TextLine } from './text-line.ts'

/** How many lines from a page's top and bottom a running head or footer may reach. */
const TOP = 4
const BOTTOM = 7

/**
 * The lines that belong to the page, not to the contract: running heads and footers, page numbers, filing footers.
 * Positions in `lines`. Nothing is deleted; the flow leaves them out.
 */
export const findFurniture = (
  lines: readonly TextLine[],
  isFilingFooter: (words: string) => boolean,
  drawn: readonly Page[] = [],
): ReadonlySet<number> => {
  const furniture = new Set<number>()
  lines.forEach((line, i) => {
    if (
      isFilingFooter(line.words) ||
      /^DocuSign Envelope ID: [0-9A-F-]{20,40}$/i.test(line.words) ||
      isRule(line.words)
    )
      furniture.add(i)
  })
  const pages = pagesOf(lines)
  const edges = pages.map((page) => edgeLines(lines, page, furniture))
  const repeated = repeatedLines(lines, edges, pages.length)
  const heads = repeated.size === 0 ? repeated : tableHeads(lines, repeated, drawn)
  for (const index of repeated) if (!heads.has(index)) furniture.add(index)
  if (pages.length > 1) markPageNumbers(lines, pages, furniture)
  markLooseNumbers(lines, pages.length > 1, furniture)
  markFilingExhibit(lines, pages, furniture)
  return furniture
}

/** A line drawn with dashes. Lines of underscores stay: something is to be filled in there. */
const isRule = (words: string): boolean => words.length >= 8 && !/[^-=*\s]/.test(words) && /[-=]{5}/.test(words)

interface Edge {
  readonly index: number
  /** Ordinal of its page. */
  readonly page: number
}

/** Positions of the lines of each page, top to bottom. */
const pagesOf = (lines: readonly TextLine[]): readonly (readonly number[])[] => {
  const pages = new Map<number, number[]>()
  lines.forEach((line, i) => {
    const list = pages.get(line.page ?? 0)
    if (list === undefined) pages.set(line.page ?? 0, [i])
    else list.push(i)
  })
  for (const list of pages.values()) list.sort((a, b) => (lines[a]!.box?.y ?? 0) - (lines[b]!.box?.y ?? 0) || a - b)
  return [...pages.values()]
}

const edgeLines = (
  lines: readonly TextLine[],
  page: readonly number[],
  known: ReadonlySet<number>,
): readonly number[] => {
  const rest = page.filter((i) => !known.has(i))
  if (rest.length <= TOP + BOTTOM) return rest
  return [...rest.slice(0, TOP), ...rest.slice(-BOTTOM)].filter((i) => lines[i]!.words.length < 400)
}

/** Lines with the same words on several pages; a number in them may count the pages. */
const repeatedLines = (
  lines: readonly TextLine[],
  edges: readonly (readonly number[])[],
  pageCount: number,
): ReadonlySet<number> => {
  const repeated = new Set<number>()
  const groups = new Map<string, Edge[]>()
  edges.forEach((edge, page) => {
    for (const index of edge) {
      const line = lines[index]!
      if (
        !/[A-Za-z]/.test(line.words) ||
        /[$£€]\s?\d/.test(line.words) ||
        /^(?:by|name|title|date|its|signature)\s*:/i.test(line.words)
      )
        continue
      const key = `${line.words.replace(/\s+/g, ' ').replace(/\d+/g, '#')}|${height(line)}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [{ index, page }])
      else group.push({ index, page })
    }
  })
  const least = pageCount <= 4 ? 2 : 3
  for (const group of groups.values()) {
    const pages = new Set(group.map((edge) => edge.page)).size
    if (pages < least || !isFramed(lines, group)) continue
    for (const edge of group) repeated.add(edge.index)
  }
  return repeated
}

/** Rounded: a table's head repeated after a page break seldom lands where a running head stands. */
const height = (line: TextLine): string => (line.box === undefined ? '' : String(Math.round(line.box.y / 6)))

/** True when the words are the same each time, or differ only in a number that goes up with the page. */
const isFramed = (lines: readonly TextLine[], group: readonly Edge[]): boolean => {
  const numbers = group.map((edge) => lines[edge.index]!.words.match(/\d+/g)?.map(Number) ?? [])
  const first = numbers[0]!
  return first.every((_, column) => {
    const same = numbers.every((list) => list[column] === first[column])
    return same || goesUp(numbers.map((list, i) => [group[i]!.page, list[column] ?? 0]))
  })
}

/** True when nearly every step in value equals the step in page. */
const goesUp = (points: readonly (readonly [page: number, value: number])[]): boolean => {
  let good = 0
  for (let i = 1; i < points.length; i++) {
    const step = points[i]![1] - points[i - 1]![1]
    if (step === points[i]![0] - points[i - 1]![0]) good++
  }
  return good >= (points.length - 1) * 0.7
}

/** A number as a page's first or last line, where other pages count along with it. */
const markPageNumbers = (
  lines: readonly TextLine[],
  pages: readonly (readonly number[])[],
  furniture: Set<number>,
): void => {
  const found: { index: number; page: number; value: number; bare: boolean; last: boolean }[] = []
  pages.forEach((page, ordinal) => {
    const rest = page.filter((i) => !furniture.has(i))
    for (const index of new Set([rest[0], rest[1], rest.at(-2), rest.at(-1)])) {
      const number = index === undefined ? undefined : pageNumber(lines[index]!.words)
      if (index === undefined || number === undefined || lines[index]!.cells.length > 0) continue
      found.push({ index, page: ordinal, ...number, last: index === rest.at(-1) || index === rest.at(-2) })
    }
  })
  const counts = new Map<string, number>()
  for (const f of found)
    counts.set(`${f.last}|${f.value - f.page}`, (counts.get(`${f.last}|${f.value - f.page}`) ?? 0) + 1)
  const marked = new Set<boolean>()
  for (const f of found) {
    if (f.bare && (counts.get(`${f.last}|${f.value - f.page}`) ?? 0) < 2) continue
    furniture.add(f.index)
    marked.add(f.last)
  }
  // Pages inserted later break the count: where the place is known to hold numbers, any number there is one.
  for (const f of found)
    if (marked.has(f.last) && pages[f.page]!.length > 3 && isOutermost(pages[f.page]!, f.index, furniture))
      furniture.add(f.index)
}

const isOutermost = (page: readonly number[], index: number, furniture: ReadonlySet<number>): boolean => {
  const rest = page.filter((i) => i === index || !furniture.has(i))
  return rest[0] === index || rest.at(-1) === index
}

/**
 * Page numbers amid the text: of text without pages, or of the paper that a file was made from. They stand alone and
 * count up one by one.
 */
const markLooseNumbers = (lines: readonly TextLine[], hasPages: boolean, furniture: Set<number>): void => {
  const loose: { index: number; value: number }[] = []
  lines.forEach((line, index) => {
    const number = furniture.has(index) || line.cells.length > 0 ? undefined : pageNumber(line.words)
    if (number === undefined) return
    const isApart = line.blanksAbove > 0 && (lines[index + 1]?.blanksAbove ?? 1) > 0
    if (!number.bare && !hasPages) furniture.add(index)
    else if (hasPages || isApart) loose.push({ index, value: number.value })
  })
  const steps = loose.filter((n, i) => i > 0 && n.value === loose[i - 1]!.value + 1).length
  if (loose.length < 3 || steps < (loose.length - 1) * 0.7) return
  if (hasPages && loose.some((n, i) => i > 0 && n.index - loose[i - 1]!.index < 5)) return
  for (const number of loose) furniture.add(number.index)
  markAroundNumbers(
    lines,
    loose.map((n) => n.index),
    furniture,
  )
}

/** The same words next to the page number time and again are a running head. */
const markAroundNumbers = (lines: readonly TextLine[], numbers: readonly number[], furniture: Set<number>): void => {
  const groups = new Map<string, number[]>()
  for (const number of numbers) {
    for (const index of [number - 2, number - 1, number + 1, number + 2]) {
      const line = lines[index]
      if (line === undefined || line.words.length > 400 || !/[A-Za-z]/.test(line.words)) continue
      const key = `${index - number}|${line.words}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [index])
      else group.push(index)
    }
  }
  for (const group of groups.values()) if (group.length >= 3) for (const index of group) furniture.add(index)
}

const markFilingExhibit = (
  lines: readonly TextLine[],
  pages: readonly (readonly number[])[],
  furniture: Set<number>,
): void => {
  for (const page of pages) {
    for (const index of page.slice(0, TOP)) if (isFilingExhibit(lines[index]!.words)) furniture.add(index)
  }
}
