import type { Raster } from './raster.ts'

/** A drawn line in pixels: the border of a table, an underline. */
export interface DrawnRule {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

const dark = 140
/** Inches. No stroke of a letter in running text is so long, no rule so thick. */
const shortest = 0.4
const thickest = 0.04
/** Pixels by which a scanned line may be broken. */
const crack = 3

/** The level and upright rules of a picture. */
export const drawnRules = ({ width, height, data }: Raster, dotsPerInch: number): DrawnRule[] => {
  const [length, thickness] = [shortest * dotsPerInch, Math.max(3, thickest * dotsPerInch)]
  const level = bundled(darkRuns(data, width, height, 1, width, length))
  const upright = bundled(darkRuns(data, height, width, width, 1, length))
  const thin = ({ first, last }: Bundle): boolean => last - first + 1 <= thickness
  return [
    ...level.filter(thin).map(({ from, to, first, last }) => ({ x0: from, y0: first, x1: to + 1, y1: last + 1 })),
    ...upright.filter(thin).map(({ from, to, first, last }) => ({ x0: first, y0: from, x1: last + 1, y1: to + 1 })),
  ]
}

interface Run {
  readonly line: number
  readonly from: number
  readonly to: number
}

/** Runs of dark pixels along each line; `step` leads to the next pixel of a line, `next` to the next line. */
const darkRuns = (data: Uint8Array, size: number, lines: number, step: number, next: number, length: number): Run[] => {
  const runs: Run[] = []
  for (let line = 0; line < lines; line += 1) {
    let [from, seen] = [-1, -1]
    for (let at = 0; at <= size + crack; at += 1) {
      if (at < size && data[line * next + at * step]! < dark) {
        if (from < 0) from = at
        seen = at
      } else if (from >= 0 && at - seen > crack) {
        if (seen - from >= length) runs.push({ line, from, to: seen })
        from = -1
      }
    }
  }
  return runs
}

interface Bundle {
  from: number
  to: number
  readonly first: number
  last: number
}

/** Runs of neighbouring lines that lie over each other are one rule. */
const bundled = (runs: readonly Run[]): Bundle[] => {
  const done: Bundle[] = []
  let open: Bundle[] = []
  for (const { line, from, to } of runs) {
    open = open.filter((bundle) => {
      if (bundle.last >= line - 2) return true
      done.push(bundle)
      return false
    })
    const found = open.find((bundle) => Math.min(bundle.to, to) - Math.max(bundle.from, from) > 0)
    if (found === undefined) open.push({ from, to, first: line, last: line })
    else {
      found.from = Math.min(found.from, from)
      found.to = Math.max(found.to, to)
      found.last = line
    }
  }
  return [...done, ...open]
}
