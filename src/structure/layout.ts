import type { TextLine } from './text-line.ts'

/** What is usual in a document, so that what is unusual can end a paragraph. */
export interface Layout {
  /** The usual distance between the tops of two lines of one paragraph, for a font size; undefined where lines have no boxes. */
  readonly pitch: (line: TextLine) => number | undefined
  /** Where full lines end, on the line's page. */
  readonly rightEdge: (line: TextLine) => number
  /** Where most lines begin. */
  readonly leftEdge: number
  readonly fontSize: number | undefined
}

const FEW_LINES = 10

export const layoutOf = (lines: readonly TextLine[]): Layout => {
  const pitches = new Map<number, Map<number, number>>()
  const edges = new Map<number, number[]>()
  const all: number[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.cells.length === 0 || isLabelled(line)) {
      all.push(line.right)
      const page = edges.get(line.page ?? 0)
      if (page === undefined) edges.set(line.page ?? 0, [line.right])
      else page.push(line.right)
    }
    const distance = i === 0 ? undefined : pitchBetween(lines[i - 1]!, line)
    if (distance !== undefined) count(pitches, sizeKey(line), Math.round(distance * 2) / 2)
  }
  const usual = new Map([...pitches].map(([size, counts]) => [size, usualPitch(counts)]))
  const documentEdge = quantile(all, 0.9)
  const pageEdges = new Map(
    [...edges].map(([page, rights]) => [page, rights.length < FEW_LINES ? documentEdge : quantile(rights, 0.9)]),
  )
  return {
    pitch: (line) => usual.get(sizeKey(line)),
    rightEdge: (line) => pageEdges.get(line.page ?? 0) ?? documentEdge,
    leftEdge: mostCommon(lines.map((line) => Math.round(line.left))) ?? 0,
    fontSize: mostCommon(lines.flatMap((line) => (line.fontSize === undefined ? [] : [line.fontSize]))),
  }
}

/** Distance of two lines that follow each other downwards on a page. */
export const pitchBetween = (upper: TextLine, lower: TextLine): number | undefined => {
  if (upper.box === undefined || lower.box === undefined || upper.page !== lower.page) return undefined
  const distance = lower.box.y + lower.box.height - upper.box.y - upper.box.height
  return distance > 2 ? distance : undefined
}

const isLabelled = (line: TextLine): boolean =>
  line.cells.length === 2 && /^\S{1,8}$/.test(line.words.split('\t')[0] ?? '')

const sizeKey = (line: TextLine): number => Math.round(line.fontSize ?? 0)

/** The most frequent distance; of two that are nearly as frequent the smaller, as paragraphs of one line also count. */
const usualPitch = (counts: ReadonlyMap<number, number>): number => {
  const sorted = [...counts].sort((a, b) => a[0] - b[0])
  const most = Math.max(...counts.values())
  return sorted.find(([, n]) => n >= most * 0.5)![0]
}

const count = (table: Map<number, Map<number, number>>, key: number, value: number): void => {
  const counts = table.get(key) ?? new Map<number, number>()
  counts.set(value, (counts.get(value) ?? 0) + 1)
  table.set(key, counts)
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

const mostCommon = (values: readonly number[]): number | undefined => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: number | undefined
  for (const [value, n] of counts) if (best === undefined || n > counts.get(best)!) best = value
  return best
}
